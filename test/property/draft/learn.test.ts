import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDay } from '../../../src/core/day/day.ts';
import { shapeOf } from '../../../src/core/draft/logShape.ts';
import { draftedAnyway } from '../../support/drafted.ts';
import { logTemplate } from '../../../src/core/draft/logTemplate.ts';
import type { Template } from '../../../src/core/draft/template.ts';
import { cleanTitle } from '../../../src/core/draft/title.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';

const today = parseDay('2026-11-21') ?? assert.fail();
const options = { statuses: new Map() };
const otherwise: Template = { name: 'shipped', label: 'shipped', kind: 'adr', text: '# {{title}}\n\n* Status: {{status}}\n' };

const pieces = fc.constantFrom(
  ...[
    '---\n',
    'status: accepted\n',
    'title: "Use X"\n',
    'tags: [a]\n',
    '+++\n',
    '# Use X\n',
    '# 1. Use X\n',
    '# ADR-0002: Use Y\n',
  ],
  ...[
    'Use X\n=====\n',
    '= Use X\n',
    '## Status\n',
    'Accepted\n',
    'Superseded by [2](0002-b.md)\n',
    '* Status: accepted\n',
    '- **Date:** May 1, 2024\n',
  ],
  ...[
    'Date: 01/05/2024\n',
    '| Status | Date |\n|---|---|\n| Accepted | 2024-05-01 |\n',
    '| Status | Accepted |\n',
    ':status: Accepted\n',
    '```\n',
  ],
  ...[
    '<!--',
    '-->',
    '{{title}}',
    '{{',
    '}}',
    '$&',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '\uFEFF',
    '\0',
    '## Context\n',
    '### Deep\n',
    'Text.\n',
    '[a]: #b\n',
  ],
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 120 }),
);
const names = fc.constantFrom(
  '0001-a.md',
  '0002-b.md',
  'adr-3-c.md',
  'words.md',
  '2024-05-01-d.md',
  '0004-e.adoc',
  '0005-f.rst',
  '0006-g/README.md',
);

describe('drafts in a log of anything', () => {
  it('read back with their title and today, or start from the shipped template', () => {
    const log = fc.array(fc.tuple(names, texts), { maxLength: 5 });
    const title = fc.constantFrom('Use Z', '12. Use: "Z"', '{{date}} $& [x](y)', '<b>', '船', 'Status');
    fc.assert(
      fc.property(log, fc.boolean(), fc.option(texts), title, (files, isRepeated, template, wanted) => {
        const first = files[0]?.[1] ?? '';
        const all = new Map(files.map(([name, text]) => [`docs/adr/${name}`, isRepeated ? first : text]));
        const records = [...all].flatMap(([path, text]) => readDocument(path, text, options).record ?? []);
        if (template !== null) all.set('docs/adr/template.md', template);
        const found = { path: 'docs/adr', kind: 'adr', records };
        const surroundings = { log: found, paths: [...all.keys()], options };
        const learnt = logTemplate(surroundings, (path) => all.get(path), otherwise) ?? otherwise;
        const nothing = { owner: undefined, reviewBy: undefined, risk: undefined, supersedes: [] };
        const request = { kind: 'adr', template: learnt, title: wanted, folder: 'docs/adr', today, ...nothing };
        const draft = draftedAnyway(request, shapeOf(found, undefined, [...all.keys()]));
        const { record } = readDocument(draft.path, draft.text, options);
        if (record?.title.source !== 'file-name') assert.equal(record?.title.value, cleanTitle(wanted), draft.text);
        assert.ok(draft.cursor <= draft.text.length);
        assert.ok(!all.has(draft.path), draft.path);
      }),
      { examples: [[[], false, 'Date: 01/05/2024\n---\n', 'Use Z']], numRuns: 400 },
    );
  });
});
