import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DecisionRecord } from '../../../src/core/record/decisionRecord.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';
import type { Sourced } from '../../../src/core/text/span.ts';

const path = 'keps/crane/kep.yaml';
const aLine = fc.constantFrom(
  ...['---', '\uFEFF', 'title: Use X', 'title: "Use \\"X\\""', 'kep-number: 12', 'status: implementable', 'status: [a, b', '# x'],
  ...[
    'authors:',
    '  - "@ann"',
    '  - @bo',
    '- Cem',
    'owning-sig: &a quay',
    'see-also: [/keps/a/1-x, *a]',
    'replaces: |',
    '  /keps/y',
  ],
  ...['creation-date: 2024-19-39', 'review-by: 2026-01-02', 'tags: {a: b}', '\r', '\t: x', '...', 'risk: huge', '? a', ': b'],
);
const aText = fc.oneof(
  fc.string(),
  fc.array(aLine, { maxLength: 30 }).map((lines) => lines.join('\n')),
);

describe('a sidecar', () => {
  it('of any text is read, and all that it states stands in it', () => {
    fc.assert(
      fc.property(aText, (text) => {
        const { record, refused, part } = readDocument(path, text, { statuses: new Map() });
        assert.equal(record, undefined);
        assert.equal(refused === 'sidecar', part !== undefined);
        for (const value of part === undefined ? [] : statedIn(part.record)) {
          assert.ok(value.span.start <= value.span.end && value.span.end <= text.length);
          assert.equal(value.path, value.source === 'file-name' ? undefined : path);
        }
        assert.ok(part?.record.problems.every((problem) => problem.path === path && problem.span.end <= text.length) ?? true);
      }),
      { numRuns: 500 },
    );
  });
});

function statedIn({ identity, title, status, date, risk, review, ...record }: DecisionRecord): readonly Sourced<unknown>[] {
  const single = [identity, title, status, date, risk, review.reviewBy, review.reviewEvery, review.lastReviewed];
  const lists = [record.people, record.relations, record.appliesTo, record.tags];
  return [...lists.flat(), ...single.filter((value) => value !== undefined)];
}
