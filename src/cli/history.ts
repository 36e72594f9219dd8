import type { Configuration } from '../core/config/configuration.ts';
import type { Day } from '../core/day/day.ts';
import type { DecisionRecord } from '../core/record/decisionRecord.ts';
import { codeQuestionsIn, type CodeChanges } from '../core/review/codeChange.ts';
import { pathsWithPast, type PastRecords } from '../core/review/pastRecords.ts';
import { createCodeReader } from '../node/codeChanges.ts';
import { createPastReader } from '../node/pastRecords.ts';
import type { Repository } from '../node/repository.ts';
import { readReviewHistory } from '../node/reviewHistory.ts';
import type { ReportInput } from './command.ts';
import type { Scope } from './scope.ts';

/** What git's history tells of records. */
export interface History {
  readonly code?: CodeChanges | undefined;
  readonly past?: PastRecords | undefined;
}

/** What git's history tells of records; it is asked only where there is something to ask. */
export async function historyOf(
  records: readonly DecisionRecord[],
  root: string,
  configuration: Configuration,
): Promise<History> {
  const questions = codeQuestionsIn(records, configuration);
  const paths = pathsWithPast(records, configuration);
  const [code, past] = await Promise.all([
    questions.length === 0 ? undefined : createCodeReader()(root, questions),
    paths.length === 0 ? undefined : createPastReader()(root, paths, configuration),
  ]);
  return { code, past };
}

/** How reviews stood at earlier days. */
export async function readPast(asked: {
  readonly root: string;
  readonly repository: Repository;
  readonly reported: readonly DecisionRecord[];
  readonly scope: Scope;
  readonly asOf: Day;
}): Promise<ReportInput['past']> {
  const { statuses } = asked.repository.configuration;
  const paths = asked.reported.map(({ path }) => path);
  const question = { today: asked.asOf, paths, statuses, includes: asked.scope };
  return (await readReviewHistory(asked.root, question)) ?? 'no-history';
}
