import assert from 'node:assert/strict';
import { rename, type Files } from '../../support/renaming.ts';

const adr = 'docs/adr/0012-use-x.md';

describe('a key under which a record states its number once more', () => {
  const paged = (order: number, title: string): string =>
    `---\nparent: Decisions\nnav_order: ${String(order)}\n---\n\n# ${title}\n`;
  const others: Files = {
    'docs/adr/0013-use-y.md': paged(13, 'Use Y'),
    'docs/adr/0014-use-z.md': paged(14, 'Use Z'),
    'docs/adr/0015-use-a.md': paged(4, 'Use A'),
  };

  const cases: readonly (readonly [string, number, Files, number])[] = [
    ['follows where most of the log do so', 12, others, 7],
    ['stays where it says another number', 3, others, 3],
    ['stays where few of the log do so', 12, { ...others, 'docs/adr/0014-use-z.md': paged(3, 'Use Z') }, 12],
  ];
  for (const [name, before, around, after] of cases)
    it(name, () => {
      const done = rename({ ...around, [adr]: paged(before, 'Use X') }, adr, { number: 7 });
      assert.ok(typeof done !== 'string', String(done));
      assert.deepEqual(done.files, { ...around, 'docs/adr/0007-use-x.md': paged(after, 'Use X') });
    });
});
