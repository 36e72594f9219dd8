import assert from 'node:assert/strict';
import { parseDay } from '../../../src/core/day/day.ts';
import { shapeOf } from '../../../src/core/draft/logShape.ts';
import { drafted } from '../../support/drafted.ts';
import type { DraftRequest } from '../../../src/core/draft/draftRequest.ts';
import { logTemplate } from '../../../src/core/draft/logTemplate.ts';
import type { Template } from '../../../src/core/draft/template.ts';
import type { DecisionLog } from '../../../src/core/log/decisionIndex.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';

const today = parseDay('2026-11-21') ?? assert.fail();
const options = { statuses: new Map() };
const otherwise: Template = { name: 'shipped', label: 'shipped', kind: 'adr', text: '# {{title}}\n\nShipped.\n' };

type Texts = Readonly<Record<string, string>>;

function logOf(texts: Texts): DecisionLog {
  const records = Object.entries(texts).flatMap(([path, text]) => readDocument(path, text, options).record ?? []);
  return { path: 'docs/adr', kind: 'adr', records };
}

function draftIn(texts: Texts, changes: Partial<DraftRequest> = {}): { path: string; text: string } {
  const log = logOf(texts);
  const surroundings = { log, paths: Object.keys(texts), options };
  const template = logTemplate(surroundings, (path) => texts[path], otherwise) ?? otherwise;
  const nothing = { owner: undefined, reviewBy: undefined, risk: undefined, supersedes: [] };
  const request = { kind: 'adr', template, title: 'Use X', folder: 'docs/adr', today, ...nothing, ...changes };
  const { path, text } = drafted(request, shapeOf(log, undefined, []));
  return { path, text };
}

/** Three records of one make: `title`, `day` and `own` differ. */
function three(name: string, text: string): Texts {
  const values = [
    ['1', 'Keep it small', '2024-05-01', 'Because of this.'],
    ['2', 'Write tests', '2024-06-12', 'Because of that.'],
    ['3', 'Buy tea', '2024-07-30', 'Because of cups.'],
  ] as const;
  return Object.fromEntries(
    values.map(([number, title, day, own]) => {
      const fill = (template: string): string =>
        template
          .replaceAll('N4', number.padStart(4, '0'))
          .replaceAll('N', number)
          .replaceAll('TITLE', title)
          .replaceAll('SLUG', title.toLowerCase().replaceAll(' ', '-'))
          .replaceAll('DAY', day)
          .replaceAll('OWN', own);
      return [`docs/adr/${fill(name)}`, fill(text)];
    }),
  );
}

describe('a new record in a log without a template', () => {
  const cases: readonly (readonly [name: string, texts: Texts, path: string, text: string])[] = [
    [
      'of sections',
      three('N4-SLUG.md', '# N. TITLE\n\nDate: DAY\n\n## Status\n\nAccepted\n\n## Context\n\nOWN\n\n## Decision\n\nOWN\n'),
      '0004-use-x.md',
      '# 4. Use X\n\nDate: 2026-11-21\n\n## Status\n\nProposed\n\n## Context\n\n\n\n## Decision\n',
    ],
    [
      'of bullets, with a prefix',
      three('adr-N4-SLUG.md', '# ADR-N4: TITLE\n\n* Status: accepted\n* Deciders: OWN\n* Date: DAY\n\n## Why\n\nOWN\n'),
      'adr-0004-use-x.md',
      '# ADR-0004: Use X\n\n* Status: proposed\n* Deciders:\n* Date: 2026-11-21\n\n## Why\n\n\n',
    ],
    [
      'of front matter in quotes, with what is always the same',
      three(
        'N4-SLUG.md',
        '---\nid: N4-SLUG\ntitle: "TITLE"\nstatus: "Accepted"\ndate: DAY\nparent: Decisions\nnav_order: N\ntags: [a, N]\n---\n\n# TITLE\n\n## Context\n\nOWN\n',
      ),
      '0004-use-x.md',
      '---\nid: 0004-use-x\ntitle: "Use X"\nstatus: "Proposed"\ndate: 2026-11-21\nparent: Decisions\nnav_order: 4\ntags: []\n---\n\n# Use X\n\n## Context\n\n\n',
    ],
    [
      'of TOML',
      three('N4-SLUG.md', '+++\ntitle = "TITLE"\ndate = DAY\nstatus = "accepted"\n+++\n\n## Context\n\nOWN\n'),
      '0004-use-x.md',
      '+++\ntitle = "Use X"\ndate = 2026-11-21\nstatus = "proposed"\n+++\n\n## Context\n\n\n',
    ],
    [
      'of a table',
      three(
        'N4-SLUG.md',
        '# TITLE\n\n|        |          |\n| ------ | -------- |\n| Date   | DAY |\n| Status | Accepted |\n| Ticket | OWN |\n\n## What\n\nOWN\n',
      ),
      '0004-use-x.md',
      '# Use X\n\n|        |          |\n| ------ | -------- |\n| Date   | 2026-11-21 |\n| Status | Proposed |\n| Ticket |  |\n\n## What\n\n\n',
    ],
    [
      'of bold lines and Windows line endings',
      three('N4-SLUG.md', '# TITLE\r\n\r\n**Status:** Accepted  \r\n**Date:** DAY\r\n\r\n## Context\r\n\r\nOWN\r\n'),
      '0004-use-x.md',
      '# Use X\r\n\r\n**Status:** Proposed\r\n**Date:** 2026-11-21\r\n\r\n## Context\r\n\r\n\r\n',
    ],
    [
      'of AsciiDoc',
      three('N4-SLUG.adoc', '= N. TITLE\n:status: Accepted\n:date: DAY\n\n== Context\n\nOWN\n'),
      '0004-use-x.adoc',
      '= 4. Use X\n:status: Proposed\n:date: 2026-11-21\n\n== Context\n\n\n',
    ],
    [
      'of reStructuredText, with underlines as long as titles',
      three('N4-SLUG.rst', 'TITLE\n=============\n\n:status: Accepted\n:date: DAY\n\nContext\n-------\n\nOWN\n'),
      '0004-use-x.rst',
      'Use X\n=====\n\n:status: Proposed\n:date: 2026-11-21\n\nContext\n-------\n\n\n',
    ],
    [
      'in German',
      three('N4-SLUG.md', '# N. TITLE\n\nDatum: DAY\n\n## Status\n\nAkzeptiert\n\n## Kontext\n\nOWN\n\n## Entscheidung\n\nOWN\n'),
      '0004-use-x.md',
      '# 4. Use X\n\nDatum: 2026-11-21\n\n## Status\n\nVorgeschlagen\n\n## Kontext\n\n\n\n## Entscheidung\n',
    ],
    [
      'whose status has its day beside it',
      three('N4-SLUG.md', '# TITLE\n\n## Status\n\n**Accepted** (DAY)\n\n## Context\n\nOWN\n'),
      '0004-use-x.md',
      '# Use X\n\n## Status\n\n**Proposed** (2026-11-21)\n\n## Context\n\n\n',
    ],
    [
      'without statuses',
      three('DAY-SLUG.md', '# TITLE\n\n## Context\n\nOWN\n\n## Decision\n\nOWN\n'),
      '2026-11-21-use-x.md',
      '# Use X\n\n## Context\n\n\n\n## Decision\n',
    ],
  ];
  for (const [name, texts, path, text] of cases) {
    it(name, () => assert.deepEqual(draftIn(texts), { path: `docs/adr/${path}`, text }));
  }

  it('starts from the shipped template where one record tells nothing certain', () => {
    const [[path = '', text = ''] = []] = Object.entries(three('N4-SLUG.md', '# N. TITLE\n\n## Context\n\nOWN\n'));
    assert.equal(draftIn({ [path]: text }).text, '# Use X\n\nShipped.\n');
  });

  it('states what was asked for where the others state theirs', () => {
    const texts = three('N4-SLUG.md', '# TITLE\n\n* Status: accepted\n* Date: DAY\n\n## Why\n\nOWN\n');
    const { text } = draftIn(texts, { owner: 'Ana Lima', risk: 'high', supersedes: ['docs/adr/0001-keep-it-small.md'] });
    assert.match(
      text,
      /^\* Status: proposed\n\* Date: 2026-11-21\n\* Owner: Ana Lima\n\* Risk: high\n\* Supersedes: .*0001-keep-it-small/m,
    );
  });

  it('has one place for a line that belongs to a label and is a field of its own', () => {
    const text = 'title: "Use Y"\n\tSuperseded by [2](0002-b.md)\n';
    assert.match(draftIn({ 'docs/adr/0001-a.md': text, 'docs/adr/0006-g.md': text }).text, /Use X/);
  });

  it('names nobody and nothing that only the others are about', () => {
    const texts = three('N4-SLUG.md', '---\nauthor: Ann\nstatus: Accepted\nsupersedes: ADR-9\n---\n\n# TITLE\n\n## Why\n\nOWN\n');
    assert.match(draftIn(texts).text, /^---\nauthor:\nstatus: Proposed\nsupersedes:\n---\n/);
  });
});

describe('a new record in a log with a template of its own', () => {
  const records = three('N4-SLUG.md', '# N. TITLE\n\nDate: DAY\n\n## Status\n\nAccepted\n\n## Context\n\nOWN\n');
  const template =
    '# [short title]\n\nDate: YYYY-MM-DD\n\n## Status\n\n[Proposed | Accepted]\n\n## Fit\n\n{Why here?} <!-- keep -->\n';
  const filled = '# 4. Use X\n\nDate: 2026-11-21\n\n## Status\n\nProposed\n\n## Fit\n\n{Why here?} <!-- keep -->\n';
  for (const path of [
    'docs/adr/template.md',
    'docs/adr/adr-mal.md',
    'docs/adr/templates/short.md',
    'docs/adr-template.md',
    'AdrTemplate.md',
  ])
    it(`starts from ${path}`, () => assert.equal(draftIn({ ...records, [path]: template }).text, filled));

  for (const path of [
    'docs/template.md',
    '.github/PULL_REQUEST_TEMPLATE.md',
    'docs/adr/0009-use-a-template.md',
    'other/template.md',
  ])
    it(`does not start from ${path}`, () => assert.doesNotMatch(draftIn({ ...records, [path]: template }).text, /Fit/));

  it('leaves the choice to people where a folder has several templates', () => {
    const texts = { ...records, 'docs/adr/templates/short.md': template, 'docs/adr/templates/long.md': template };
    assert.doesNotMatch(draftIn(texts).text, /Fit/);
    assert.equal(draftIn({ ...texts, 'docs/adr/templates/template.md': template }).text, filled);
  });

  it('keeps a status that the template states', () => {
    const stated = '# Title\n\n* Status: Draft\n* Date: (fill in)\n';
    assert.equal(
      draftIn({ ...records, 'docs/adr/template.md': stated }).text,
      '# 4. Use X\n\n* Status: Draft\n* Date: 2026-11-21\n',
    );
  });

  it('fills places of ours in the log’s manner', () => {
    const places = '# {{number}}. {{title}}\n\nDate: {{date}}\n\n## Status\n\n{{status}}\n\n{{team}}\n';
    assert.equal(
      draftIn({ ...records, 'docs/adr/template.md': places }).text,
      '# 4. Use X\n\nDate: 2026-11-21\n\n## Status\n\nProposed\n\n{{team}}\n',
    );
  });
});

describe('a new record in a log whose records have nothing in common', () => {
  it('starts from a template that says more than a title', () => {
    const texts = {
      'docs/adr/0001-a.md': '---\nstatus: accepted\n---\n\n# A\n\n## Why\n\nText.\n',
      'docs/adr/0002-b.md': '# B\n\n* Status: accepted\n\n## Reasons\n\nText.\n',
      'docs/adr/0003-c.md': '# C\n\n## Status\n\nAccepted\n\n## Background\n\nText.\n',
    };
    assert.equal(draftIn(texts).text, '# Use X\n\nShipped.\n');
  });
  it('stays a title where they are no more than titles with text', () => {
    assert.equal(draftIn(three('N4-SLUG.md', '# TITLE\n\nOWN\n')).text.trimEnd(), '# Use X');
  });
});
