import type { DecisionIndex, DecisionLog } from '../../core/log/decisionIndex.ts';
import type { DecisionRecord } from '../../core/record/decisionRecord.ts';
import { changeStatus } from '../../core/lifecycle/changeStatus.ts';
import type { ChangeCommand } from '../command.ts';

/** `docket status RECORD STATUS`: states a status in the record's own manner and its log's own word. */
export const status: ChangeCommand = {
  kind: 'change',
  name: 'status',
  operands: { least: 2, most: 2 },
  options: ['dry-run'],
  plan({ operands: [word = '', status = ''], record, index, configuration, today, textOf }) {
    const found = record(word);
    return {
      path: found.path,
      result: changeStatus(found, { log: logOf(found, index), configuration, today }, status, textOf),
    };
  },
};

/** The log that a record is in. */
export function logOf(record: DecisionRecord, { logs }: DecisionIndex): DecisionLog {
  return logs.find(({ records }) => records.includes(record)) ?? { path: '.', kind: record.kind, records: [record] };
}
