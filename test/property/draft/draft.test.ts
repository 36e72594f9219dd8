import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseDay } from '../../../src/core/day/day.ts';
import { draftRecord } from '../../../src/core/draft/draft.ts';
import { shapeOf, withTaken, type LogShape } from '../../../src/core/draft/logShape.ts';
import { draftedAnyway } from '../../support/drafted.ts';
import type { DraftRequest } from '../../../src/core/draft/draftRequest.ts';
import { shippedTemplates } from '../../../src/core/draft/shippedTemplates.ts';
import { byteLength } from '../../../src/core/draft/slug.ts';
import { fillTemplate } from '../../../src/core/draft/template.ts';
import { cleanTitle } from '../../../src/core/draft/title.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';

const today = parseDay('2026-11-21') ?? assert.fail();
const templates = shippedTemplates.map(({ name, kind, file }) => ({
  name,
  kind,
  label: name,
  text: readFileSync(`templates/${file}`, 'utf8'),
}));

const awkward = [
  '../',
  '..\\',
  '"',
  "'",
  '@',
  '#',
  ':',
  '\n',
  '\r\n',
  '\t',
  '{{date}}',
  '$&',
  '`',
  '*',
  '_',
  '[x](y)',
  '<b>',
  '<!--',
  '-->',
  '&amp;',
  '\\',
  '---',
  '🚢',
  '👩‍🚀',
  'ß',
  'é',
  '船',
  'ADR-5: ',
  '12. ',
  'RFC 3 - ',
  'Context',
  'Roadmap',
  'Template',
  'FAQ',
  'Status',
  'Title',
  ' | ',
  '~~',
  ' #',
  '{',
  '}',
  '!',
  '\0',
  '\u2028',
  '\u202E',
  '\uD800',
  'con',
  'nul',
  '.',
  ' ',
  'a',
  'Use x',
];
const titles = fc.oneof(
  fc.array(fc.constantFrom(...awkward), { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);
const names = fc.constantFrom(
  '0007-use-x.md',
  '0012-other.md',
  'ADR-18.md',
  'adr-003-x.md',
  '20230115-x.md',
  '2023-06-30-x.md',
  'use-x.md',
  '7_a_b.md',
  '0003-x/README.md',
  'README.md',
);

function requestFor(title: string, template: (typeof templates)[number]): DraftRequest {
  return {
    kind: template.kind,
    template,
    title,
    folder: 'docs/adr',
    today,
    owner: undefined,
    reviewBy: undefined,
    risk: undefined,
    supersedes: [],
  };
}

describe('drafts of any title', () => {
  it('read back with exactly that title, from every shipped template, in a log of any shape', () => {
    fc.assert(
      fc.property(titles, fc.constantFrom(...templates), fc.array(names, { maxLength: 4 }), (title, template, taken) => {
        const draft = draftedAnyway(requestFor(title, template), shapeOf(undefined, undefined, taken));
        const { record } = readDocument(draft.path, draft.text, { statuses: new Map() });
        assert.equal(record?.title.value, cleanTitle(title), draft.text.slice(0, 600));
        assert.equal(record.status?.value.phase, firstPhase(template.kind));
        assert.ok(draft.cursor > 0 && draft.cursor <= draft.text.length);
        assert.doesNotMatch(draft.text, /\r/);
      }),
      { numRuns: 400 },
    );
  });

  it('have names that are legal everywhere, inside the folder, and free', () => {
    const [template] = templates;
    fc.assert(
      fc.property(titles, fc.array(names, { maxLength: 5 }), (title, taken) => {
        let shape: LogShape = shapeOf(undefined, undefined, taken);
        const seen = new Set(shape.takenNames);
        for (let count = 0; count < 3; count += 1) {
          const draft = draftedAnyway(requestFor(title, template ?? assert.fail()), shape);
          checkName(draft.path, seen);
          seen.add(draft.path.slice('docs/adr/'.length).toLowerCase());
          shape = withTaken(shape, 'docs/adr', draft);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('drafts among any numbers', () => {
  const [template] = templates;
  const request = requestFor('Use X', template ?? assert.fail());
  const starts = fc.integer({ min: 1, max: 5000 });
  const sorted = (first: number, gaps: readonly number[]): readonly number[] =>
    gaps.reduce<readonly number[]>((all, gap) => [...all, (all.at(-1) ?? 0) + gap], [first]);
  const namesOf = (numbers: readonly number[]): readonly string[] => numbers.map((number) => `${String(number)}-x.md`);

  it('invent none where the numbers are sparse, and take the one that is given', () => {
    const sparse = fc.array(fc.integer({ min: 3, max: 400 }), { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(starts, sparse, fc.integer({ min: 1, max: 9_999_999 }), (first, gaps, number) => {
        const numbers = sorted(first, gaps);
        const shape = shapeOf(undefined, undefined, namesOf(numbers));
        const draft = draftRecord(request, shape);
        assert.ok('refused' in draft && draft.refused === 'new-number-needed');
        const given = draftRecord({ ...request, number: String(number) }, shape);
        if (numbers.includes(number)) assert.ok('refused' in given);
        else assert.ok('number' in given && given.number === number && given.path === `docs/adr/${String(number)}-use-x.md`);
      }),
    );
  });

  it('go on with the next one where they are counted', () => {
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 60 }), (first, count) => {
        const numbers = sorted(
          first,
          Array.from({ length: count }, () => 1),
        );
        const draft = draftRecord(request, shapeOf(undefined, undefined, namesOf(numbers)));
        assert.ok('number' in draft && draft.number === first + count + 1);
      }),
    );
  });
});

describe('filling', () => {
  const hostile = fc.oneof(
    fc.constantFrom('{{title}}', '{{cursor}}', '{{number}}', '{{{{title}}}}', '$1 $& $`', '{{unknown}}', '<%= 1 %>', '${1}'),
    fc.string({ unit: 'grapheme' }),
  );
  const shapes = fc.array(
    fc.constantFrom(
      '# {{title}}',
      'by {{author}}: {{title}}',
      '{{cursor}}',
      '- {{team-word}}',
      'plain',
      '',
      '{{ title }} {{title}}',
    ),
    { maxLength: 12 },
  );

  it('puts each value in as it is, once, whatever it looks like', () => {
    fc.assert(
      fc.property(hostile, shapes, (value, lines) => {
        const clean = value.replace(/[\r\n]/g, '');
        if (clean === '') return;
        const wanted = lines.map((line) =>
          line
            .split(/(\{\{ ?\w+ ?\}\})/)
            .map((piece) => (/^\{\{ ?(?:title|author) ?\}\}$/.test(piece) ? clean : piece === '{{cursor}}' ? '' : piece))
            .join(''),
        );
        const { text, cursor } = fillTemplate(lines.join('\n'), {}, { title: clean, author: clean });
        assert.equal(text, wanted.join('\n'));
        assert.ok(cursor >= 0 && cursor <= text.length);
      }),
    );
  });
});

function firstPhase(kind: string): string {
  return kind === 'design-doc' || kind === 'incident-review' ? 'draft' : 'proposed';
}

function checkName(path: string, taken: ReadonlySet<string>): void {
  assert.ok(path.startsWith('docs/adr/'), path);
  const name = path.slice('docs/adr/'.length);
  assert.ok(!taken.has(name.toLowerCase()), `${name} is taken`);
  for (const segment of name.split('/')) {
    assert.ok(segment.length <= 100 && byteLength(segment) <= 255, segment);
    assert.doesNotMatch(segment, /[<>:"\\|?*\p{Cc}\p{Cs}]|^\.|[. ]$|^$/u);
    assert.doesNotMatch(segment, /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
  }
}
