import assert from 'node:assert/strict';
import { readDocument } from '../../../src/core/record/readRecord.ts';
import { marked } from '../../support/marked.ts';

/** A document whose references are marked in the order in which they are read, and the relations it states. */
type Case = readonly [what: string, text: string, relations: readonly string[]];

function check(cases: readonly Case[]): void {
  for (const [what, written, wanted] of cases) {
    const { text, spans } = marked(written);
    const { record } = readDocument('docs/adr/0007-use-x.md', text, { statuses: new Map() });
    const relations = record?.relations ?? [];
    assert.deepEqual(
      relations.map(({ value }) => `${value.type} ${value.target}`),
      wanted,
      what,
    );
    assert.deepEqual(
      relations.map(({ span }) => span),
      spans,
      `${what}: spans`,
    );
  }
}

const status = (line: string): string => `# 7. Use X\n\n* Status: ${line}\n\n## Context\n\nText.\n`;
const section = (body: string): string => `# 7. Use X\n\n## Status\n\n${body}\n\n## Context\n\nText.\n`;

describe('relations', () => {
  it('name the successor of a superseded record, whatever the word and wherever it stands', () => {
    check([
      ['Chinese', status('已被 ⟦ADR-0009⟧ 取代'), ['superseded-by 0009']],
      ['Chinese, full-width punctuation', status('已被 ADR ⟦0009⟧ 取代（2026-07-21）。'), ['superseded-by 0009']],
      ['Chinese, two', status('已被 ADR ⟦0009⟧ 和 ADR ⟦0011⟧ 取代'), ['superseded-by 0009', 'superseded-by 0011']],
      ['Chinese, without blanks', status('已被⟦ADR-0009⟧取代'), ['superseded-by 0009']],
      ['Chinese, in brackets', status('已被取代（被 ⟦[0009](0009-y.md)⟧ 取代）'), ['superseded-by 0009']],
      ['English in Chinese brackets', status('已被取代（superseded by ⟦ADR-0009⟧，2026-09-05）'), ['superseded-by 0009']],
      ['Japanese', status('⟦[ADR-0009](0009-y.md)⟧に置き換え'), ['superseded-by 0009']],
      ['Korean, behind a dash', status('대체됨 — ⟦[ADR-0009](0009-y.md)⟧'), ['superseded-by 0009']],
      ['Korean, in brackets', status('대체됨 (⟦[ADR-0009](0009-y.md)⟧)'), ['superseded-by 0009']],
      ['a verb nobody knows', status('~~Accepted~~ → **SUPERSEDED bởi ⟦[ADR-0009](0009-y.md)⟧**'), ['superseded-by 0009']],
      ['Russian', status('Заменено на ⟦ADR-9⟧'), ['superseded-by 9']],
      ['Russian, the other way', status('Принято. Заменяет ⟦ADR-5⟧'), ['supersedes 5']],
      ['deprecated because superseded', status('已废弃（被 ⟦ADR-0009⟧ 替代）'), ['superseded-by 0009']],
      [
        'a series of its own',
        status('Superata da ⟦DEC-06⟧ (solo i nomi) e da ⟦DEC-12⟧'),
        ['superseded-by 06', 'superseded-by 12'],
      ],
      ['Portuguese, with an article', status('Substituído pela ⟦[ADR 9](009-y.md)⟧ em 2026-09-10'), ['superseded-by 009']],
      ['in part', status('Superseded in part by ⟦ADR-9⟧'), ['superseded-by 9']],
      ['behind a colon', status('Superseded: ⟦ADR-9⟧'), ['superseded-by 9']],
      ['Korean, with a particle', status('⟦ADR-0009⟧로 대체됨'), ['superseded-by 0009']],
      ['wiki link', status('Vervangen door ⟦[[0009-use-y]]⟧ (2026-07-12)'), ['superseded-by 0009']],
      ['wiki link with other words', status('Superseded by ⟦[[0009-use-y|the ninth]]⟧'), ['superseded-by 0009']],
      ['in brackets', status('Superseded (⟦[9. Use Y](0009-use-y.md)⟧)'), ['superseded-by 0009']],
    ]);
  });

  it('are not taken from the numbers that stand with a superseded status', () => {
    check([
      ['year', status('Superseded (June 2021)'), []],
      ['day', status('Superseded 2021-06-01'), []],
      ['day in Chinese', status('已被取代（2026年10月9日）'), []],
      ['version', status('Superseded in version 300'), []],
      ['issue', status('Superseded (#412)'), []],
      ['day with slashes', status('Superseded by ⟦ADR-9⟧ 01/10/2026'), ['superseded-by 9']],
      ['deprecated', status('Deprecated (ADR-0009 was rejected, too)'), []],
      ['standards', status('Replaced by SHA-256 and UTF-8'), []],
      ['second sentence', status('Superseded. ADR-0009 is about something else'), []],
      ['second sentence in Chinese', status('已被取代。ADR-0009 是别的事'), []],
      ['behind a dash', status('Superseded — what ADR-0009 says is not true of it'), ['superseded-by 0009'].slice(1)],
      ['accepted, with a reference', status('Accepted (see ADR-0009)'), []],
    ]);
  });

  it('are read only where the record itself is the subject', () => {
    check([
      ['relative clause', status('Superseded by ⟦ADR-9⟧, which replaces ADR-5'), ['superseded-by 9']],
      [
        'relative clause within an enumeration',
        status('Superseded by ⟦ADR-9⟧, which replaces the list of ADR-5, and ⟦ADR-11⟧'),
        ['superseded-by 9', 'superseded-by 11'],
      ],
      ['other subject', status('Superseded by ⟦ADR-9⟧ — the tables it was made for are replaced by ADR-11'), ['superseded-by 9']],
      ['another record', status('Accepted. ADR-0005 is superseded by ADR-0009'), []],
      [
        'a remark on another record',
        status("Accepted — supersedes ⟦ADR-5⟧'s names (already superseded by ADR-9)"),
        ['supersedes 5'],
      ],
      ['a sentence that begins with a link', status('Superseded by ⟦ADR-9⟧. [ADR-11](0011-z.md) stays'), ['superseded-by 9']],
      ['a sentence that ends in bold', status('**Superseded by ⟦ADR-9⟧.** No `use/the-shim` is there'), ['superseded-by 9']],
      ['words with a slash', status('Replaced by a READ/WRITE lock'), []],
      ['itself', status('Superseded by ADR-7'), []],
      ['a part of itself', status('Superseded by ⟦[ADR-7.1](./0007.1-use-y.md)⟧'), ['superseded-by ./0007.1-use-y.md']],
      ['this record', status('This decision is superseded by ⟦ADR-9⟧'), ['superseded-by 9']],
    ]);
  });

  it('are read from a note without a label at the top, which is a status where no other is', () => {
    const note = (line: string, more = ''): string => `# 7. Use X\n\n${line}\n${more}\n## Context\n\nText.\n`;
    check([
      ['quoted', note('> **Partially superseded by ⟦[ADR-9](0009-y.md)⟧:**\n> the names are gone'), ['superseded-by 0009']],
      ['in part', note('Superseded in part by ⟦ADR-9⟧: the loop is gone'), ['superseded-by 9']],
      ['alert', note('> [!WARNING]\n> Superseded by ⟦ADR-9⟧'), ['superseded-by 9']],
      ['alert and note in one line', note('> [!CAUTION] ⚠️ Superseded by ⟦ADR-9⟧'), ['superseded-by 9']],
      ['beside a status', note('**Superseded by ⟦ADR-9⟧**', 'Status: Accepted\n'), ['superseded-by 9']],
      ['amended', note('*Amended by ⟦[ADR-9](0009-y.md)⟧. [ADR-11](0011-z.md) stays*'), ['amended-by 0009']],
      ['nobody named', note('Superseded by what people do anyway, says 9'), []],
      ['further on in a line', note('It was once superseded by ADR-9'), []],
    ]);
    const statusOf = (text: string): string => {
      const value = readDocument('docs/adr/0007-use-x.md', text, { statuses: new Map() }).record?.status?.value;
      return value === undefined ? '–' : `${value.written}|${value.phase}|${value.partial ? 'partly' : 'wholly'}`;
    };
    assert.equal(
      statusOf(note('> **Partly superseded by [ADR-9](0009-y.md):**')),
      'Partly superseded by ADR-9|superseded|partly',
    );
    assert.equal(statusOf(note('**Superseded by ADR-9**', 'Status: Accepted\n')), 'Accepted|accepted|wholly');
    assert.equal(statusOf(note('Amended by ADR-9')), '–');
  });

  it('go on where an enumeration goes on in the next line, and not elsewhere', () => {
    check([
      [
        'wrapped enumeration',
        section('Superseded by ADRs ⟦[009](009-a.md)⟧,\n⟦[010](010-b.md)⟧, and\n⟦[011](011-c.md)⟧.'),
        ['superseded-by 009', 'superseded-by 010', 'superseded-by 011'],
      ],
      ['wrapped before by', section('Superseded\nby ⟦ADR-9⟧'), ['superseded-by 9']],
      ['another line', section('Superseded by ⟦ADR-9⟧\nADR-11 stays'), ['superseded-by 9']],
      ['another paragraph', section('Superseded by ⟦ADR-9⟧,\n\nADR-11 stays'), ['superseded-by 9']],
    ]);
  });
});
