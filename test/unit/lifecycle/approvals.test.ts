import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/edits/edit.ts';
import { approve, rolesToSign } from '../../../src/core/lifecycle/approvals.ts';
import { changeReviewDate, reviewDayFrom } from '../../../src/core/lifecycle/reviewDate.ts';
import type { ChangeResult } from '../../../src/core/change/change.ts';
import type { DecisionRecord } from '../../../src/core/record/decisionRecord.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';
import { aConfiguration, day } from '../../support/aRecord.ts';

const path = 'docs/adr/0007-use-x.md';
const configuration = aConfiguration();
const today = day('2026-11-21');

function after(text: string, change: (record: DecisionRecord) => ChangeResult): string {
  const { record } = readDocument(path, text, configuration);
  assert.ok(record !== undefined);
  const result = change(record);
  if ('refused' in result) return [result.refused, ...result.args].join(' | ');
  return result.change.files.reduce((before, file) => (file.kind === 'edit' ? applyEdits(before, file.edits) : before), text);
}

const matter = (lines: string): string => `---\nstatus: proposed\n${lines}---\n# Use X\n`;

describe('signing', () => {
  const sign = (text: string, role: string, by: string): string =>
    after(text, (record) => approve(record, { role, by, day: today }, configuration, () => text));
  const signed = matter('approvals:\n  security: Ann, 2026-11-20\n');

  it('writes who and when', () => {
    assert.equal(sign(matter(''), 'security', 'Ann'), matter('approvals:\n  security: Ann, 2026-11-21\n'));
    assert.equal(sign(signed, 'product', 'Bob Ray'), signed.replace('20\n', '20\n  product: Bob Ray, 2026-11-21\n'));
  });

  it('twice is once, and the first day stays', () => assert.equal(sign(signed, 'Security', 'Ann'), signed));

  it('is offered to the roles that its risk asks for, then to those of other risks', () => {
    const approvals = new Map([
      ['high', ['product', 'security']],
      ['low', ['council', 'Security']],
    ] as const);
    const roles = (text: string): readonly string[] => {
      const { record } = readDocument(path, text, configuration);
      assert.ok(record !== undefined);
      return rolesToSign(record, { approvals });
    };
    assert.deepEqual(roles(matter('')), ['product', 'security', 'council']);
    assert.deepEqual(roles(matter('risk: low\n')), ['council', 'Security', 'product']);
    assert.deepEqual(roles(signed), ['product', 'council']);
  });

  it('for a role that has signed is refused', () => {
    assert.equal(sign(signed, 'security', 'Bob'), 'approval-given | security | Ann | 2026-11-20');
  });

  it('refuses what would not be read back', () => {
    const refused = (role: string, by: string): string => `edit-unreadable-value | approvals | ${`${role}: ${by}, 2026-11-21`}`;
    for (const [role, by] of [
      ['sec:urity', 'Ann'],
      ['security', 'Ann, 2025-01-01'],
      ['security', 'TBD'],
      ['', 'Ann'],
      ['security', ''],
    ] as const)
      assert.equal(sign(matter(''), role, by), refused(role, by));
  });
});

describe('a review date', () => {
  const cases: readonly (readonly [written: string, day: string | undefined])[] = [
    ['2027-06-30', '2027-06-30'],
    ['30 June 2027', '2027-06-30'],
    ['30/06/2027', '2027-06-30'],
    ['6 months', '2027-05-21'],
    ['every year', '2027-11-21'],
    ['P1Y', '2027-11-21'],
    ['June 2027', '2027-06-01'],
    ['2027', '2027-01-01'],
    ['', undefined],
    ['soon', undefined],
    ['2027-02-31', undefined],
    ['after 2027-06-30', undefined],
  ];
  for (const [written, expected] of cases)
    it(`${JSON.stringify(written)} is ${expected ?? 'none'}`, () => assert.equal(reviewDayFrom(written, today), expected));

  it('is spelt as the record spells its days', () => {
    const set = (text: string): string =>
      after(text, (record) => changeReviewDate(record, day('2027-06-30'), configuration, () => text));
    assert.equal(set(matter('date: 2024-05-01\n')), matter('date: 2024-05-01\nreview-by: 2027-06-30\n'));
    assert.equal(set(matter('review-by: 1 May 2026 # so\n')), matter('review-by: 30 June 2027 # so\n'));
    assert.equal(set(matter('date: 01/05/2024\n')), matter('date: 01/05/2024\nreview-by: 30/06/2027\n'));
  });
});
