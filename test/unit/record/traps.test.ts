import assert from 'node:assert/strict';
import { readDocument } from '../../../src/core/record/readRecord.ts';
import { marked } from '../../support/marked.ts';

/** A document whose status is marked, and what it means; `–` where none is stated. */
type Case = readonly [what: string, text: string, means: string];

function check(cases: readonly Case[]): void {
  for (const [what, written, means] of cases) {
    const { text, spans } = marked(written);
    const { record, refused } = readDocument('docs/adr/0007-use-x.md', text, { statuses: new Map() });
    assert.equal(refused, undefined, what);
    const { phase = '–', partial = false } = record?.status?.value ?? {};
    assert.equal(`${partial ? 'partly ' : ''}${phase}`, means, what);
    assert.deepEqual(record?.status?.span, spans[0], `${what}: span`);
  }
}

const section = (body: string): string => `# Use X\n\n## Status\n\n${body}\n\n## Context\n\nIt was rejected before.\n`;
const bullet = (line: string): string => `# Use X\n\n* ${line}\n* Tags: a\n\n## Context\n`;

describe('a status', () => {
  it('is found among what stands around it', () => {
    check([
      ['quoted boilerplate', section('> A decision may be "proposed" until it is agreed upon.\n\n⟦Accepted⟧'), 'accepted'],
      ['boilerplate over two lines', section('> Say "proposed", or\n> "accepted" once agreed.\n\n⟦Rejected⟧'), 'rejected'],
      ['comment', section('<!-- proposed, accepted or rejected -->\n⟦Accepted⟧'), 'accepted'],
      ['comment behind it', bullet('Status: ⟦accepted⟧ <!-- one of: proposed, rejected -->'), 'accepted'],
      ["a template's choices", section('{Proposed | Accepted | Rejected}\n\n⟦Accepted⟧'), 'accepted'],
      ["a template's choices alone", section('[Proposed | Accepted | Rejected]'), '–'],
      ['choices apart by slashes', section('Proposed / Accepted / Rejected / Superseded'), '–'],
      ['a choice in bold', section('⟦proposed | **accepted** | rejected⟧'), 'accepted'],
      ['choices to tick', section('- [ ] Proposed\n- [x] ⟦Accepted⟧\n- [ ] Rejected'), 'accepted'],
      ['emoji', section('⟦✅ Accepted⟧'), 'accepted'],
      ['emoji with a variation', section('⟦⌛️ Superseded by [8. Use Y](0008-use-y.md)⟧'), 'superseded'],
      ['emoji by name', section('⟦:white_check_mark: Accepted⟧'), 'accepted'],
      ['emoji in the heading', '# Use X\n\n## ✅ Status\n\n⟦Accepted⟧\n', 'accepted'],
      ['badge', section('⟦![Accepted](https://img.example.org/badge/status-accepted-green.svg)⟧'), 'accepted'],
      ['bold', section('⟦**Accepted**⟧'), 'accepted'],
      ['code', section('⟦`accepted`⟧'), 'accepted'],
      ['trailing dot', section('⟦Accepted.⟧'), 'accepted'],
      ['line break', bullet('Status: ⟦accepted⟧  '), 'accepted'],
      ['struck out', section('⟦~~Proposed~~ Accepted⟧'), 'accepted'],
      ['struck out, and bold behind it', bullet('**Status:** ⟦~~Accepted~~ **SUPERSEDED** by [ADR-8](0008-y.md)⟧'), 'superseded'],
      ['struck out line', section('~~Proposed~~\n\n⟦Accepted⟧'), 'accepted'],
      ['label said again', section('- Status: ⟦[ACCEPTED](/README.md#accepted)⟧'), 'accepted'],
      ['list item', section('* ⟦Accepted⟧'), 'accepted'],
      ['numbered item', section('1. ⟦Accepted⟧'), 'accepted'],
      ['quoted', '# Use X\n\n> **Status**: ⟦DRAFT — proposed 2026-08-11 in a meeting⟧\n', 'draft'],
      ['alert above', '# Use X\n\n> [!WARNING]\n> This is not rejected.\n\n**Status**: ⟦proposed⟧\n', 'proposed'],
      ['date field in the section', section('Date: 2024-05-01\n\n⟦Accepted⟧'), 'accepted'],
    ]);
  });

  it('is the first word of a remark, and the last of a history', () => {
    check([
      ['supersedes another', section('⟦Accepted. Supersedes ADR-3⟧'), 'accepted'],
      ['supersedes another, on one line', bullet('Status: ⟦accepted; supersedes ADR-0045⟧'), 'accepted'],
      [
        'relations below',
        section('⟦Accepted⟧\n\nSuperseded in part by [ADR-9](0009-z.md)\n\nSupersedes [ADR-3](0003-y.md)'),
        'accepted',
      ],
      [
        'wrapped prose',
        section(
          '⟦Accepted, but the part about caches is now\nsuperseded by what ADR-9 rejected⟧'.replace(
            '\nsuperseded by what ADR-9 rejected⟧',
            '⟧\nsuperseded by what ADR-9 rejected',
          ),
        ),
        'accepted',
      ],
      ['who asked', section('⟦Accepted (2026-06-19). Requested by the team that rejected ADR-3⟧'), 'accepted'],
      ['date in it', section('⟦Accepted on 2019-05-21⟧'), 'accepted'],
      ['date before it', section('⟦2019-05-21: Rejected⟧'), 'rejected'],
      ['dated history', section('2017-11-26 proposed\n\n2017-11-28 accepted\n\n⟦2018-02-01 superseded by ADR-9⟧'), 'superseded'],
      ['dated list', section('- 2017-11-26: proposed\n- ⟦2017-11-28: accepted⟧'), 'accepted'],
      ['newest first is not known', section('⟦Accepted⟧\n\n2017-11-26 proposed'), 'accepted'],
      ['misspelt', section('⟦Superceded by ADR-9⟧'), 'superseded'],
      ['misspelt otherwise', section('⟦Aproved⟧'), 'accepted'],
      ['misspelt again', section('⟦Depreciated⟧'), 'deprecated'],
      ['capitals', section('⟦ACCEPTED⟧'), 'accepted'],
      ['hyphens', bullet('Status: ⟦in-review⟧'), 'proposed'],
      ['underlines', bullet('Status: ⟦on_hold⟧'), 'other'],
      ['in part', section('⟦Superseded in part by ADR-9⟧'), 'partly superseded'],
      ['partly', section('⟦Partially accepted⟧'), 'partly accepted'],
      ['partly superseded', section('⟦Partly superseded by ADR-9⟧'), 'partly superseded'],
      ['a name of code', section('⟦Waits for the call `open_diff` of the editor⟧'), 'other'],
      ['code itself', section('⟦`accepted` by all who were in the room⟧'), 'accepted'],
      [
        'another sentence about another matter',
        section('⟦Amended by ADR-9 (names only); the path it took is superseded⟧'),
        'other',
      ],
      ['another sentence in Chinese', section('⟦由 ADR-9 补充并且继续有效至今。后来的方案被取代⟧'), 'other'],
      ['not accepted', section('⟦Not accepted⟧'), 'rejected'],
      ['not yet accepted', section('⟦Not yet accepted⟧'), 'proposed'],
      ['no longer active', section('⟦No longer active⟧'), 'deprecated'],
    ]);
  });

  it('stands anywhere a document states it', () => {
    check([
      [
        'last in the file',
        '# Use X\n\n## Context\n\nIt was rejected.\n\n## Decision\n\nX.\n\n## Status\n\n⟦Accepted⟧',
        'accepted',
      ],
      ['in the last line', '# Use X\n\n## Context\n\nText.\n\nStatus: ⟦Accepted⟧', 'accepted'],
      ['on the first level', '# Use X\n\n# Status\n\n⟦Accepted⟧\n\n# Context\n', 'accepted'],
      ['on the third level', '# Use X\n\n### Status\n\n⟦Accepted⟧\n\n### Context\n', 'accepted'],
      ['underlined', 'Use X\n=====\n\nStatus\n------\n\n⟦Accepted⟧\n', 'accepted'],
      ['in the heading', '# Use X\n\n## Status: ⟦Accepted⟧\n\n## Context\n', 'accepted'],
      ['closed heading', '# Use X #\n\n## Status ##\n\n⟦Accepted⟧\n', 'accepted'],
      ['CRLF', '# Use X\r\n\r\n## Status\r\n\r\n⟦Accepted⟧\r\n', 'accepted'],
      ['between two others', '# Use X\n\n**Date:** 2024-05-01 | **Status:** ⟦Accepted⟧ | **Owner:** Ann\n', 'accepted'],
      ['without bars', '# Use X\n\n**Date:** 2024-05-01 **Status:** ⟦Accepted⟧ **Owner:** Ann\n', 'accepted'],
      ['below the label', '# Use X\n\n**Status**\n\n⟦Accepted⟧\n\n## Context\n', 'accepted'],
      [
        'in a table whose label is bold',
        '# Use X\n\n| **Status** | ⟦Accepted⟧ |\n|---|---|\n| **Date** | 2024-05-01 |\n',
        'accepted',
      ],
      ['above the title', '**Status:** ⟦Accepted⟧\n\n# Use X\n\n## Context\n', 'accepted'],
      ['below a title with fields above it', '**Owner:** Ann\n\n# Use X\n\n**Status:** ⟦Accepted⟧\n\n## Context\n', 'accepted'],
      ['not below a chapter', '- Start Date: 2024-05-01\n\n# Summary\n\nStatus: accepted\n\n# Motivation\n\nText.\n', '–'],
      [
        'below a second heading',
        '# Use X\n## Architecture Decision Record\n\n| | |\n|--|--|\n| **Status** | ⟦**ACCEPTED**⟧ |\n',
        'accepted',
      ],
      ['empty', '# Use X\n\n## Status\n\n## Context\n\nAccepted.\n', '–'],
      ['not applicable', bullet('Status: N/A'), '–'],
      ['to be done', bullet('Status: TBD'), '–'],
      ['a hint', section('What is the status, such as proposed or accepted?'), '–'],
      [
        'about something else',
        '# Use X\n\n## State\n\nThe state of a connection that a peer accepted is kept by both of them.\n',
        '–',
      ],
    ]);
  });

  it('is read in other languages, label and word', () => {
    const cases: readonly (readonly [line: string, means: string])[] = [
      ['Status: ⟦Akzeptiert⟧', 'accepted'],
      ['Zustand: ⟦Vorgeschlagen⟧', 'proposed'],
      ['Status: ⟦Ersetzt durch ADR-9⟧', 'superseded'],
      ['Status: ⟦Zurückgestellt⟧', 'other'],
      ['Статус: ⟦Принято⟧', 'accepted'],
      ['Статус: ⟦заменено на ADR-9⟧', 'superseded'],
      ['Статус: ⟦Частично принято⟧', 'partly accepted'],
      ['Trạng thái: ⟦Đã được thay thế bởi ADR-9⟧', 'superseded'],
      ['Trạng thái: ⟦Đề xuất⟧', 'proposed'],
      ['Status: ⟦Beslutad⟧', 'accepted'],
      ['Status: ⟦Godkendt⟧', 'accepted'],
      ['Durum: ⟦Kabul edildi⟧', 'accepted'],
      ['Stav: ⟦Zamítnuto⟧', 'rejected'],
      ['Status: ⟦Angenommen – konsolidiert⟧', 'accepted'],
      ['Statut : ⟦Accepté⟧', 'accepted'],
      ['État : ⟦Proposée⟧', 'proposed'],
      ['Statut : ⟦Remplacé par ADR-9⟧', 'superseded'],
      ['Estado: ⟦Aceptado⟧', 'accepted'],
      ['Estado: ⟦propuesto; pendiente de Ana⟧', 'proposed'],
      ['Estado: ⟦Rechazada⟧', 'rejected'],
      ['Situação: ⟦Aceita⟧', 'accepted'],
      ['Estado: ⟦Substituída por ADR-9⟧', 'superseded'],
      ['Stato: ⟦Accettata⟧', 'accepted'],
      ['Stato: ⟦Deprecata⟧', 'deprecated'],
      ['Status: ⟦Geaccepteerd⟧', 'accepted'],
      ['Status: ⟦Vervangen door ADR-9⟧', 'superseded'],
      ['Stan: ⟦Zaakceptowana⟧', 'accepted'],
      ['Status: ⟦Odrzucony⟧', 'rejected'],
      ['ステータス：⟦承認済み⟧', 'accepted'],
      ['ステータス: ⟦採用済み（v1：列の方式）⟧', 'accepted'],
      ['状態: ⟦決定済み⟧', 'accepted'],
      ['ステータス: ⟦提案中⟧', 'proposed'],
      ['ステータス: ⟦廃止⟧', 'deprecated'],
      ['ステータス: ⟦未承認⟧', 'other'],
      ['状态：⟦已接受（历史）⟧', 'accepted'],
      ['状态: ⟦已被取代⟧', 'superseded'],
      ['状态：⟦已被取代（2026-10-09）。由 ADR-9 提出⟧', 'superseded'],
      ['状态: ⟦未通过⟧', 'other'],
      ['狀態：⟦已採納⟧', 'accepted'],
      ['상태: ⟦승인됨⟧', 'accepted'],
      ['상태: ⟦폐기됨⟧', 'deprecated'],
      ['상태: ⟦ADR-9로 대체됨⟧', 'superseded'],
    ];
    check(cases.map(([line, means]) => [line, bullet(line), means]));
    check(cases.map(([line, means]) => [`**${line}`, `# Use X\n\n**${line.replace(/\s?[:：]\s*/u, '**: ')}\n`, means]));
  });
});
