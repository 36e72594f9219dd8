import { version } from '../../package.json';
import type { Configuration } from '../core/config/configuration.ts';
import type { Day } from '../core/day/day.ts';
import { allRecords, assemble } from '../core/log/assemble.ts';
import type { BranchNumbers } from '../core/log/branchNumbers.ts';
import type { DecisionIndex } from '../core/log/decisionIndex.ts';
import { statedOwnerOf, type OwnerFacts } from '../core/owner/resolveOwner.ts';
import type { DecisionRecord } from '../core/record/decisionRecord.ts';
import { findings, findingsOf } from '../core/report/findings.ts';
import { listRecords } from '../core/report/list.ts';
import type { Ink } from '../core/report/text.ts';
import { codeQuestionsIn, type CodeChanges } from '../core/review/codeChange.ts';
import { pathsWithPast, type PastRecords } from '../core/review/pastRecords.ts';
import { lintConfiguration } from '../core/rules/lint.ts';
import { readBranchNumbers } from '../node/branchNumbers.ts';
import { createCodeReader } from '../node/codeChanges.ts';
import { createPastReader } from '../node/pastRecords.ts';
import { createAuthorReader } from '../node/recordAuthors.ts';
import type { Repository } from '../node/repository.ts';
import type { ReportRequest } from './arguments.ts';
import type { ReportInput } from './command.ts';
import { cacheOf, readShowingProgress, tellUnread, today } from './repository.ts';
import type { Scope } from './scope.ts';
import { rootOf, scopeOf } from './scope.ts';
import { inkFor, print } from './terminal.ts';

/** Reads what is asked for and prints the report. */
export async function runReport(request: ReportRequest): Promise<0 | 2> {
  const root = await rootOf(request.cwd);
  const scope = await scopeOf(root, request.paths);
  const repository = await readShowingProgress(root, request.cached ? cacheOf(root) : undefined);
  await tellUnread(repository, scope);
  const ink = inkFor(process.stdout, process.env);
  const index = assemble(repository);
  const elsewhere = isWith('no-branches', request) ? await readBranchNumbers(root, index) : undefined;
  const reported = allRecords(index).filter(({ path }) => scope(path));
  const asksOwners = request.command.owners === 'all' && !isWithout('no-git', request);
  const owners = asksOwners ? await ownersFor(reported, root, repository.owners) : repository.owners;
  const history = isWith('no-git', request) ? await historyOf(reported, root, repository.configuration) : {};
  const input = inputOf(repository, { scope, ink, index, elsewhere, owners, history, asOf: request.asOf ?? today() });
  return print(request.print(input), request.command.exitCode(input));
}

/** Whether a command does what an option switches off, and was not told to leave it. */
function isWith(name: 'no-branches' | 'no-git', request: ReportRequest): boolean {
  return request.command.options.includes(name) && !isWithout(name, request);
}

function isWithout(name: 'no-branches' | 'no-git', { option }: ReportRequest): boolean {
  return option(name).length > 0;
}

interface View {
  readonly scope: Scope;
  readonly ink: Ink;
  readonly index: DecisionIndex;
  readonly elsewhere: BranchNumbers | undefined;
  readonly asOf: Day;
  readonly owners: OwnerFacts;
  readonly history: History;
}

function inputOf(repository: Repository, { scope, ink, index, elsewhere, asOf, owners, history }: View): ReportInput {
  const { configuration, exists, textOf } = repository;
  const all = listRecords({ index, configuration, owners, elsewhere, ...history, today: asOf, exists, textOf });
  const records = all.filter(({ path }) => scope(path));
  const inConfiguration = findings(lintConfiguration(index, configuration), textOf).filter(({ path }) => scope(path));
  return {
    records,
    logs: index.logs,
    findings: [...inConfiguration, ...findingsOf(records)],
    asOf,
    past: 'not-asked',
    ink,
    version,
  };
}

/** What git's history tells of records. */
interface History {
  readonly code?: CodeChanges | undefined;
  readonly past?: PastRecords | undefined;
}

/** What git's history tells of records; it is asked only where there is something to ask. */
async function historyOf(records: readonly DecisionRecord[], root: string, configuration: Configuration): Promise<History> {
  const questions = codeQuestionsIn(records, configuration);
  const paths = pathsWithPast(records, configuration);
  const [code, past] = await Promise.all([
    questions.length === 0 ? undefined : createCodeReader()(root, questions),
    paths.length === 0 ? undefined : createPastReader()(root, paths, configuration),
  ]);
  return { code, past };
}

/** What is known of owners; git is asked only where a record that is reported has no other. */
async function ownersFor(records: readonly DecisionRecord[], root: string, owners: OwnerFacts): Promise<OwnerFacts> {
  if (records.every((record) => statedOwnerOf(record, owners) !== undefined)) return owners;
  const paths = records.map(({ path }) => path);
  return { ...owners, authors: await createAuthorReader()(root, paths) };
}
