import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { logConfigurationOf } from '../../core/config/configuredLog.ts';
import type { Refusal } from '../../core/change/change.ts';
import type { Day } from '../../core/day/day.ts';
import { parseDay } from '../../core/day/day.ts';
import { createRecord, namedInDraft } from '../../core/draft/createRecord.ts';
import { freeDraft } from '../../core/draft/draft.ts';
import type { DraftRequest } from '../../core/draft/draftRequest.ts';
import { logFor, onlyRecordFolder } from '../../core/draft/recordFolders.ts';
import { learningFrom, logTemplate, teamTemplate } from '../../core/draft/logTemplate.ts';
import { shapeOf, withBranches } from '../../core/draft/logShape.ts';
import { templateFolders } from '../../core/draft/ownTemplates.ts';
import { shippedTemplates } from '../../core/draft/shippedTemplates.ts';
import type { Template } from '../../core/draft/template.ts';
import type { DecisionLog } from '../../core/log/decisionIndex.ts';
import type { TakenNumbers } from '../../core/log/takenNumbers.ts';
import type { Kind, Risk } from '../../core/record/decisionRecord.ts';
import { pathIn } from '../../core/text/path.ts';
import { folderInside, homesFor, requestFor, risks, suggestedTemplate } from '../../core/view/newRecord.ts';
import { say } from '../../core/words/messages.ts';
import { readBranchNumbers } from '../../node/branchNumbers.ts';
import { isThere, namesIn } from '../../node/folders.ts';
import { gitIdentity } from '../../node/git.ts';
import { readShippedTemplate } from '../../node/shippedTemplate.ts';
import type { ChangeCommand, ChangeInput, Plan } from '../command.ts';
import { printable } from '../printable.ts';
import { UserError } from '../userError.ts';

/** `docket new TITLE`: makes a record that looks like the others of its log. */
export const newRecord: ChangeCommand = {
  kind: 'change',
  name: 'new',
  operands: { least: 1, most: 1 },
  options: ['dry-run', 'kind', 'template', 'folder', 'number', 'owner', 'review-by', 'risk', 'supersedes', 'no-branches'],
  prints: 'path',
  claims: (input) => homeOf(destinationOf(input)),
  plan,
};

/** Where a record goes. */
interface Destination {
  readonly kind: Kind;
  readonly folder: string;
  readonly log: DecisionLog | undefined;
}

async function plan(input: ChangeInput): Promise<Plan> {
  const { configuration, index, textOf, root } = input;
  const destination = destinationOf(input);
  const request = await requestOf(input, destination);
  const names = await namesIn(join(root, destination.folder));
  const home = homeOf(destination);
  const shape = shapeOf(destination.log, logConfigurationOf(configuration, home), names);
  const free = withBranches(shape, await takenElsewhere(input, destination));
  const draft = await freeDraft(request, free, (path) => isThere(join(root, path)));
  if ('refused' in draft) throw unnumbered(draft);
  const creation = { draft, folder: home, supersedes: replacedBy(input), index, options: configuration };
  return { path: draft.path, result: createRecord(creation, textOf) };
}

function destinationOf(input: ChangeInput): Destination {
  const { index, configuration } = input;
  const named = folderNamed(input);
  const logs = index.logs.toSorted((a, b) => b.records.length - a.records.length);
  const fullest = logs.find(({ kind }) => kind === 'adr') ?? logs[0];
  const inside = named === undefined ? undefined : logFor(named, index);
  const stated = said(input, 'kind') ?? inside?.kind;
  const kind = stated ?? fullest?.kind ?? 'adr';
  if (named !== undefined) return { kind, folder: named, log: inside };
  const home = homesFor([kind], logs, configuration)[0].folder;
  const log = logs.find(({ path }) => path === home);
  const folder = log === undefined ? home : onlyRecordFolder(log);
  if (typeof folder !== 'string') throw new UserError('error.folder-needed', say(folder.refused, ...folder.args.map(printable)));
  return { kind, folder, log };
}

/** The folder of the log: in it, or below it, the record goes. */
function homeOf({ log, folder }: Destination): string {
  return log?.path ?? folder;
}

function folderNamed(input: ChangeInput): string | undefined {
  const word = said(input, 'folder');
  if (word === undefined) return undefined;
  const folder = folderInside(input.path(word));
  if (folder === undefined) throw refusal(say('new-folder-outside', printable(word)));
  return folder;
}

async function requestOf(input: ChangeInput, destination: Destination): Promise<DraftRequest> {
  const { operands, configuration, today, root, index } = input;
  const { kind, folder, log } = destination;
  const template = await templateFor(input, { ...destination, log: log?.kind === kind ? log : undefined });
  const wanted = {
    ...{ kind, folder, template, title: operands[0] ?? '', number: said(input, 'number'), risk: riskOf(said(input, 'risk')) },
    ...{ owner: said(input, 'owner'), reviewBy: dayOf(said(input, 'review-by')) },
    supersedes: namedInDraft({ supersedes: replacedBy(input) }, index),
    usualOwner: (await gitIdentity(root))?.name,
  };
  return requestFor(wanted, configuration, today);
}

function replacedBy(input: ChangeInput): readonly string[] {
  return input.option('supersedes').map((word) => input.record(word).path);
}

/** What is asked for, else what `.docket.yaml` says, else what the log shows, else the shipped template that suits it. */
async function templateFor(input: ChangeInput, { kind, folder, log }: Destination): Promise<Template> {
  const { configuration, textOf, root } = input;
  const otherwise = await shipped(suggestedTemplate(kind, log, undefined), kind);
  const wanted = said(input, 'template') ?? logConfigurationOf(configuration, log?.path ?? folder)?.template;
  if (wanted === undefined) {
    const surroundings =
      log === undefined ? undefined : { log, paths: await filesAround(root, log.path), options: configuration };
    return (surroundings === undefined ? undefined : logTemplate(surroundings, textOf, otherwise)) ?? otherwise;
  }
  const named = await readShippedTemplate(wanted);
  if (named !== undefined) return named;
  const path = said(input, 'template') === undefined ? wanted : input.path(wanted);
  const text = folderInside(path) === undefined ? undefined : await readFile(join(root, path), 'utf8').catch(() => undefined);
  if (text === undefined)
    throw refusal(say('new-template-missing', printable(wanted), shippedTemplates.map(({ name }) => name).join(', ')));
  if (log === undefined) return { name: path, label: path, kind, text };
  return teamTemplate({ path, text }, learningFrom({ log, paths: [], options: configuration }, textOf), otherwise);
}

async function shipped(name: string, kind: Kind): Promise<Template> {
  const found =
    (await readShippedTemplate(name)) ??
    (await readShippedTemplate(shippedTemplates.find((one) => one.kind === kind)?.name ?? 'madr'));
  return found ?? { name, label: name, kind, text: '# {{title}}\n' };
}

async function filesAround(root: string, log: string): Promise<readonly string[]> {
  const listed = await Promise.all(
    templateFolders(log).map(async (folder) => (await namesIn(join(root, folder))).map((name) => pathIn(folder, name))),
  );
  return listed.flat();
}

async function takenElsewhere({ index, option, root }: ChangeInput, { log }: Destination): Promise<TakenNumbers> {
  if (log === undefined || option('no-branches').length > 0) return new Map();
  return (await readBranchNumbers(root, index)).taken.get(log.path) ?? new Map();
}

function said(
  input: ChangeInput,
  option: 'kind' | 'folder' | 'number' | 'template' | 'owner' | 'review-by' | 'risk',
): string | undefined {
  return input.option(option)[0];
}

function dayOf(text: string | undefined): Day | undefined {
  const day = parseDay(text ?? '');
  if (text !== undefined && day === undefined) throw refusal(say('new-wrong-day', printable(text), '2026-11-21'));
  return day;
}

function riskOf(text: string | undefined): Risk | undefined {
  const risk = risks.find((one) => one === text);
  if (text !== undefined && risk === undefined) throw refusal(say('told.wrong-argument', printable(text), risks.join(', ')));
  return risk;
}

/** Why a record is not made; where only a person knows its number, also how to give it. */
function unnumbered({ refused, args }: Refusal): UserError {
  const reason = say(refused, ...args.map(printable));
  return refused === 'new-number-needed' ? new UserError('error.number-needed', reason) : refusal(reason);
}

function refusal(reason: string): UserError {
  return new UserError('error.refused', reason);
}
