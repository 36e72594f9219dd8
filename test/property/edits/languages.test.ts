import assert from 'node:assert/strict';
import fc from 'fast-check';
import { structureOf } from '../../../src/core/edits/document.ts';
import { removeField, setField } from '../../../src/core/edits/editFields.ts';
import type { WritableField } from '../../../src/core/edits/writableFields.ts';
import { normalLabel } from '../../../src/core/record/fieldNames.ts';
import { days, people } from './documents.ts';
import { localised, others, shapes } from './localised.ts';
import { editsOf, options, othersSame, stated, surgical } from './stating.ts';

const added: fc.Arbitrary<readonly [WritableField, string]> = fc.oneof(
  people.map((value) => ['owner', value] as const),
  days.map((value) => ['review-by', value] as const),
  days.map((value) => ['last-reviewed', value] as const),
  fc.constantFrom('low', 'medium', 'high').map((value) => ['risk', value] as const),
  fc.constantFrom('ADR-0003', 'ADR-12').map((value) => ['supersedes', value] as const),
  fc.constantFrom('ADR-0003', 'ADR-12').map((value) => ['superseded-by', value] as const),
);

describe('new fields of records in other languages', () => {
  it('are labelled in the language of the record, and state what is asked for and nothing else', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(localised, added, ({ language, shape, path, text }, [field, value]) => {
        const edited = surgical(text, editsOf(setField({ path, text, options }, field, [value])));
        othersSame(path, text, edited, field);
        assert.deepEqual(setField({ path, text: edited, options }, field, [value]), { edits: [] });
        const word = language.labels[field]?.split(', ')[0];
        const label = structureOf(path, edited).fields.find(({ name }) => name === field)?.label ?? '';
        assert.equal(normalLabel(label), normalLabel(word ?? field));
        seen.add(language.code).add(shape);
      }),
      { numRuns: 1000 },
    );
    for (const name of [...others.map(({ code }) => code), ...shapes]) assert.ok(seen.has(name), `${name} was never tried`);
  });

  it('leave the very text that was there when they go, also one after the other', () => {
    fc.assert(
      fc.property(localised, people, days, ({ path, text }, name, day) => {
        const owned = surgical(text, editsOf(setField({ path, text, options }, 'owner', [name])));
        const dated = surgical(owned, editsOf(setField({ path, text: owned, options }, 'review-by', [day])));
        assert.equal(stated(path, dated).get('review-by'), day);
        const undated = surgical(dated, editsOf(removeField({ path, text: dated, options }, 'review-by')));
        assert.equal(surgical(undated, editsOf(removeField({ path, text: undated, options }, 'owner'))), text);
      }),
      { numRuns: 200 },
    );
  });
});
