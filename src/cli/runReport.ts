import { version } from '../../package.json';
import type { Day } from '../core/day/day.ts';
import { allRecords, assemble } from '../core/log/assemble.ts';
import type { BranchNumbers } from '../core/log/branchNumbers.ts';
import type { DecisionIndex } from '../core/log/decisionIndex.ts';
import { statedOwnerOf, type OwnerFacts } from '../core/owner/resolveOwner.ts';
import type { DecisionRecord } from '../core/record/decisionRecord.ts';
import { findings, findingsOf } from '../core/report/findings.ts';
import { listRecords } from '../core/report/list.ts';
import type { Ink } from '../core/report/text.ts';
import { lintConfiguration } from '../core/rules/lint.ts';
import { readBranchNumbers } from '../node/branchNumbers.ts';
import { createAuthorReader } from '../node/recordAuthors.ts';
import type { Repository } from '../node/repository.ts';
import type { ReportRequest } from './arguments.ts';
import type { ReportCommand, ReportInput } from './command.ts';
import { historyOf, readPast, type History } from './history.ts';
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
  const elsewhere = isAsked('branches', request) ? await readBranchNumbers(root, index) : undefined;
  const reported = allRecords(index).filter(({ path }) => scope(path));
  const asOf = request.asOf ?? today();
  const { configuration } = repository;
  const owners = isAsked('owners', request) ? await ownersFor(reported, root, repository.owners) : repository.owners;
  const history = isAsked('changes', request) ? await historyOf(reported, root, configuration) : {};
  const past = isAsked('past', request) ? await readPast({ root, repository, reported, scope, asOf }) : 'not-asked';
  const input = inputOf(repository, { scope, ink, index, elsewhere, owners, history, asOf, past });
  return print(request.print(input), request.command.exitCode(input));
}

/** What switches off what is asked of git. */
const switches = { owners: 'no-git', changes: 'no-git', past: 'no-git', branches: 'no-branches' } as const;

/** Whether a command asks git for something, and was not told to leave it. */
function isAsked(what: ReportCommand['asks'][number], { command, option }: ReportRequest): boolean {
  return command.asks.includes(what) && option(switches[what]).length === 0;
}

interface View {
  readonly scope: Scope;
  readonly ink: Ink;
  readonly index: DecisionIndex;
  readonly elsewhere: BranchNumbers | undefined;
  readonly asOf: Day;
  readonly owners: OwnerFacts;
  readonly history: History;
  readonly past: ReportInput['past'];
}

function inputOf(repository: Repository, { scope, ink, index, elsewhere, asOf, owners, history, past }: View): ReportInput {
  const { configuration, exists, textOf } = repository;
  const all = listRecords({ index, configuration, owners, elsewhere, ...history, today: asOf, exists, textOf });
  const records = all.filter(({ path }) => scope(path));
  const inConfiguration = findings(lintConfiguration(index, configuration), textOf).filter(({ path }) => scope(path));
  return {
    records,
    logs: index.logs,
    findings: [...inConfiguration, ...findingsOf(records)],
    asOf,
    past,
    ink,
    version,
  };
}

/** What is known of owners; git is asked only where a record that is reported has no other. */
async function ownersFor(records: readonly DecisionRecord[], root: string, owners: OwnerFacts): Promise<OwnerFacts> {
  if (records.every((record) => statedOwnerOf(record, owners) !== undefined)) return owners;
  const paths = records.map(({ path }) => path);
  return { ...owners, authors: await createAuthorReader()(root, paths) };
}
