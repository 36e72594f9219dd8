import assert from 'node:assert/strict';
import type { WritableField } from '../../../src/core/edits/writableFields.ts';
import { normalLabel, fieldNameOf } from '../../../src/core/record/fieldNames.ts';
import { english } from '../../../src/core/record/languages/english.ts';
import { languages } from '../../../src/core/record/languages/languages.ts';
import { checkSet } from './editing.ts';

const path = 'docs/adr/0007-x.md';

/** `before` is what stands below the title; `after` what is put behind it. */
function check(before: string, field: WritableField, value: string, after: string, chapters = ''): void {
  checkSet(path, `# X\n\n${before}${chapters}`, field, [value], `# X\n\n${before}${after}${chapters}`);
}

const bullets: readonly (readonly [language: string, before: string, owner: string, reviewBy: string])[] = [
  ['German', '* Status: Akzeptiert\n* Entscheider: Bob\n', '* Verantwortlich: Ann\n', '* Nächste Überprüfung: 2027-01-01\n'],
  [
    'German, in lower case',
    '* status: x\n* entscheider: Bob\n',
    '* verantwortlich: Ann\n',
    '* nächste überprüfung: 2027-01-01\n',
  ],
  ['French', '* Statut : Accepté\n* Décideurs : Bob\n', '* Responsable : Ann\n', '* Prochaine révision : 2027-01-01\n'],
  [
    'Spanish',
    '- **Estado:** Aceptado\n- **Fecha:** 2024-05-01\n',
    '- **Responsable:** Ann\n',
    '- **Próxima revisión:** 2027-01-01\n',
  ],
  ['Portuguese', '* Estado: Aceito\n* Data: 2024-05-01\n', '* Responsável: Ann\n', '* Próxima revisão: 2027-01-01\n'],
  ['Italian', '* Stato: Accettato\n* Data: 2024-05-01\n', '* Responsabile: Ann\n', '* Prossima revisione: 2027-01-01\n'],
  ['Dutch', '* Status: x\n* Besluitvormers: Bob\n', '* Eigenaar: Ann\n', '* Volgende beoordeling: 2027-01-01\n'],
  ['Polish', '* Status: x\n* Decydenci: Bob\n', '* Właściciel: Ann\n', '* Następny przegląd: 2027-01-01\n'],
  ['Norwegian', '* Status: x\n* Beslutningstakere: Bob\n', '* Ansvarlig: Ann\n', '* Neste gjennomgang: 2027-01-01\n'],
  ['Swedish', '* Status: x\n* Beslutsfattare: Bob\n', '* Ansvarig: Ann\n', '* Nästa granskning: 2027-01-01\n'],
  ['Danish', '* Status: x\n* Beslutningstagere: Bob\n', '* Ansvarlig: Ann\n', '* Næste gennemgang: 2027-01-01\n'],
  ['Finnish', '* Tila: x\n* Päättäjät: Bob\n', '* Vastuuhenkilö: Ann\n', '* Seuraava katselmointi: 2027-01-01\n'],
  ['Czech', '* Stav: x\n* Rozhodli: Bob\n', '* Vlastník: Ann\n', '* Příští revize: 2027-01-01\n'],
  ['Russian', '* Статус: x\n* Авторы: Bob\n', '* Ответственный: Ann\n', '* Дата пересмотра: 2027-01-01\n'],
  ['Ukrainian', '* Статус: x\n* Дата рішення: 2024-05-01\n', '* Відповідальний: Ann\n', '* Наступний перегляд: 2027-01-01\n'],
  ['Turkish', '* Durum: x\n* Tarih: 2024-05-01\n', '* Sorumlu: Ann\n', '* Sonraki inceleme: 2027-01-01\n'],
  [
    'Vietnamese',
    '* Trạng thái: x\n* Ngày: 2024-05-01\n',
    '* Người chịu trách nhiệm: Ann\n',
    '* Lần xem xét tiếp theo: 2027-01-01\n',
  ],
  ['Japanese', '- ステータス：承認済み\n- 日付：2024-05-01\n', '- 担当者：Ann\n', '- 次回レビュー：2027-01-01\n'],
  ['Chinese', '- 状态: 已接受\n- 决策者: Bob\n', '- 负责人: Ann\n', '- 下次审查: 2027-01-01\n'],
  ['traditional Chinese', '- 狀態: x\n- 決策者: Bob\n', '- 負責人: Ann\n', '- 下次審查: 2027-01-01\n'],
  ['Korean', '- 상태: 승인\n- 결정자: Bob\n', '- 담당자: Ann\n', '- 다음 검토: 2027-01-01\n'],
];

describe('the language of new fields', () => {
  for (const [language, before, owner, reviewBy] of bullets) {
    it(`is ${language}, where the labels are`, () => {
      check(before, 'owner', 'Ann', owner);
      check(before, 'review-by', '2027-01-01', reviewBy);
    });
  }

  it('is English for a field without a word, and the next one is of the language again', () => {
    check('- 상태: 승인\n- 결정자: Bob\n', 'consulted', 'Eve', '- Consulted: Eve\n');
    check('- 상태: 승인\n- 결정자: Bob\n- Consulted: Eve\n', 'review-by', '2027-01-01', '- 다음 검토: 2027-01-01\n');
  });

  it('is that of the headings, where labels are of several languages or of all', () => {
    const owner = (label: string): string => `* ${label}: Ann\n`;
    check('* Estado: x\n', 'owner', 'Ann', owner('Responsable'), '\n## Contexto\n\nx\n\n## Decisión\n\nx\n');
    check('* Estado: x\n', 'owner', 'Ann', owner('Responsável'), '\n## Contexto\n\nx\n\n## Decisão\n\nx\n');
    check('* Status: x\n', 'owner', 'Ann', owner('Verantwortlich'), '\n## Kontext\n\nx\n\n## Entscheidung\n\nx\n');
    check('* Date: 2024-05-01\n', 'owner', 'Ann', owner('Responsable'), '\n## Contexte\n\nx\n\n## Décision\n\nx\n');
  });

  it('is English where labels are mixed or nothing tells', () => {
    const owner = '* Owner: Ann\n';
    check('* Estado: x\n', 'owner', 'Ann', owner);
    check('* Status: x\n* Datum: 2024-05-01\n', 'owner', 'Ann', owner);
    check('* Estado: x\n* Datum: 2024-05-01\n', 'owner', 'Ann', owner);
    check(
      '* Status: x\n* Datum: 2024-05-01\n* Deciders: Bob\n',
      'owner',
      'Ann',
      owner,
      '\n## Kontext\n\nx\n\n## Entscheidung\n\nx\n',
    );
    check('* Status: x\n', 'owner', 'Ann', owner, '\n## Kontext\n\nx\n\n## Decision\n\nx\n');
  });

  it('is that of the keys in front matter, and English where the keys may be', () => {
    const chapters = '# X\n\n## Kontext\n\nx\n\n## Entscheidung\n\nx\n';
    const yaml = (keys: string): string => `---\n${keys}---\n${chapters}`;
    checkSet(path, yaml('status: x\n'), 'review-by', ['2027-01-01'], yaml('status: x\nreview-by: 2027-01-01\n'));
    const german = 'status: x\nzuletzt_geändert: 2024-05-01\n';
    checkSet(path, yaml(german), 'review-by', ['2027-01-01'], yaml(`${german}nächste_überprüfung: 2027-01-01\n`));
    const toml = (keys: string): string => `+++\n${keys}+++\n${chapters}`;
    const own = 'status = "x"\nentscheider = ["Bob"]\n';
    checkSet(path, toml(own), 'risk', ['high'], toml(`${own}risiko = "high"\n`));
    checkSet(path, toml(own), 'review-by', ['2027-01-01'], toml(`${own}"nächste-überprüfung" = 2027-01-01\n`));
  });

  it('is that of the sections and rows', () => {
    const sections = '## Estado\n\nAceptado\n\n## Fecha\n\n2024-05-01\n';
    check(sections, 'owner', 'Ann', '\n## Responsable\n\nAnn\n');
    const table = '| Statut | Accepté |\n|--------|---------|\n| Décideurs | Bob |\n';
    check(table, 'review-by', '2027-01-01', '| Prochaine révision | 2027-01-01 |\n');
  });
});

describe('the words of a language', () => {
  for (const { code, labels } of languages) {
    it(`name the field that they stand for: ${code}`, () => {
      for (const [field, list] of Object.entries(labels))
        for (const label of list.split(', ')) assert.equal(fieldNameOf(label), field, label);
    });
  }

  it('stand for one field only, in whatever language', () => {
    const fields = new Map<string, string>();
    for (const { labels } of languages)
      for (const [field, list] of Object.entries(labels))
        for (const label of list.split(', ').map(normalLabel))
          assert.equal(fields.set(label, fields.get(label) ?? field).get(label), field, label);
    assert.ok(fields.size > Object.keys(english).length);
  });
});
