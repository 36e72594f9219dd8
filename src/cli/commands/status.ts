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
    const log = index.logs.find(({ records }) => records.includes(found)) ?? { path: '.', kind: found.kind, records: [found] };
    return {
      path: found.path,
      result: changeStatus(found, { log, configuration, today }, status, textOf),
    };
  },
};
