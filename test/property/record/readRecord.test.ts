import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDay, addDuration, subtractDuration, daysBetween, dayOf } from '../../../src/core/day/day.ts';
import type { DecisionRecord } from '../../../src/core/record/decisionRecord.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';
import { parseYaml, yamlScalar } from '../../../src/core/text/yaml.ts';
import type { Span } from '../../../src/core/text/span.ts';

const options = { statuses: new Map() };
const pieces = [
  '---\n',
  '+++\n',
  '# ',
  '## Status\n',
  '## Date\n\n',
  '* Status: accepted\n',
  '- **Deciders:** Ann, @bob <b@x.org> and (c, d)\n',
  'Date: 2024-05-01; Log date: x\n',
  'status: "superseded by ADR-0012\n',
  'decision-makers: [a, b\n',
  '- @c\n',
  '| Status | Accepted |\n',
  '|---|---|\n',
  '<!--',
  '-->',
  '```\n',
  '~~~\n',
  '> **Status**: x | **Date**: 1/2/24\n',
  '[x](0005-x.md)',
  '\r\n',
  '\n\n',
  '    ',
  '\t',
  '\uFEFF',
  '**',
  '~~',
  '`',
  'Supersedes [',
  '](',
  ')',
  '{',
  '}',
  'Superseded by RFC 12, RFC 13.\n',
  'This ADR supersedes ADR-3\n',
  '=====\n',
  '-----\n',
  ':status: x\n',
  '😀',
  '\ud800',
  '\0',
  'review-by: 2026-13-45\n',
  'applies-to: [src/**, "{a,b}"]\n',
  '&#x31;',
  '# 7. Use X\n',
] as const;
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 12 })), { maxLength: 60 }).map((parts) => parts.join('')),
);
const paths = fc.constantFrom('docs/adr/0007-use-x.md', 'rfcs/a.md', 'x.adoc', 'x.rst', 'docs/adr/20240501-x.md', 'notes.md');

function spansOf(record: DecisionRecord): readonly Span[] {
  const lists = [record.people, record.relations, record.appliesTo, record.tags, record.links].flatMap((list) =>
    list.map((value) => value.span),
  );
  const single = [
    record.title,
    record.status,
    record.date,
    record.identity,
    record.risk,
    record.review.reviewBy,
    record.review.reviewEvery,
    record.review.lastReviewed,
  ];
  return [
    ...lists,
    ...single.flatMap((value) => (value === undefined ? [] : [value.span])),
    record.anchor,
    ...record.problems.map((problem) => problem.span),
  ];
}

describe('reading', () => {
  it('is total, and every span lies inside the text', () => {
    fc.assert(
      fc.property(paths, texts, (path, text) => {
        const { record } = readDocument(path, text, options);
        for (const span of record === undefined ? [] : spansOf(record)) {
          assert.ok(
            span.start >= 0 && span.start <= span.end && span.end <= text.length,
            `${span.start}–${span.end} of ${text.length}`,
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads back what stands in front matter, at the span it gives', () => {
    const words = fc
      .stringMatching(/^[A-Z][a-z]{1,9}( [A-Z][a-z]{1,9})?$/)
      .filter(
        (name) => readDocument('docs/adr/0001-x.md', `---\nowner: ${name}\n---\n# T\n`, options).record?.people.length === 1,
      );
    fc.assert(
      fc.property(words, fc.constantFrom('\n', '\r\n'), fc.boolean(), fc.string({ maxLength: 40 }), (owner, eol, bom, body) => {
        const text = `${bom ? '\uFEFF' : ''}---${eol}date: 2024-05-01${eol}status: accepted # so${eol}owner: ${owner}${eol}---${eol}# Use X${eol}${eol}${body}`;
        const { record } = readDocument('docs/adr/0001-x.md', text, options);
        const slice = (span: Span | undefined): string => text.slice(span?.start, span?.end);
        assert.equal(slice(record?.date?.span), '2024-05-01');
        assert.equal(slice(record?.status?.span), 'accepted');
        assert.equal(slice(record?.people[0]?.span), owner);
        assert.equal(record?.people[0]?.value.name, owner.trim());
      }),
      { numRuns: 200 },
    );
  });
});

describe('YAML scalars', () => {
  it('read back exactly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (value) => {
        const read = parseYaml(`key: ${yamlScalar(value)}\n`, 0).entries[0]?.value;
        assert.equal(read?.kind === 'scalar' ? read.text : '', value);
      }),
      { numRuns: 300 },
    );
  });
});

describe('days', () => {
  const days = fc
    .tuple(fc.integer({ min: 1900, max: 2200 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    .map(([y, m, d]) => dayOf(y, m, d))
    .filter((day) => day !== undefined);

  it('stay days, and days added are days between', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 60 }), (day, count, months) => {
        const later = addDuration(day, { months: 0, days: count });
        assert.equal(daysBetween(day, later), count);
        assert.equal(subtractDuration(later, { months: 0, days: count }), day);
        assert.equal(parseDay(addDuration(day, { months, days: count })) !== undefined, true);
        assert.ok(addDuration(day, { months, days: 0 }) >= day);
      }),
    );
  });
});
