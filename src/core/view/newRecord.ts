import type { Configuration } from '../config/configuration.ts';
import { addDuration, parseDay, type Day } from '../day/day.ts';
import { shippedTemplates } from '../draft/shippedTemplates.ts';
import type { DraftRequest } from '../draft/draftRequest.ts';
import type { DecisionLog } from '../log/decisionIndex.ts';
import { matchesGlob } from '../log/match.ts';
import type { Kind, Risk } from '../record/decisionRecord.ts';

/** What somebody who asks for a new document has said already; the rest is asked or follows from the log. */
export interface NewRequest {
  readonly kind: Kind | undefined;
  readonly template: string | undefined;
  readonly title: string | undefined;
  readonly folder: string | undefined;
  /** As it was written: it may be none. */
  readonly number: string | undefined;
  readonly owner: string | undefined;
  readonly reviewBy: Day | undefined;
  readonly risk: Risk | undefined;
  readonly supersedes: readonly string[];
  /** Which part of those it supersedes, in a few words; undefined: all. */
  readonly part: string | undefined;
}

/** The levels of risk, in the order in which they are offered. */
export const risks = ['low', 'medium', 'high'] as const satisfies readonly Risk[];

/** Reads the argument of a command, which may be anything. What is not understood was not said. */
export function readNewRequest(argument: unknown): NewRequest {
  const said = new Map(typeof argument === 'object' && argument !== null ? Object.entries(argument) : []);
  const text = (name: string): string | undefined => {
    const value: unknown = said.get(name);
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
  };
  const [supersedes, number]: readonly unknown[] = [said.get('supersedes'), said.get('number')];
  // The name of a template says the kind, too: a decision brief is a decision record.
  const named = shippedTemplates.find(({ name, kind }) => name === text('kind') && kind !== name);
  return {
    kind: named?.kind ?? text('kind'),
    template: text('template') ?? named?.name,
    title: text('title'),
    folder: text('folder'),
    number: typeof number === 'number' ? String(number) : text('number'),
    owner: text('owner'),
    reviewBy: parseDay(text('reviewBy') ?? ''),
    risk: risks.find((risk) => risk === said.get('risk')),
    part: text('part'),
    supersedes: Array.isArray(supersedes) ? supersedes.filter((target) => typeof target === 'string') : [],
  };
}

/** What somebody may mean who asks for a decision record and says no more: where a team decides by RFC, an RFC is one. */
export const decisionKinds = ['adr', 'rfc'] as const satisfies readonly Kind[];

/** A folder where documents of a kind may go. */
export interface Home {
  readonly folder: string;
  readonly kind: Kind;
  /** How many records are there already. */
  readonly records: number;
}

/** One or more, the one that is meant where nothing tells first. */
export type OneOrMore<T> = readonly [T, ...T[]];

/**
 * The folders where a new document of some kinds may go, those of the first kind first and of each kind the fullest; where there is none,
 * the folder that most teams would make for the first kind.
 */
export function homesFor(kinds: OneOrMore<Kind>, logs: readonly DecisionLog[], configuration: Configuration): OneOrMore<Home> {
  const found = logs.map(({ path, kind, records }) => ({ folder: path, kind, records: records.length }));
  const configured = (configuration.logs ?? [])
    .filter(({ path }) => !/[*?{[]/u.test(path))
    .map(({ path, kind }) => ({ folder: path.replace(/\/$/u, ''), kind: kind ?? 'adr', records: 0 }))
    .filter((home) => !found.some((log) => log.folder === home.folder && log.kind === home.kind));
  const fullest = [...found, ...configured].sort((a, b) => b.records - a.records);
  const [first, ...others] = kinds.flatMap((wanted) => fullest.filter(({ kind }) => kind === wanted));
  return first === undefined ? [{ folder: usualFoldersFor(kinds[0])[0], kind: kinds[0], records: 0 }] : [first, ...others];
}

/** The folders that teams keep documents of a kind in, the one to suggest first. */
export function usualFoldersFor(kind: Kind): OneOrMore<string> {
  return usualFolders.get(kind) ?? [`docs/${kind}`];
}

/** The template that fits a log: the configured one, else the one whose fields stand where the log's records have theirs. */
export function suggestedTemplate(kind: Kind, log: DecisionLog | undefined, configured: string | undefined): string {
  if (configured !== undefined) return configured;
  if (kind !== 'adr') return kind;
  const sources = (log?.records ?? []).map((record) => record.status?.source);
  const inSections = sources.filter((source) => source === 'section').length;
  return inSections * 2 > sources.length ? 'nygard' : 'madr';
}

/** The day on which the policy will want a new document reviewed once it is accepted; undefined: no policy speaks of it. */
function suggestedReview(
  about: { readonly kind: Kind; readonly risk: Risk | undefined; readonly folder: string },
  configuration: Configuration,
  today: Day,
): Day | undefined {
  const policy = configuration.policies.find(
    ({ when, every }) =>
      every !== undefined &&
      (when.status ?? 'accepted') === 'accepted' &&
      (when.risk === undefined || when.risk === about.risk) &&
      (when.kind === undefined || when.kind === about.kind) &&
      when.tag === undefined &&
      (when.path === undefined || matchesGlob(when.path, `${about.folder}/record.md`)),
  );
  return policy?.every === undefined ? undefined : addDuration(today, policy.every);
}

/** What is known of a new record when nothing is left to be asked; the rest of a request follows from the policy. */
export type Wanted = Pick<
  DraftRequest,
  'kind' | 'template' | 'title' | 'folder' | 'number' | 'risk' | 'owner' | 'reviewBy' | 'supersedes'
> & {
  /** Who is put where the template has a place for an owner, though nobody asked. */
  readonly usualOwner: string | undefined;
};

/** The request for a draft: what somebody wants, with the review day, the status words and the council of the team. */
export function requestFor({ usualOwner, ...wanted }: Wanted, configuration: Configuration, today: Day): DraftRequest {
  const { risk } = wanted;
  return {
    ...wanted,
    today,
    statuses: configuration.statuses,
    usual: { owner: usualOwner, reviewBy: suggestedReview(wanted, configuration, today) },
    council: risk === undefined ? undefined : configuration.approvals.get(risk),
  };
}

/** A posix folder inside the workspace folder as somebody wrote it; undefined where it leads out. */
export function folderInside(written: string): string | undefined {
  if (/^[a-z]:|^[\\/]/iu.test(written)) return undefined;
  const parts = written.split(/[\\/]/u).filter((part) => part !== '' && part !== '.');
  return parts.includes('..') ? undefined : parts.join('/') || '.';
}

const usualFolders: ReadonlyMap<Kind, OneOrMore<string>> = new Map([
  ['adr', ['docs/decisions', 'docs/adr', 'doc/adr', 'docs/architecture/decisions']],
  ['design-doc', ['docs/design', 'docs/design-docs', 'design']],
  ['rfc', ['docs/rfcs', 'rfcs', 'text']],
  ['tech-debt', ['docs/tech-debt']],
  ['incident-review', ['docs/incident-reviews']],
]);
