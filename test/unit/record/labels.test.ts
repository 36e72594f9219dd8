import assert from 'node:assert/strict';
import { readDocument } from '../../../src/core/record/readRecord.ts';

// Status, day of the decision and who decided, as people label them.
const labels: Readonly<Record<string, readonly (readonly [status: string, date: string, people: string])[]>> = {
  German: [
    ['Status', 'Datum', 'Entscheider'],
    ['Zustand', 'Entschieden am', 'Autoren'],
    ['Status', 'Datum der ursprünglichen Entscheidung', 'Entscheidungsträger'],
  ],
  French: [
    ['Statut', 'Date', 'Décideurs'],
    ['État', 'Date de décision', 'Auteur'],
  ],
  Spanish: [
    ['Estado', 'Fecha', 'Decisores'],
    ['Estado', 'Fecha original', 'Autora'],
  ],
  Portuguese: [
    ['Estado', 'Data', 'Tomadores de decisão'],
    ['Situação', 'Data da decisão', 'Autor'],
  ],
  Italian: [
    ['Stato', 'Data', 'Decisori'],
    ['Stato', 'Data della decisione', 'Autori'],
  ],
  Dutch: [
    ['Status', 'Datum', 'Besluitvormers'],
    ['Status', 'Besluitdatum', 'Auteurs'],
    ['Status', 'Besloten op', 'Betrokkenen'],
  ],
  Polish: [
    ['Status', 'Data', 'Decydenci'],
    ['Stan', 'Data decyzji', 'Autorzy'],
  ],
  Japanese: [
    ['ステータス', '日付', '決定者'],
    ['状態', '決定日', '意思決定者'],
    ['ステータス', '起案日', '起案者'],
  ],
  Chinese: [
    ['状态', '日期', '决策者'],
    ['狀態', '決策日期', '決策者'],
    ['状态', '决策日期', '作者'],
    ['状态', '批准日期', '决策方'],
  ],
  Korean: [
    ['상태', '날짜', '결정자'],
    ['상태', '작성일', '작성자'],
    ['상태', '결정일', '의사결정자'],
    ['상태', '승인일', '결정권자'],
  ],
  Vietnamese: [['Trạng thái', 'Ngày', 'Tác giả']],
  Russian: [['Статус', 'Дата', 'Авторы']],
  Swedish: [['Status', 'Beslutsdatum', 'Författare']],
  Turkish: [['Durum', 'Tarih', 'Yazar']],
};

const shapes: Readonly<Record<string, (fields: readonly (readonly [string, string])[]) => string>> = {
  bullets: (fields) => fields.map(([label, value]) => `* ${label}: ${value}\n`).join(''),
  'bold bullets': (fields) => fields.map(([label, value]) => `- **${label}**: ${value}\n`).join(''),
  'wide colons': (fields) => fields.map(([label, value]) => `- ${label}：${value}\n`).join(''),
  table: (fields) => `| | |\n|--|--|\n${fields.map(([label, value]) => `| ${label} | ${value} |\n`).join('')}`,
  sections: (fields) => fields.map(([label, value]) => `## ${label}\n\n${value}\n\n`).join(''),
};

describe('labels', () => {
  for (const [language, all] of Object.entries(labels)) {
    for (const [shape, write] of Object.entries(shapes)) {
      it(`${language}, as ${shape}`, () => {
        for (const [status, date, people] of all) {
          const fields = [[status, 'Accepted'] as const, [date, '2024-05-01'] as const, [people, 'Ann'] as const];
          const { record } = readDocument('docs/adr/0007-use-x.md', `# Use X\n\n${write(fields)}`, { statuses: new Map() });
          const read = [record?.status?.value.written, record?.date?.value, record?.people[0]?.value.name];
          assert.deepEqual(read, ['Accepted', '2024-05-01', 'Ann'], `${status}, ${date}, ${people}`);
        }
      });
    }
  }
});
