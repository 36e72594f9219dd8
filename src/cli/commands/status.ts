import { editRecord } from '../../core/change/editRecord.ts';
import { setField } from '../../core/edits/editFields.ts';
import type { ChangeCommand } from '../command.ts';

/** `docket status RECORD STATUS`: states a status in the record's own manner. */
export const status: ChangeCommand = {
  kind: 'change',
  name: 'status',
  operands: { least: 2, most: 2 },
  options: ['dry-run'],
  prints: 'changes',
  plan({ operands: [word = '', status = ''], record, configuration, textOf }) {
    const found = record(word);
    return {
      path: found.path,
      result: editRecord(found, textOf, configuration, (document) => setField(document, 'status', [status])),
    };
  },
};
