import assert from 'node:assert/strict';
import type { Phase } from '../../../src/core/record/decisionRecord.ts';
import type { ReviewReason } from '../../../src/core/review/reason.ts';
import type { ReviewStanding } from '../../../src/core/review/reviewOf.ts';
import type { Snooze } from '../../../src/core/review/snooze.ts';
import { badgeOf, countDue, dueKindOf, statusBarText, type DueKind } from '../../../src/core/view/due.ts';
import type { Entry } from '../../../src/core/view/entry.ts';
import { reviewGroups, type Arrangement } from '../../../src/core/view/reviewGroups.ts';
import { describeReview, reasonsBelow } from '../../../src/core/view/reviewItem.ts';
import { tooltipMarkdown } from '../../../src/core/view/tooltip.ts';
import type { Words } from '../../../src/core/view/words.ts';
import { formatDay } from '../../../src/core/words/days.ts';
import { say } from '../../../src/core/words/messages.ts';
import { aLog, aRecord, day, numbered, stated, status } from '../../support/aRecord.ts';

const words: Words = { say, day: (one) => formatDay(one) };
const place = { path: 'docs/adr/0001-x.md', span: { start: 0, end: 1 } };
const fell: ReviewReason = { kind: 'dependency', message: 'depends-on-dead-rejected', args: ['0003 Use MySQL'], place };
const asked: ReviewReason = { kind: 'incident', message: 'report.owners.nobody', args: [], place };

function snoozed(fields: Partial<Snooze> = {}): Snooze {
  return {
    until: day('2026-12-24'),
    since: day('2026-11-20'),
    by: 'Bo',
    reason: 'after the fair',
    for: 'everyone',
    place,
    ...fields,
  };
}

/** A record of a number, with what its review is, and who owns it. */
function entry(id: string, review: Partial<ReviewStanding>, owner?: string, phase: Phase = 'accepted'): Entry {
  const record = aRecord({ path: `docs/adr/${id}-x.md`, identity: numbered(id), title: stated(`T${id}`), status: status(phase) });
  return {
    ...{ folder: 'file:///w', folderName: 'w', record, log: aLog(record), problems: [] },
    owner: owner === undefined ? undefined : { name: owner, source: 'owner' },
    review: { state: 'none', due: undefined, source: undefined, place, reasons: [], snooze: undefined, ...review },
  };
}

const overdue = (due: string) => ({ state: 'overdue', due: day(due), source: 'review-by' }) as const;
const soon = { state: 'due-soon', due: day('2026-11-25'), source: 'policy' } as const;
const stale = { state: 'overdue', due: day('2026-11-01'), source: 'stale-after' } as const;
const scheduled = { state: 'scheduled', due: day('2027-11-01'), source: 'review-by' } as const;

describe('why a review wants attention', () => {
  const check = (review: Partial<ReviewStanding>, expected: DueKind | undefined): void =>
    assert.equal(dueKindOf(entry('0001', review)), expected);
  it('is its day', () => check(overdue('2026-01-01'), 'overdue'));
  it('is its day, soon', () => check(soon, 'due-soon'));
  it('is a proposal that nobody answered', () => check(stale, 'stale'));
  it('is a proposal whose last call ended', () => check({ ...stale, source: 'last-call' }, 'stale'));
  it('is a proposal to answer soon', () => check({ ...stale, state: 'due-soon' }, 'due-soon'));
  it('is what happened', () => check({ ...scheduled, reasons: [fell] }, 'changed'));
  it('is what happened, where no day is known', () => check({ state: 'unreadable', reasons: [fell] }, 'changed'));
  it('is its day, whatever happened beside', () => check({ ...soon, reasons: [fell] }, 'due-soon'));
  it('is a day that cannot be read', () => check({ state: 'unreadable' }, 'unreadable'));
  it('was put off', () => check({ ...scheduled, snooze: snoozed(), reasons: [fell] }, 'snoozed'));
  it('was put off by the person alone', () => check({ ...overdue('2026-01-01'), snooze: snoozed({ for: 'me' }) }, 'snoozed'));
  it('is nothing', () => check(scheduled, undefined));
  it('is nothing once a decision is over', () => check({ state: 'not-applicable', snooze: snoozed() }, undefined));
});

const entries = [
  entry('0001', overdue('2026-03-01'), 'Bo'),
  entry('0002', overdue('2026-05-01'), 'Ann'),
  entry('0003', soon, 'Ann'),
  entry('0004', stale, 'Bo', 'proposed'),
  entry('0005', { ...scheduled, reasons: [fell] }),
  entry('0006', { state: 'unreadable' }, 'ann'),
  entry('0007', { ...scheduled, snooze: snoozed() }, 'Ann'),
  entry('0008', scheduled, 'Ann'),
];
const isAnns = ({ owner }: Entry): boolean => owner?.name === 'Ann';

describe('the reviews that are due', () => {
  const check = (arrangement: Arrangement, expected: Record<string, string>): void => {
    const groups = reviewGroups(entries, arrangement, isAnns, words);
    const shown = groups.map(({ label, rows }) => [label, rows.map(({ entry: { record } }) => record.title.value).join(' ')]);
    assert.deepEqual(Object.fromEntries(shown), expected);
    assert.deepEqual(
      groups.map(({ label }) => label),
      Object.keys(expected),
    );
    assert.deepEqual(
      groups.filter(({ unfolded }) => !unfolded).map(({ key }) => key),
      ['snoozed'],
    );
  };
  const rest = {
    'Due soon': 'T0003',
    'Stale proposals': 'T0004',
    'Because something changed': 'T0005',
    'Review cannot be read': 'T0006',
    Snoozed: 'T0007',
  };
  it('stand by urgency, the person’s own first', () => check('mine', { Overdue: 'T0002 T0001', ...rest }));
  it('stand by urgency, the soonest first', () => check('everyone', { Overdue: 'T0001 T0002', ...rest }));
  it('stand by owner, the person’s own group first', () =>
    check('owner', {
      Ann: 'T0002 T0003',
      ann: 'T0006',
      Bo: 'T0001 T0004',
      'No owner stated': 'T0005',
      Snoozed: 'T0007',
    }));
  it('are no groups where nothing is due', () => assert.deepEqual(reviewGroups(entries.slice(7), 'mine', isAnns, words), []));
});

describe('a review in the tree', () => {
  const check = (one: Entry | undefined, description: string, spoken: string, context = 'record numbered due'): void => {
    assert.ok(one !== undefined);
    const kind = dueKindOf(one);
    assert.ok(kind !== undefined);
    const item = describeReview({ entry: one, kind, isMine: isAnns(one) }, words);
    assert.deepEqual([item.description, item.spoken, item.context], [description, spoken, context]);
  };
  it('says when, who, and that it is mine', () =>
    check(entries[1], 'was due 1 May 2026 · Ann · yours', '0002 T0002, Overdue, was due 1 May 2026, Ann, yours'));
  it('says of a proposal that an answer was due', () =>
    check(entries[3], 'answer was due 1 November 2026 · Bo', '0004 T0004, Stale proposals, answer was due 1 November 2026, Bo'));
  it('says what happened', () => {
    const happened = say(fell.message, ...fell.args).replace(/\.$/u, '');
    check(entries[4], happened, `0005 T0005, Because something changed, ${happened}`);
  });
  it('says how much happened, and that the day cannot be read', () =>
    check(
      entry('0009', { state: 'unreadable', reasons: [fell, asked] }),
      '2 reasons · review cannot be read',
      '0009 T0009, Because something changed, 2 reasons, review cannot be read',
    ));
  it('says until when it sleeps, by whom and why', () => {
    const note = 'until 24 December 2026 · by Bo · after the fair';
    const spoken = '0007 T0007, Snoozed, until 24 December 2026 · by Bo · after the fair, Ann, yours';
    check(entries[6], `${note} · Ann · yours`, spoken, 'record numbered snoozed');
  });
  it('says that it sleeps for the person alone', () =>
    check(
      entry('0009', { ...stale, snooze: snoozed({ for: 'me', by: undefined, reason: undefined }) }),
      'until 24 December 2026 · for you alone',
      '0009 T0009, Snoozed, until 24 December 2026 · for you alone',
      'record numbered snoozed',
    ));

  it('has below it what does not stand beside it', () => {
    const below = (review: Partial<ReviewStanding>, kind: DueKind): number =>
      reasonsBelow({ entry: entry('0001', review), kind, isMine: false }).length;
    assert.deepEqual(
      [
        below({ reasons: [fell] }, 'changed'),
        below({ reasons: [fell, asked] }, 'changed'),
        below({ reasons: [fell] }, 'overdue'),
      ],
      [0, 2, 1],
    );
  });
  it('says in its tooltip what happened and how long it sleeps', () => {
    const tooltip = tooltipMarkdown(entry('0001', { reasons: [fell], snooze: snoozed({ reason: '*later*' }) }), undefined, words);
    assert.match(tooltip, /Snoozed: until 24 December 2026 · by Bo · \\\*later\\\*/u);
    assert.match(tooltip, /What happened: .*0003 Use MySQL/u);
  });
});

describe('what is counted', () => {
  const [counts, own] = [countDue(entries), countDue(entries.filter(isAnns))];
  it('is what is overdue, stale, due soon and asked for, but not what sleeps', () =>
    assert.deepEqual(
      [counts, own],
      [
        { overdue: 2, stale: 1, dueSoon: 1, changed: 1 },
        { overdue: 1, stale: 0, dueSoon: 1, changed: 0 },
      ],
    ));
  it('is counted by the badge as chosen', () => {
    assert.deepEqual(badgeOf(counts, own, 'overdue', words), {
      value: 3,
      tooltip:
        '2 decisions are past their review day. 1 proposal waits for an answer. 1 review is due soon. 1 decision may need a review because something changed.',
    });
    assert.deepEqual(badgeOf(counts, own, 'overdueMine', words), {
      value: 1,
      tooltip: '1 of your decisions is past its review day.',
    });
    assert.deepEqual(badgeOf(counts, { ...own, stale: 2 }, 'overdueMine', words), {
      value: 3,
      tooltip: '1 of your decisions is past its review day. 2 of your proposals wait for an answer.',
    });
    assert.equal(badgeOf(counts, own, 'overdueAndDueSoon', words)?.value, 4);
    assert.equal(badgeOf(counts, own, 'off', words), undefined);
  });
  const none = { overdue: 0, stale: 0, dueSoon: 0, changed: 0 };
  it('is silent when there is nothing to say', () => {
    assert.equal(statusBarText(none, words), undefined);
    assert.equal(badgeOf(counts, none, 'overdueMine', words), undefined);
  });
  it('says in the status bar what is most urgent', () => {
    const says = (counts: Partial<typeof none>): string | undefined => statusBarText({ ...none, ...counts }, words)?.text;
    assert.equal(says({ overdue: 2, dueSoon: 1, changed: 1 }), '2 overdue');
    assert.equal(says({ overdue: 2, stale: 3, dueSoon: 1 }), '2 overdue, 3 stale');
    assert.equal(says({ stale: 3, dueSoon: 1 }), '3 stale');
    assert.equal(says({ dueSoon: 1, changed: 1 }), '1 due soon');
    assert.equal(says({ changed: 1 }), '1 to look at');
  });
});
