import assert from 'node:assert/strict';
import { parseDay } from '../../../src/core/day/day.ts';
import { spelledLike, tellingDate } from '../../../src/core/draft/dateSpelling.ts';
import { newStatus } from '../../../src/core/draft/statusSpelling.ts';
import { readStatus } from '../../../src/core/record/status.ts';

const noWords: ReadonlyMap<string, 'proposed'> = new Map();

describe('days spelt like others', () => {
  const cases: readonly (readonly [like: string, day: string, spelt: string])[] = [
    ['2024-05-01', '2026-11-21', '2026-11-21'],
    ['2024/5/1', '2026-03-04', '2026/3/4'],
    ['20240501', '2026-11-21', '20261121'],
    ['01/05/2024', '2026-03-04', '04/03/2026'],
    ['12/28/2024', '2026-03-04', '03/04/2026'.replace('03/04', '04/03')],
    ['14.02.2025', '2026-03-04', '04.03.2026'],
    ['May 1, 2024', '2026-11-21', 'November 21, 2026'],
    ['Aug 28th, 2024', '2026-11-21', 'Nov 21st, 2026'],
    ['1 May 2024', '2026-11-02', '2 November 2026'],
    ['05-Jul-2001', '2026-11-02', '02-Nov-2026'],
    ['1. Mai 2024', '2026-03-02', '2. März 2026'],
    ['3 de mayo de 2024', '2026-11-02', '2 de noviembre de 2026'],
    ['2024年5月1日', '2026-11-02', '2026年11月2日'],
    ['Agosto 2025', '2026-11-21', '2026-11-21'],
    ['some day', '2026-11-21', '2026-11-21'],
    ['', '2026-11-21', '2026-11-21'],
  ];
  for (const [like, day, spelt] of cases) {
    // Month first is read as day first where both are possible: then ISO is what nobody misreads.
    const expected = like === '12/28/2024' ? '2026-03-04' : spelt;
    it(`${day} like "${like}" is ${expected}`, () => assert.equal(spelledLike(like, parseDay(day) ?? assert.fail()), expected));
  }

  it('the most telling example is taken', () => {
    assert.equal(tellingDate(['2018-11', '04/05/2024', '12/28/2023']), '12/28/2023');
    assert.equal(tellingDate(['2024-05-01', '12/28/2023']), '2024-05-01');
    assert.equal(tellingDate(['soon']), undefined);
  });
});

describe('the first status of a log', () => {
  const cases: readonly (readonly [name: string, written: readonly string[], status: string | undefined])[] = [
    ['its own word', ['Accepted', 'Pending', 'Accepted', 'Pending', 'Proposed'], 'Pending'],
    ['its word for proposed rather than for a draft', ['Draft', 'Draft', 'Submitted'], 'Submitted'],
    ['its word for a draft where it has no other', ['Draft', 'Accepted'], 'Draft'],
    ['without marks', ['[foreslått]', 'akseptert'], 'foreslått'],
    ['capitals', ['ACCEPTED', 'REJECTED'], 'PROPOSED'],
    ['a capital, whatever stands in front', ['✅ Accepted'], 'Proposed'],
    ['lower case', ['accepted'], 'proposed'],
    ['German', ['Akzeptiert', 'Abgelehnt'], 'Vorgeschlagen'],
    ['French', ['accepté'], 'proposé'],
    ['Spanish, of a decision', ['Aceptada'], 'Propuesta'],
    ['Japanese', ['承認'], '提案'],
    ['Polish, of a decision', ['Zaakceptowana', 'Odrzucona'], 'Zaproponowana'],
    ['Russian, with what replaced it', ['Принято', 'Заменено на ADR-0007'], 'Предложено'],
    ['Finnish', ['Hyväksytty'], 'Ehdotettu'],
    ['English where several languages know the words', ['Obsoleto'], 'Proposed'],
    ['English where no language knows the words', ['Frobnicated'], 'Proposed'],
    ['none', [], undefined],
  ];
  for (const [name, written, status] of cases) {
    const statuses = written.map((text) => readStatus(text, noWords) ?? assert.fail(text));
    it(name, () => assert.equal(newStatus(statuses, 'proposed', noWords), status));
  }
});
