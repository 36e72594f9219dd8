import { assignOwner } from '../../core/owner/assignOwner.ts';
import type { ChangeCommand } from '../command.ts';

/** `docket own RECORD OWNER`: states the one person or team that answers for a decision. */
export const own: ChangeCommand = {
  kind: 'change',
  name: 'own',
  operands: { least: 2, most: 2 },
  options: ['dry-run'],
  plan({ operands: [word = '', owner = ''], record, configuration, textOf }) {
    const found = record(word);
    return { path: found.path, result: assignOwner(found, owner, textOf, configuration) };
  },
};
