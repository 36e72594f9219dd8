import { relationFacts } from '../../core/relation/facts.ts';
import { supersede as superseding } from '../../core/relation/supersede.ts';
import type { ChangeCommand } from '../command.ts';

/** `docket supersede OLD NEW`: the older record names the newer one, and the newer one the older. */
export const supersede: ChangeCommand = {
  kind: 'change',
  name: 'supersede',
  operands: { least: 2, most: 2 },
  options: ['part', 'dry-run'],
  plan({ operands: [old = '', young = ''], record, index, configuration, textOf, option }) {
    const [older, newer] = [record(old), record(young)];
    const pair = { older, newer, part: option('part').at(-1) };
    return { path: newer.path, result: superseding(pair, relationFacts(index, configuration), textOf) };
  },
};
