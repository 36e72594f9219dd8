import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDay } from '../../../src/core/day/day.ts';
import { shapeOf } from '../../../src/core/draft/logShape.ts';
import { draftedAnyway } from '../../support/drafted.ts';
import { keptParts, templateFrom } from '../../../src/core/draft/templateFrom.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';
import { documents } from '../edits/documents.ts';

const options = { statuses: new Map() };
const today = parseDay('2026-11-21') ?? assert.fail();

describe('a template of any record', () => {
  it('is no record, and makes one with the new title, status and day and nothing of the old', () => {
    fc.assert(
      fc.property(documents, fc.constantFrom(...keptParts), ({ dialect, path, text }, kept) => {
        const before = readDocument(path, text, options).record;
        const made = templateFrom({ path, text, options }, kept);
        if ('refused' in made) {
          assert.ok(before === undefined || !path.endsWith('.md'), `${dialect}: ${made.refused}\n${text}`);
          return;
        }
        assert.equal(readDocument('docs/adr/templates/x.md', made.text, options).record, undefined);
        const template = { name: 'x', label: 'x', kind: 'adr', text: made.text };
        const asked = { owner: undefined, reviewBy: undefined, risk: undefined, supersedes: [], decisionMakers: ['Zoe'] };
        const request = { kind: 'adr', template, title: 'Another choice', folder: 'docs/adr', today, status: 'draft', ...asked };
        const draft = draftedAnyway(request, shapeOf(undefined, undefined, ['0008-x.md']));
        const after = readDocument(draft.path, draft.text, options).record;
        assert.equal(after?.title.value, 'Another choice', draft.text);
        if (before?.status !== undefined) assert.equal(after.status?.value.phase, 'draft', draft.text);
        if (before?.date !== undefined) assert.equal(after.date?.value, today, draft.text);
        const people = after.people.map(({ value }) => value.name);
        assert.ok(
          people.every((name) => name === 'Zoe' || name === 'Eve'),
          `${people.join(', ')}\n${draft.text}`,
        );
        assert.deepEqual(after.tags, []);
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom(...keptParts), (text, kept) => {
        templateFrom({ path: 'docs/adr/0007-use-x.md', text: `---\nstatus: accepted\n---\n\n# X\n\n${text}`, options }, kept);
        templateFrom({ path: 'docs/adr/0007-use-x.md', text, options }, kept);
      }),
      { numRuns: 500 },
    );
  });
});
