import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readConfiguration } from '../../../src/core/config/readConfiguration.ts';
import { addDuration } from '../../../src/core/day/day.ts';
import { applyEdits } from '../../../src/core/edits/edit.ts';
import type { ChangeResult } from '../../../src/core/change/change.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';
import { reviewOf, type ReviewContext } from '../../../src/core/review/reviewOf.ts';
import { resumeChange, snoozeChange, type SnoozeWish } from '../../../src/core/review/snoozeChange.ts';
import { snoozeOf } from '../../../src/core/review/snooze.ts';
import { lint } from '../../../src/core/rules/lint.ts';
import { aContext, day } from '../../support/aRecord.ts';

const path = 'docs/adr/0001-x.md';
const configuration = readConfiguration('');
const today = day('2026-11-21');
const overdue = '---\nstatus: accepted\nreview-by: 2026-03-01\n---\n# Use X\n\nWords.\n';
const wish: SnoozeWish = {
  ...{ since: today, until: day('2026-12-24'), by: 'Ann', reason: 'Budget round; then again', for: 'everyone' },
};

function recordIn(text: string) {
  return readDocument(path, text, configuration).record ?? assert.fail('no record');
}

function stands(text: string, context: Partial<ReviewContext> = {}) {
  const { state, due, source, snooze } = reviewOf(recordIn(text), { configuration, today, ...context });
  return { state, due, source, until: snooze?.until };
}

/** The text after a change; why it is refused. */
function after(text: string, result: ChangeResult): string {
  if ('refused' in result) return `refused: ${result.refused}`;
  const [file] = result.change.files;
  if (file === undefined) return text;
  assert.ok(file.kind === 'edit' && file.path === path);
  return applyEdits(text, file.edits);
}

function snoozed(text: string, fields: Partial<SnoozeWish> = {}, context: Partial<ReviewContext> = {}): string {
  const facts = { configuration, today, ...context };
  return after(
    text,
    snoozeChange(recordIn(text), { ...wish, ...fields }, facts, () => text),
  );
}

function resumed(text: string, on = today): string {
  return after(
    text,
    resumeChange(recordIn(text), { day: on, by: 'Ann' }, configuration, () => text),
  );
}

function withLog(...lines: readonly string[]): string {
  return `${overdue}\n## Review log\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
}

/** As `stands` says it. */
type Standing = Readonly<Record<keyof ReturnType<typeof stands>, string | undefined>>;

const asleep: Standing = { state: 'scheduled', due: '2026-12-24', source: 'snooze', until: '2026-12-24' };
const awake: Standing = { state: 'overdue', due: '2026-03-01', source: 'review-by', until: undefined };
const snoozeLine = '2026-11-01: snoozed by Ann; until 2026-12-24. Later';

describe('a review that was put off', () => {
  const cases: [name: string, text: string, expected: Standing][] = [
    ['is asked for on its day', withLog(snoozeLine), asleep],
    ['ends with a line that takes it up', withLog(snoozeLine, '2026-11-02: resumed by Bob'), awake],
    ['ends with a line on the same day', withLog(snoozeLine, '2026-11-01: resumed'), awake],
    ['ends with a review', withLog(snoozeLine, '2026-11-02: extended by Bob; next review 2027-01-01. Too early'), awake],
    ['ends with a review in words of somebody', withLog(snoozeLine, '2026-11-02: we looked at it'), awake],
    ['counts where the newest stand on top', withLog(snoozeLine, '2026-10-01: reaffirmed'), asleep],
    ['ends where the newest stand on top', withLog('2026-11-01: resumed', snoozeLine, '2026-10-01: reaffirmed'), awake],
    ['counts once more', withLog(snoozeLine, '2026-11-01: resumed', snoozeLine), asleep],
    ['ends with a later review day', withLog(snoozeLine).replace('---\n#', 'last-reviewed: 2026-11-02\n---\n#'), awake],
    ['is over on its day', withLog('2026-11-01: snoozed; until 2026-11-21'), awake],
    ['needs a day', withLog('2026-11-01: snoozed by Ann. Some day'), awake],
    [
      'brings nothing forward',
      withLog('2026-11-01: snoozed; until 2027-01-01').replace('2026-03-01', '2027-06-01'),
      {
        ...{ state: 'scheduled', due: '2027-06-01', source: 'review-by', until: undefined },
      },
    ],
    [
      'is quiet until then, though it is due later',
      withLog('2026-11-01: snoozed; until 2026-11-25').replace('2026-03-01', '2026-11-30'),
      {
        ...{ state: 'scheduled', due: '2026-11-30', source: 'review-by', until: '2026-11-25' },
      },
    ],
    [
      'leaves a date that cannot be read',
      withLog(snoozeLine).replace('2026-03-01', '2026-02-30'),
      {
        ...{ state: 'unreadable', due: undefined, source: 'review-by', until: undefined },
      },
    ],
    [
      'is nothing where there is no review',
      withLog(snoozeLine).replace('accepted', 'rejected'),
      {
        ...{ state: 'not-applicable', due: undefined, source: undefined, until: undefined },
      },
    ],
  ];
  for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(stands(text), expected));

  it('says who, why, since when and where', () => {
    const text = withLog(snoozeLine);
    const { place, ...said } = snoozeOf(recordIn(text), today) ?? assert.fail('not snoozed');
    assert.deepEqual(said, { ...wish, since: '2026-11-01', reason: 'Later' });
    assert.equal(text.slice(place?.span.start, place?.span.end), snoozeLine);
  });
  it('is no problem until its day', () => {
    const record = recordIn(withLog(snoozeLine));
    const codes = (on: string) =>
      lint(record, aContext([record], { today: day(on) }))
        .map(({ code }) => code)
        .filter((code) => code.startsWith('review-'));
    assert.deepEqual(codes('2026-12-23'), []);
    assert.deepEqual(codes('2026-12-24'), ['review-overdue']);
  });
  it('does not keep an incident quiet that came later', () => {
    const by = recordIn('# Outage\n');
    const asked = (on: string) => new Map([[path, [{ by, on: day(on), place: { path: by.path, span: by.anchor } }]]]);
    assert.equal(stands(withLog(snoozeLine), { questions: asked('2026-11-02') }).state, 'overdue');
    assert.equal(stands(withLog(snoozeLine), { questions: asked('2026-11-01') }).state, 'scheduled');
  });
});

describe('putting a review off', () => {
  it('adds one line, and taking it up another', () => {
    const off = snoozed(overdue);
    assert.equal(off, `${overdue}\n## Review log\n\n- 2026-11-21: snoozed by Ann; until 2026-12-24. Budget round; then again\n`);
    assert.equal(resumed(off), `${off}- 2026-11-21: resumed by Ann\n`);
  });
  it('does nothing twice', () => {
    const off = snoozed(overdue);
    assert.equal(snoozed(off), off);
    assert.equal(snoozed(off, { since: day('2026-11-22') }), off);
    assert.equal(resumed(resumed(off)), resumed(off));
    assert.equal(resumed(overdue), overdue);
  });
  it('can be done again after it was taken back, on the same day', () => {
    const again = snoozed(resumed(snoozed(overdue)));
    assert.deepEqual(stands(again), asleep);
    assert.deepEqual(stands(resumed(again)), awake);
  });
  it('takes up what was put off where it is tomorrow already', () => {
    const text = withLog('2026-11-22: snoozed; until 2026-12-24');
    assert.deepEqual(stands(resumed(text)), awake);
  });
  const refusals: [name: string, reason: string, text: string, fields: Partial<SnoozeWish>][] = [
    ['until today', 'snooze-past', overdue, { until: today }],
    ['for more than a year', 'snooze-far', overdue, { until: day('2027-11-22') }],
    ['without a reason', 'snooze-reason-missing', overdue, { reason: ' \n' }],
    ['of what is no longer in force', 'snooze-retired', overdue.replace('accepted', 'deprecated'), {}],
    ['where the date cannot be read', 'snooze-unreadable', overdue.replace('2026-03-01', 'soon'), {}],
    ['where nothing is planned', 'snooze-nothing', overdue.replace('review-by: 2026-03-01\n', ''), {}],
    ['until a day before it is due', 'snooze-needless', overdue.replace('2026-03-01', '2027-03-01'), {}],
  ];
  for (const [name, reason, text, fields] of refusals)
    it(`is refused ${name}`, () => assert.equal(snoozed(text, fields), `refused: ${reason}`));
  it('needs no reason for oneself, and may be done beforehand', () => {
    assert.doesNotMatch(snoozed(overdue, { for: 'me', reason: undefined }), /refused/u);
    assert.match(snoozed(overdue.replace('2026-03-01', '2026-12-20')), /snoozed by Ann; until 2026-12-24/u);
  });
  it('is refused where it would not be read back', () => {
    const closed = withLog('2030-01-01: reaffirmed', '2029-01-01: reaffirmed');
    assert.equal(snoozed(closed), 'refused: edit-misread');
  });

  it('and taking it up leaves the review as it was, whoever says whatever, in any log', () => {
    const line = fc.oneof(
      fc.constantFrom('2026-10-01: reaffirmed by Bob', '2025-01-01: resumed', '2026-11-21: looked at it', 'no day at all'),
      fc.constantFrom(
        snoozeLine,
        '2026-11-21: snoozed by Ann; until 2026-12-24. Budget round; then again',
        '2026-11-21: resumed by Ann',
      ),
    );
    const words = fc.stringMatching(/^[\p{L}\d;:,.()<>*_#|`~' -]{1,40}$/u).filter((text) => text.trim() !== '');
    const property = fc.property(
      fc.array(line),
      words,
      fc.option(words),
      fc.integer({ min: 1, max: 365 }),
      (lines, reason, by, days) => {
        const text = withLog(...lines);
        const until = addDuration(today, { months: 0, days });
        const off = snoozed(text, { until, reason, by: by ?? undefined });
        if (off === 'refused: edit-misread') return;
        assert.deepEqual(stands(off), { state: 'scheduled', due: until, source: 'snooze', until });
        assert.deepEqual(stands(resumed(off)), awake);
      },
    );
    fc.assert(property, { numRuns: 300 });
  });
});
