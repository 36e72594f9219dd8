import { join, relative, resolve, sep } from 'node:path';
import type { Change, FileChange } from '../core/change/change.ts';
import { assemble } from '../core/log/assemble.ts';
import { say } from '../core/words/messages.ts';
import { exclusively, FolderBusy, lockHomes } from '../node/folderLock.ts';
import { writeChange } from '../node/writeChange.ts';
import type { ChangeRequest } from './arguments.ts';
import type { ChangeInput, Plan } from './command.ts';
import { printable } from './printable.ts';
import { recordNamed } from './recordNamed.ts';
import { cacheOf, readShowingProgress, repositoryAround, tellUnread, today } from './repository.ts';
import { rootOf } from './scope.ts';
import { print } from './terminal.ts';
import { UserError } from './userError.ts';
import { tell } from './words.ts';

/** Plans the change that is asked for, makes it and says which files it changed. */
export async function runChange(request: ChangeRequest): Promise<0> {
  const start = await rootOf(request.cwd);
  const root = await repositoryAround(start);
  const input = await inputOf(request, start, root);
  const claimed = request.command.claims?.(input);
  if (claimed === undefined) return planAndMake(request, start, input);
  // What was made while others were waited for is read, too.
  const work = async (): Promise<0> => planAndMake(request, start, await inputOf(request, start, root));
  return exclusively(join(root, claimed), { homes: lockHomes(process.env, process.platform) }, work).catch((error: unknown) => {
    throw error instanceof FolderBusy ? new UserError('error.refused', say('new-locked', printable(claimed))) : error;
  });
}

async function planAndMake(request: ChangeRequest, start: string, input: ChangeInput): Promise<0> {
  const { root } = input;
  const plan = await request.command.plan(input);
  if ('refused' in plan.result)
    throw new UserError('error.refused', say(plan.result.refused, ...plan.result.args.map(printable)));
  const { change } = plan.result;
  const isTrial = request.option('dry-run').length > 0;
  if (!isTrial) await make(root, change);
  if (request.format === 'json') return print(asJson(plan, change), 0);
  if (request.command.prints === 'path') return print(`${printable(relative(start, join(root, plan.path)))}\n`, 0);
  return print(asText(plan, change, isTrial ? 'would' : 'did'), 0);
}

async function inputOf(request: ChangeRequest, start: string, root: string): Promise<ChangeInput> {
  const repository = await readShowingProgress(root, request.cached ? cacheOf(root) : undefined);
  await tellUnread(repository, () => true);
  const { configuration, owners, exists, textOf } = repository;
  const index = assemble(repository);
  const pathOf = (word: string): string => relative(root, resolve(start, word)).split(sep).join('/');
  return {
    ...{ root, index, configuration, owners, exists, textOf, operands: request.operands, option: request.option },
    today: request.asOf ?? today(),
    record: (word) => recordNamed(word, pathOf(word), index),
    path: pathOf,
  };
}

async function make(root: string, change: Change): Promise<void> {
  const unwritten = await writeChange(root, change);
  if (unwritten === undefined) return;
  const reason = say(unwritten.refused, printable(unwritten.path));
  const { written } = unwritten;
  if (written.length === 0) throw new UserError('error.refused', reason);
  throw new UserError('error.half-written', reason, written.map(printable).join(', '));
}

function asText({ notes = [] }: Plan, { files }: Change, tense: 'would' | 'did'): string {
  const done = files.map((file) => tell(`change.${tense}.${file.kind}`, printable(file.path), printable(targetOf(file))));
  const lines = [...(done.length === 0 ? [tell('change.nothing')] : done), ...notes.map(printable)];
  return lines.map((line) => `${line}\n`).join('');
}

function asJson({ path, notes }: Plan, { files }: Change): string {
  const changes = files.map((file) =>
    file.kind === 'rename' ? { kind: file.kind, path: file.path, to: file.to } : { kind: file.kind, path: file.path },
  );
  return `${JSON.stringify({ version: 1, path, changes, notes }, undefined, 2)}\n`;
}

function targetOf(file: FileChange): string {
  return file.kind === 'rename' ? file.to : '';
}
