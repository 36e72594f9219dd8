import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCodeOwners } from '../../../src/core/owner/codeowners.ts';
import { phases, type DecisionRecord } from '../../../src/core/record/decisionRecord.ts';
import { contextsOf } from '../../../src/core/rules/contexts.ts';
import { reviewOf } from '../../../src/core/review/reviewOf.ts';
import type { ReviewReason } from '../../../src/core/review/reason.ts';
import { aConfiguration, aRecord, day, numbered, stated, status } from '../../support/aRecord.ts';

const days = fc.constantFrom('2020-01-01', '2024-02-29', '2026-11-20', '2026-11-21').map(day);
const phase = fc.constantFrom(...phases);
const entry = fc
  .record({ day: days, deed: fc.constantFrom('reaffirmed', 'extended', 'snoozed', undefined) })
  .map((said) => stated({ ...said, by: undefined, next: undefined, note: undefined, assumptions: { holding: 2, all: 2 } }));
const world = fc.record({
  own: phase,
  premise: phase,
  fell: fc.option(days, { nil: undefined }),
  incident: days,
  entries: fc.array(entry, { maxLength: 3 }),
  last: fc.option(days, { nil: undefined }),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

const review = (lastReviewed: World['last']): DecisionRecord['review'] => ({
  reviewBy: undefined,
  reviewEvery: undefined,
  lastReviewed: lastReviewed === undefined ? undefined : stated(lastReviewed),
});

/** What asks for a review of a record with a premise, an owner nobody knows, an unticked assumption and an incident. */
function reasonsIn({ own, premise, fell, incident, entries, last }: World): readonly ReviewReason[] {
  const record = aRecord({
    identity: numbered('0007'),
    status: status(own),
    people: [stated({ name: '@org/db', role: 'owner' })],
    relations: [stated({ type: 'depends-on', target: '0001' })],
    checklists: [stated({ topic: 'assumptions', open: 1, done: 1 })],
    reviewLog: entries,
    review: review(last),
  });
  const written = fell === undefined ? premise : `${premise} (${fell})`;
  const other = aRecord({ path: 'docs/adr/0001-y.md', identity: numbered('0001'), status: status(premise, { written }) });
  const asks = aRecord({ path: 'docs/incident-reviews/1.md', date: stated(incident), questions: [stated({ target: '0007' })] });
  const logs = [
    { path: 'docs/adr', kind: 'adr', records: [other, record] },
    { path: 'docs/incident-reviews', kind: 'incident-review', records: [{ ...asks, kind: 'incident-review' }] },
  ];
  const [context] = contextsOf({
    index: { logs, problems: [] },
    configuration: aConfiguration(),
    owners: { codeOwners: parseCodeOwners('CODEOWNERS', 'a @org/web @org/ops @org/data'), aliases: new Map() },
    today: day('2026-11-21'),
    exists: () => true,
  });
  assert.ok(context !== undefined);
  return reviewOf(record, context).reasons;
}

describe('reasons for a review', () => {
  it('are never given for what is over', () => {
    const over = fc.constantFrom('rejected', 'deprecated', 'superseded');
    fc.assert(fc.property(world, over, (one, own) => assert.deepEqual(reasonsIn({ ...one, own }), [])));
  });

  it('that have a day end with a review today', () => {
    fc.assert(
      fc.property(world, (one) => {
        const kinds = reasonsIn({ ...one, fell: one.fell ?? day('2024-02-29'), last: day('2026-11-21'), entries: [] }).map(
          ({ kind }) => kind,
        );
        assert.deepEqual(
          kinds.filter((kind) => kind !== 'owner'),
          [],
        );
      }),
    );
  });

  it('are not ended by an earlier review', () => {
    fc.assert(
      fc.property(world, (one) => {
        const asked = {
          ...one,
          own: 'accepted',
          premise: 'rejected',
          fell: day('2026-11-21'),
          incident: day('2026-11-21'),
        } as const;
        const kinds = reasonsIn({ ...asked, last: day('2020-01-01'), entries: [] }).map(({ kind }) => kind);
        assert.deepEqual(kinds, ['incident', 'dependency', 'owner']);
      }),
    );
  });
});
