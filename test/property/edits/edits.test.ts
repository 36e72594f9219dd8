import assert from 'node:assert/strict';
import fc from 'fast-check';
import { certainlyNotLinear, type Work } from '../../fuzz/growth.ts';
import type { Family } from '../../fuzz/families.ts';
import { applyEdits, inverse } from '../../../src/core/edits/edit.ts';
import { addToField, removeField, setField, setFields } from '../../../src/core/edits/editFields.ts';
import { writableFields, type WritableField } from '../../../src/core/edits/writableFields.ts';
import { messages } from '../../../src/core/words/messages.ts';
import { days, dialectNames, documents, people, signOffs, statuses } from './documents.ts';
import { editsOf, options, othersSame, stated, surgical } from './stating.ts';

const changes: fc.Arbitrary<readonly [WritableField, string]> = fc.oneof(
  statuses.map((value) => ['status', value] as const),
  days.map((value) => ['date', value] as const),
  days.map((value) => ['review-by', value] as const),
  days.map((value) => ['last-reviewed', value] as const),
  people.map((value) => ['owner', value] as const),
  people.map((value) => ['decision-makers', value] as const),
  fc.constantFrom('low', 'medium', 'high').map((value) => ['risk', value] as const),
  fc.constantFrom('3 months', '1 year').map((value) => ['review-every', value] as const),
  fc.constantFrom('ADR-0003', '[ADR-0012](0012-z.md)').map((value) => ['supersedes', value] as const),
  signOffs.map((value) => ['approvals', value] as const),
  fc.constantFrom('src/db/**', 'lib/*.ts').map((value) => ['applies-to', value] as const),
);

describe('edits of fields', () => {
  it('state what is asked for and nothing else, in every dialect', () => {
    const written = new Map<string, number>(dialectNames.map((name) => [name, 0]));
    fc.assert(
      fc.property(documents, changes, ({ dialect, path, text }, [field, value]) => {
        const edited = surgical(text, editsOf(setField({ path, text, options }, field, [value])));
        othersSame(path, text, edited, field === 'supersedes' ? 'supersedes' : field);
        if (field === 'status' || field === 'date' || field === 'review-by' || field === 'last-reviewed' || field === 'risk')
          assert.equal(stated(path, edited).get(field), value);
        assert.deepEqual(setField({ path, text: edited, options }, field, [value]), { edits: [] });
        written.set(dialect, (written.get(dialect) ?? 0) + 1);
      }),
      { numRuns: 2500 },
    );
    for (const [dialect, count] of written) assert.ok(count > 20, `${dialect} was tried ${count} times`);
  });

  it('set where nothing was, then removed, leave the very text that was there', () => {
    fc.assert(
      fc.property(
        documents,
        fc.oneof(
          people.map((one) => ['owner', one] as const),
          days.map((day) => ['review-by', day] as const),
        ),
        ({ path, text }, [field, value]) => {
          const edited = surgical(text, editsOf(setField({ path, text, options }, field, [value])));
          const removed = surgical(edited, editsOf(removeField({ path, text: edited, options }, field)));
          assert.equal(removed, text);
          assert.deepEqual(removeField({ path, text: removed, options }, field), { edits: [] });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('add a person beside those that are there', () => {
    fc.assert(
      fc.property(documents, fc.constantFrom('Zed Young', '@zoe'), ({ path, text }, name) => {
        const edited = surgical(text, editsOf(addToField({ path, text, options }, 'decision-makers', name)));
        othersSame(path, text, edited, 'decision-makers');
        const before: unknown = JSON.parse(stated(path, text).get('decision-makers') ?? '[]');
        const after: unknown = JSON.parse(stated(path, edited).get('decision-makers') ?? '[]');
        assert.ok(Array.isArray(before) && Array.isArray(after));
        assert.deepEqual(after, [...before, name]);
      }),
      { numRuns: 500 },
    );
  });

  it('sign for one role after the other, each beside those that have signed', () => {
    fc.assert(
      fc.property(documents, fc.array(signOffs, { minLength: 1, maxLength: 4 }), ({ path, text }, some) => {
        const distinct = new Map(some.map((one) => [one.slice(0, one.indexOf(':')), one]));
        const wanted = [...distinct.values()];
        const edited = wanted.reduce(
          (before, one) => surgical(before, editsOf(addToField({ path, text: before, options }, 'approvals', one))),
          text,
        );
        othersSame(path, text, edited, 'approvals');
        assert.equal(stated(path, edited).get('approvals'), JSON.stringify(wanted));
        for (const one of wanted) assert.deepEqual(addToField({ path, text: edited, options }, 'approvals', one), { edits: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('of several fields are as good as one after the other', () => {
    fc.assert(
      fc.property(documents, fc.array(changes, { maxLength: 4 }), ({ path, text }, some) => {
        const wanted = some.map(([field, value]) => [field, [value]] as const);
        const edited = surgical(text, editsOf(setFields({ path, text, options }, wanted)));
        const oneByOne = wanted.reduce(
          (before, [field, items]) => applyEdits(before, editsOf(setField({ path, text: before, options }, field, items))),
          text,
        );
        assert.equal(edited, oneByOne);
      }),
      { numRuns: 500 },
    );
  });

  it('write any value so that it reads back, or refuse it with a reason from the catalogue', () => {
    const values = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom('a: b', '- x', '| a | b', '# x', '[x', '{y', '"', '**', '\n', '<!--'),
    );
    fc.assert(
      fc.property(documents, fc.constantFrom(...writableFields), values, ({ path, text }, field, value) => {
        const result = setField({ path, text, options }, field, [value]);
        if ('refused' in result) return assert.ok(Object.hasOwn(messages, result.refused));
        const edited = surgical(text, result.edits);
        othersSameBut(path, text, edited, field);
        assert.deepEqual(setField({ path, text: edited, options }, field, [value]), { edits: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('take time that grows with the text, not with its square', () => {
    const units = ['## Status\nx\n', '* Status: x\n', 'Status: x | Date: y\n', '| Status | x |\n', '|---|\n'];
    const others = ['> **Owner**: a\n', '[a](b) ', '- a\n', 'owner: a\n'];
    const leads = ['# T\n\n', '---\n', '+++\n', '# T\n\n| Status | x |\n|---|---|\n', '## Deciders\n\n'];
    const families = [...units, ...others].flatMap((unit) =>
      leads.map((before): Family => {
        const place = { name: JSON.stringify(before), path: 'docs/adr/0007-x.md', before, after: '\n---\n' };
        return { unit, place, lineLength: 'all' };
      }),
    );
    const write: Work = (path, text) => {
      for (const field of ['status', 'owner'] as const) setField({ path, text, options }, field, ['Accepted']);
    };
    assert.deepEqual(certainlyNotLinear(families, { small: 4 * 1024, large: 64 * 1024 }, write), []);
  });

  it('never throw, whatever the text', () => {
    const pieces = fc.constantFrom(
      ...[
        '---\n',
        '+++\n',
        '# T\n',
        '## Status\n',
        '* Status: accepted\n',
        'Status:\n',
        'status: "x\n',
        'owner: [a, b\n',
        '| Status | x |\n',
        '|---|---|\n',
      ],
      ...[
        '> **Status**: x | **Date**: 1/2/24\n',
        '```\n',
        '<!--',
        '-->',
        ':status: x\n',
        '\r\n',
        '\n',
        '    ',
        '- a\n',
        'owner:\n',
        '\uFEFF',
        '+---+\n',
        '|===\n',
        '}',
      ],
    );
    const texts = fc.array(pieces, { maxLength: 30 }).map((some) => some.join(''));
    const paths = fc.constantFrom('docs/adr/0007-x.md', 'docs/adr/0007-x.adoc', 'docs/adr/0007-x.rst', 'keps/sig/7-x/kep.yaml');
    fc.assert(
      fc.property(paths, texts, changes, (path, text, [field, value]) => {
        for (const result of [setField({ path, text, options }, field, [value]), removeField({ path, text, options }, field)])
          if ('edits' in result) assert.equal(applyEdits(applyEdits(text, result.edits), inverse(text, result.edits)), text);
      }),
      { numRuns: 1000 },
    );
  });
});

/** As `othersSame`; a status may say more, as in "superseded by ADR-9". */
function othersSameBut(path: string, before: string, after: string, field: WritableField): void {
  const [was, is] = [stated(path, before), stated(path, after)];
  const own = new Set<string>([
    field,
    'links',
    ...(field === 'status' ? ['superseded-by', 'supersedes', 'other relations', 'date'] : []),
  ]);
  if (['consulted', 'informed'].includes(field)) own.add('others');
  if (['amends', 'amended-by', 'relates-to', 'depends-on'].includes(field)) own.add('other relations');
  for (const [name, value] of was) if (!own.has(name)) assert.equal(is.get(name), value, `${name} changed`);
}
