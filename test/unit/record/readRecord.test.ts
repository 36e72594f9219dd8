import assert from 'node:assert/strict';
import type { DecisionRecord } from '../../../src/core/record/decisionRecord.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';

function read(text: string, path = 'docs/adr/0007-use-x.md'): DecisionRecord {
  const reading = readDocument(path, text, { statuses: new Map() });
  assert.ok(reading.record !== undefined, reading.refused);
  return reading.record;
}

interface Wanted {
  readonly status?: string;
  readonly date?: string;
  readonly people?: string;
}

function check(cases: readonly (readonly [string, string, Wanted])[]): void {
  for (const [what, text, wanted] of cases) {
    const record = read(text);
    assert.equal(record.status?.value.written, wanted.status, `${what}: status`);
    assert.equal(record.date?.value, wanted.date, `${what}: date`);
    assert.equal(record.people.map((person) => person.value.name).join(', '), wanted.people ?? '', `${what}: people`);
    for (const value of [record.status, record.date, ...record.people]) {
      if (value !== undefined) assert.ok(value.span.end > value.span.start && value.span.end <= text.length, `${what}: span`);
    }
  }
}

const all: Wanted = { status: 'Accepted', date: '2024-05-01', people: 'Ann, Bob' };

describe('dialects', () => {
  it('reads every way to state fields', () => {
    check([
      ['front matter', '---\nstatus: Accepted\ndate: 2024-05-01\ndecision-makers: [Ann, "Bob"]\n---\n# T\n', all],
      [
        'block list and comment',
        '---\nstatus: "Accepted" # really\ndate: 2024-05-01\ndeciders: # all\n- Ann\n- Bob\n---\n# T\n',
        all,
      ],
      [
        'broken YAML',
        '---\nstatus: Accepted\ndate: 2024-05-01\nauthors:\n- @Ann\n- "Bob\n---\n# T\n',
        { ...all, people: '@Ann, Bob' },
      ],
      [
        'broken YAML with line separators',
        '---\nstatus: Accepted\ndate: 2024-05-01\nx: "a\nauthors:\n-   Ann, \u2028Bob\n---\n# T\n',
        all,
      ],
      ['CRLF and BOM', '\uFEFF---\r\nstatus: Accepted\r\ndate: 2024-05-01\r\ndeciders: Ann, Bob\r\n---\r\n# T\r\n', all],
      ['TOML', '+++\nstatus = "Accepted"\ndate = 2024-05-01\nauthors = ["Ann", "Bob"]\n+++\n# T\n', all],
      ['sections', '# T\n\n## Status\n\nAccepted\n\n## Date\n2024-05-01\n\n## Deciders\n\n- Ann\n- Bob\n\n## Context\n', all],
      ['bullets', '# T\n\n* Status: Accepted\n* Deciders: Ann, Bob\n* Date: 2024-05-01\n\n## Context\n', all],
      ['bold bullets', '# T\n\n- **Status:** Accepted\n- **Deciders**: Ann and Bob\n- **Date:** 2024-05-01  \n', all],
      ['nested bullets', '# T\n* Status: Accepted\n* Deciders:\n    * Ann\n    * Bob\n\n* Date: 2024-05-01\n', all],
      ['before the title', '- Status: Accepted\n- Author(s): Ann, Bob\n- Start Date: 2024-05-01\n\n# Summary\n', all],
      [
        'meta section',
        '# Meta\n[meta]: #meta\n- Name: T\n- Status: Accepted\n- Author(s): [Ann](https://x.org/ann), Bob\n- Start Date: 2024-05-01\n\n# Summary\n',
        all,
      ],
      ['bold lines', '# T\n\n**Status:** Accepted  \n**Date**: 2024-05-01\n**Deciders:** Ann, Bob\n', all],
      ['one line', '# T\n\n**Status:** Accepted | **Date:** 2024-05-01 | **Deciders:** Ann, Bob\n', all],
      ['plain lines', '# T\n\nStatus: Accepted\nDate: 2024-05-01; Deciders: Ann, Bob\n', all],
      ['quoted', '# T\n\n> **Status**: Accepted\n> **Date**: 2024-05-01\n> **Deciders**: Ann, Bob\n', all],
      [
        'vertical table',
        '# T\n\n| | |\n|---|---|\n| Date | 2024-05-01 |\n| Status | Accepted |\n| Authors | [Ann](@ann), Bob |\n| Superseded by: | N/A |\n',
        all,
      ],
      ['horizontal table', '# T\n\n| Status | Date | Author(s) |\n|:--|:--|:--|\n| Accepted | 2024-05-01 | Ann, Bob |\n', all],
      [
        'header row',
        '# T\n\n| Status        | Accepted |\n:-------------- |:---------\n| **Author(s)** | Ann, Bob |\n| **Date** | 2024-05-01 |\n',
        all,
      ],
      [
        'last paragraph',
        '# T\n\n## Context\n\nText.\n\n---\n\n**Status:** Accepted\n**Date:** 2024-05-01\n**Decided by:** Ann, Bob\n',
        all,
      ],
      ['headings with values', '# T\n\n## Status: Accepted\n\n## Date: 2024-05-01\n\n## Deciders\nAnn, Bob\n', all],
      ['no colon', '# T\n\nDate 01/05/2024\n\n## Status\n\nAccepted\n\n## Authors\nAnn, Bob\n', all],
      ['German', '# T\n\n* Status: Accepted\n* Entscheider: Ann, Bob\n* Datum: 1. Mai 2024\n', all],
      ['French', '# T\n\n* statut : Accepted\n* décisionnaires : Ann, Bob\n* date : 1er mai 2024\n', all],
      [
        'Spanish',
        '# T\n\n## ✅ ESTADO\n\nAccepted\n\n---\n\n**Decisión tomada por:** Ann + Bob\n**Fecha:** 1 de mayo de 2024\n',
        all,
      ],
      ['Norwegian', '# T\n\n* Status: Accepted\n* Beslutningstakere: Ann og Bob\n* Dato: 01.05.2024\n', all],
      ['Japanese', '# T\n\n- ステータス：Accepted\n- 決定者：Ann、Bob\n- 日付：2024年5月1日\n', all],
    ]);
  });

  it('reads AsciiDoc and reStructuredText headers', () => {
    const adoc = read('= Use X\n:status: Accepted\n:date: 2024-05-01\n\n== Context\n', 'docs/adr/0007-use-x.adoc');
    assert.deepEqual([adoc.title.value, adoc.status?.value.phase, adoc.date?.value], ['Use X', 'accepted', '2024-05-01']);
    const rst = read('Use X\n=====\n\n:Status: Accepted\n:Date: 2024-05-01\n\nContext\n-------\n', 'docs/adr/0007-use-x.rst');
    assert.deepEqual([rst.title.value, rst.status?.value.phase, rst.date?.value], ['Use X', 'accepted', '2024-05-01']);
  });

  it('reads nothing from code, comments, boilerplate and the body', () => {
    const nothing: Wanted = {};
    check([
      ['fence', '# T\n\n```yaml\nstatus: accepted\ndate: 2024-05-01\n```\n', nothing],
      ['comment', '# T\n\n<!--\nstatus: accepted\ndate: 2024-05-01\n-->\n', nothing],
      [
        'boilerplate',
        '# T\n\n## Status\n\n> A decision may be "proposed" if it has not been agreed upon yet.\n\n{Deprecated|Proposed|Accepted}\n\n## Context\n',
        nothing,
      ],
      ['body', '# T\n\n## Context\n\n* Status: accepted\n\nMore text.\n\nThe end.\n', nothing],
      ['front matter further down', '# T\n\n## A\n\n---\nx\nstatus: accepted\n---\ntext\n', nothing],
      ['deep heading', '# T\n\n## A\n\n### Status\n\naccepted\n', nothing],
      [
        'unfilled',
        '# T\n\n* Status: {proposed | accepted}\n* Deciders: [list everyone involved in the decision]\n* Date: [YYYY-MM-DD]\n',
        nothing,
      ],
      ['unchecked', '# T\n\n## Status\n\n- [ ] accepted\n- [ ] rejected\n', nothing],
    ]);
  });

  it('takes the last line of a history, and the first of a list', () => {
    check([
      [
        'history',
        '# T\n\n## Status\n\n2017-11-26 proposed\n\n2017-12-01 accepted\n',
        { status: '2017-12-01 accepted', date: '2017-12-01' },
      ],
      ['current first', '# T\n\n## Status\n\nAccepted\n\nAmends [3. X](0003-x.md)\n', { status: 'Accepted' }],
      [
        'changelog on one line',
        '# T\n\n**Changelog:** proposed | accepted | rejected, 04/07/2019, 2020-12-2\n',
        { date: '2019-07-04' },
      ],
      ['inline comment', '# T\n* Status: accepted <!-- optional -->\n', { status: 'accepted' }],
    ]);
  });

  it('has spans that hold exactly what is written', () => {
    const text = '# 7. Use X\n\n* Status: accepted <!-- c -->\n* Deciders: Ann, [Bob](b.md)\n* Date: on 2024-05-01\n';
    const record = read(text);
    const slice = (value: { readonly span: { readonly start: number; readonly end: number } } | undefined): string =>
      text.slice(value?.span.start, value?.span.end);
    assert.deepEqual(
      [slice(record.title), slice(record.status), slice(record.date), ...record.people.map(slice)],
      ['7. Use X', 'accepted', '2024-05-01', 'Ann', '[Bob](b.md)'],
    );
  });
});
