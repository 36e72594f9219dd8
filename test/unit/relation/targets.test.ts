import assert from 'node:assert/strict';
import type { DecisionIndex } from '../../../src/core/log/decisionIndex.ts';
import type { Relation } from '../../../src/core/record/decisionRecord.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';
import { recordsMeant, resolveTarget, targetsOf } from '../../../src/core/relation/targets.ts';
import type { Sourced } from '../../../src/core/text/span.ts';
import { aRecord, numbered, stated } from '../../support/aRecord.ts';

const adr = [
  aRecord({ path: 'docs/adr/0003-c.md', identity: numbered('0003') }),
  aRecord({ path: 'docs/adr/0012-use-y.md', identity: numbered('0012') }),
  aRecord({ path: 'docs/adr/0013-a.md', identity: numbered('0013') }),
  aRecord({ path: 'docs/adr/0013-b.md', identity: numbered('0013') }),
  aRecord({ path: 'docs/adr/20240501-use-a.md', identity: stated({ id: '20240501', number: undefined }) }),
  aRecord({ path: 'docs/adr/20240501-use-b.md', identity: stated({ id: '20240501', number: undefined }) }),
  aRecord({ path: 'docs/adr/use-z.md' }),
];
const rfcs = [
  aRecord({ path: 'rfcs/0003-c.md', identity: numbered('0003'), kind: 'rfc' }),
  aRecord({ path: 'rfcs/0044-d.md', identity: numbered('0044'), kind: 'rfc' }),
  aRecord({ path: 'rfcs/0050-e/README.md', identity: numbered('0050'), kind: 'rfc' }),
  aRecord({ path: 'rfcs/0060-f.md', identity: numbered('0060'), kind: 'rfc' }),
];
const notes = [
  aRecord({ path: 'notes/0060-g.md', identity: numbered('0060') }),
  aRecord({ path: 'notes/use-z.md' }),
  aRecord({ path: 'notes/7.md' }),
];
const index: DecisionIndex = {
  logs: [
    { path: 'docs/adr', kind: 'adr', records: adr },
    { path: 'notes', kind: 'adr', records: notes },
    { path: 'rfcs', kind: 'rfc', records: rfcs },
  ],
  problems: [],
};
/** The relations that a front matter's `relates-to` of docs/adr/0007 states. */
function relationsIn(written: string): readonly Sourced<Relation>[] {
  const text = `---\nstatus: accepted\nrelates-to: ${JSON.stringify(written)}\n---\n# Use X\n`;
  return readDocument('docs/adr/0007-use-x.md', text, { statuses: new Map() }).record?.relations ?? [];
}

const own = aRecord({ path: 'docs/adr/0007-use-x.md', identity: numbered('0007') });

describe('the target of a relation', () => {
  const withOwn = targetsOf({ logs: [{ path: 'docs/adr', kind: 'adr', records: [own, ...adr] }, ...index.logs.slice(1)] });
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['0012', 'docs/adr/0012-use-y.md'],
    ['ADR-12', 'docs/adr/0012-use-y.md'],
    ['[12. Use Y](0012-use-y.md)', 'docs/adr/0012-use-y.md'],
    ['[12. Use Y](0012-renamed.md)', 'docs/adr/0012-use-y.md'],
    ['0012-use-y', 'docs/adr/0012-use-y.md'],
    ['[3](0003-c.md)', 'docs/adr/0003-c.md'],
    ['[3](../../rfcs/0003-c.md#why)', 'rfcs/0003-c.md'],
    ['[3](../../rfcs/0003-renamed.md)', 'rfcs/0003-c.md'],
    ['[3](/rfcs/0003-c.md)', 'rfcs/0003-c.md'],
    ['rfcs/0003-c.md', 'rfcs/0003-c.md'],
    ['[3](https://github.com/o/r/blob/main/rfcs/0003-c.md)', 'rfcs/0003-c.md'],
    ['0003', 'docs/adr/0003-c.md'],
    ['0044', 'rfcs/0044-d.md'],
    ['/rfcs/0050-e', 'rfcs/0050-e/README.md'],
    ['0060', undefined],
    ['0013', undefined],
    ['[13](0013-b.md)', 'docs/adr/0013-b.md'],
    ['20240501', undefined],
    ['20240501-use-b', 'docs/adr/20240501-use-b.md'],
    ['use-z.md', 'docs/adr/use-z.md'],
    ['../../notes/use-z.md', 'notes/use-z.md'],
    ['0099', undefined],
    ['[44](https://github.com/o/other/blob/main/adr/0044-other.md)', undefined],
    ['[12](../../../shop/docs/adr/0012-use-y.md)', undefined],
    ['../../../shop/docs/adr/0012-use-y.md', undefined],
  ];
  for (const [written, expected] of cases) {
    it(`${written} is ${expected ?? 'not known'}`, () => {
      const [relation] = relationsIn(written);
      assert.ok(relation !== undefined, 'it is no relation');
      assert.equal(resolveTarget(relation.value, own, withOwn)?.path, expected);
    });
  }
  it('is none of two that are called so, and both are known', () => {
    const two = recordsMeant({ target: '0013' }, own, withOwn).map(({ path }) => path);
    assert.deepEqual(two, ['docs/adr/0013-a.md', 'docs/adr/0013-b.md']);
  });
  it('lies in the repository beside this one, though it has the same number', () => {
    const beside = '../../../shop/docs/adr/0007-use-x.md';
    const [relation] = relationsIn(`[7](${beside})`);
    assert.deepEqual(relation?.value, { type: 'relates-to', target: '0007', link: beside });
    assert.equal(resolveTarget(relation.value, own, withOwn), undefined);
  });
  it('is a record of another log though it has the same number', () => {
    assert.deepEqual(
      relationsIn('[7](../../rfcs/0007-x.md)').map(({ value }) => value),
      [{ type: 'relates-to', target: '0007', link: '../../rfcs/0007-x.md' }],
    );
    assert.deepEqual(relationsIn('[7](./0007-use-x.md)'), []);
  });
});
