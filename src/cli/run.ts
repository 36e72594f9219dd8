import { version } from '../../package.json';
import type { Day } from '../core/day/day.ts';
import { parseDay } from '../core/day/day.ts';
import { assemble } from '../core/log/assemble.ts';
import type { BranchNumbers } from '../core/log/branchNumbers.ts';
import type { DecisionIndex } from '../core/log/decisionIndex.ts';
import { findings, findingsOf } from '../core/report/findings.ts';
import { listRecords } from '../core/report/list.ts';
import type { Ink } from '../core/report/text.ts';
import { lintConfiguration } from '../core/rules/lint.ts';
import { readBranchNumbers } from '../node/branchNumbers.ts';
import { cacheFileIn, cacheFolder } from '../node/cacheFile.ts';
import type { Cache, Progress } from '../node/documents.ts';
import type { Repository } from '../node/repository.ts';
import { readRepository } from '../node/repository.ts';
import { readArguments } from './arguments.ts';
import type { CommandInput } from './command.ts';
import { printable } from './printable.ts';
import type { Scope } from './scope.ts';
import { rootOf, scopeOf } from './scope.ts';
import { inkFor, progressOn, write } from './terminal.ts';
import { UserError } from './userError.ts';
import { tell } from './words.ts';

/** Runs the command with the words behind `docket`. Gives the exit code; a `UserError` says what to mend. */
export async function run(words: readonly string[]): Promise<0 | 2> {
  const request = readArguments(words);
  if (request.kind === 'version') return await print(`${version}\n`, 0);
  if (request.kind === 'print') return await print(request.text, 0);
  const root = await rootOf(request.cwd);
  const scope = await scopeOf(root, request.paths);
  const repository = await readShowingProgress(root, request.cached ? cacheOf(root) : undefined);
  await tellUnread(repository, scope);
  const ink = inkFor(process.stdout, process.env);
  const index = assemble(repository);
  const looks = request.branches && request.command.looksAtBranches;
  const elsewhere = looks ? await readBranchNumbers(root, index) : undefined;
  const input = inputOf(repository, { scope, ink, index, elsewhere, asOf: request.asOf ?? today() });
  return await print(request.print(input), request.command.exitCode(input));
}

async function print(text: string, exitCode: 0 | 2): Promise<0 | 2> {
  try {
    await write(process.stdout, text);
    return exitCode;
  } catch (error) {
    throw new UserError('error.write', error instanceof Error ? error.message : String(error));
  }
}

async function readShowingProgress(root: string, cache: Cache | undefined): Promise<Repository> {
  const progress = progressOn(process.stderr);
  const onProgress: Progress = (done, total) => {
    progress.report(done, total);
  };
  try {
    return await readRepository(root, { onProgress, cache });
  } finally {
    progress.clear();
  }
}

/** Readings are kept only by what was built: while the reader itself is worked on, every file is read. */
function cacheOf(root: string): Cache | undefined {
  const build = process.env['DOCKET_BUILD'];
  if (build === undefined) return undefined;
  return { build, file: cacheFileIn(cacheFolder(process.env, process.platform), root) };
}

/** Nothing vanishes: a document whose text could not be had is named. */
async function tellUnread(repository: Repository, scope: Scope): Promise<void> {
  const lines = repository.unread
    .filter(({ path }) => scope(path))
    .map(({ path, reason }) => tell(`unread.${reason}`, printable(path)));
  if (lines.length > 0) await write(process.stderr, `${lines.join('\n')}\n`);
}

interface View {
  readonly scope: Scope;
  readonly ink: Ink;
  readonly index: DecisionIndex;
  readonly elsewhere: BranchNumbers | undefined;
  readonly asOf: Day;
}

function inputOf(repository: Repository, { scope, ink, index, elsewhere, asOf }: View): CommandInput {
  const { configuration, codeOwners, exists, textOf } = repository;
  const owners = { codeOwners, aliases: configuration.ownerAliases };
  const all = listRecords({ index, configuration, owners, elsewhere, today: asOf, exists, textOf });
  const records = all.filter(({ path }) => scope(path));
  const inConfiguration = findings(lintConfiguration(index, configuration), textOf).filter(({ path }) => scope(path));
  return { records, logs: index.logs, findings: [...inConfiguration, ...findingsOf(records)], asOf, ink, version };
}

/** The day on the calendar of this machine. */
function today(): Day {
  const now = new Date();
  const [year, month, date] = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(String);
  const day = parseDay([year?.padStart(4, '0'), month?.padStart(2, '0'), date?.padStart(2, '0')].join('-'));
  if (day === undefined) throw new UserError('error.clock');
  return day;
}
