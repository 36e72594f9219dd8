import type { DecidedRecord } from '../core/report/leadTimes.ts';
import {
  monthEndsBefore,
  type HistoryQuestion,
  type PastDay,
  type PastGap,
  type PastReviews,
} from '../core/report/pastReviews.ts';
import { decisionIn, type VersionsByPath } from '../core/report/recordVersions.ts';
import { askGitLine } from './git.ts';
import { inRepository, type OpenRepository } from './gitObjects/openRepository.ts';
import { mostCommits, readMainLine, readVersions, type MainCommit } from './mainLine.ts';
import { openPast, type Past } from './pastDocuments.ts';

/**
 * How reviews stood at the ends of the last twelve months and how long decisions took, by the main line of what is checked out. Undefined where
 * there is no history to read, or when it was cancelled. Git is spawned: use it only where a folder is trusted. Never rejects.
 */
export async function readReviewHistory(
  root: string,
  asked: HistoryQuestion,
  signal?: AbortSignal,
): Promise<PastReviews | undefined> {
  const question = { ...asked, signal };
  const line = await readMainLine(root, signal);
  const [tip] = line;
  if (tip === undefined) return undefined;
  const { versions } = await readVersions(root, question.paths, signal);
  const shallow = (await askGitLine(root, ['rev-parse', '--is-shallow-repository'])) === 'true';
  const found = await inRepository(root, new Map(), (repository) =>
    readAll(repository, { ...question, line, versions, shallow }),
  );
  return typeof found === 'string' || signal?.aborted === true ? undefined : found;
}

/** Reads the same for whoever asks again and again: as long as neither `HEAD` nor the question changes, it answers at once. */
export function reviewHistoryReader(): typeof readReviewHistory {
  const known = new Map<string, { readonly key: string; readonly past: PastReviews | undefined }>();
  return async (root, question, signal) => {
    const head = await askGitLine(root, ['rev-parse', '--verify', 'HEAD']);
    if (head === undefined) return undefined;
    const key = [head, question.today, JSON.stringify([...question.statuses]), ...question.paths].join('\n');
    const before = known.get(root);
    if (before?.key === key) return before.past;
    const past = await readReviewHistory(root, question, signal);
    if (signal?.aborted !== true) known.set(root, { key, past });
    return past;
  };
}

/** What is asked, and whether it is still wanted. */
interface Question extends HistoryQuestion {
  readonly signal: AbortSignal | undefined;
}

interface Known extends Question {
  readonly line: readonly MainCommit[];
  readonly versions: VersionsByPath['versions'];
  readonly shallow: boolean;
}

async function readAll(repository: OpenRepository, known: Known): Promise<PastReviews> {
  const past = openPast(repository, known.signal);
  const days: PastDay[] = [];
  const missing = { before: 0, unread: 0 };
  for (const day of monthEndsBefore(known.today)) {
    if (known.signal?.aborted === true) break;
    const commit = known.line.find((one) => one.day <= day);
    const found = commit === undefined ? undefined : await past.day(commit.id, day, known.includes ?? everything);
    if (found !== undefined) days.push(found);
    else if (commit === undefined) missing.before += 1;
    else missing.unread += 1;
  }
  const decisions = await decisionsIn(past, known);
  return { days, decisions, gaps: gapsOf(missing, past.unreadable(), known) };
}

async function decisionsIn(past: Past, { versions, statuses, signal }: Known): Promise<readonly DecidedRecord[]> {
  const decisions: DecidedRecord[] = [];
  for (const [path, list] of versions) {
    if (signal?.aborted === true) break;
    const phases = [];
    for (const version of list) phases.push({ ...version, phase: await past.phase(version, statuses) });
    const decision = decisionIn(path, phases);
    if (decision !== undefined) decisions.push(decision);
  }
  return decisions;
}

function gapsOf(missing: { before: number; unread: number }, unreadable: number, { shallow, line }: Known): readonly PastGap[] {
  const isCut = line.length >= mostCommits;
  const gaps: readonly PastGap[] = [
    { reason: 'cut-off', count: shallow ? 1 : 0 },
    { reason: 'begins-later', count: shallow || isCut ? 0 : missing.before },
    { reason: 'too-much', count: missing.unread + (isCut ? missing.before : 0) },
    { reason: 'unreadable', count: unreadable },
  ];
  return gaps.filter(({ count }) => count > 0);
}

function everything(): boolean {
  return true;
}
