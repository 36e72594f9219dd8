import assert from 'node:assert/strict';
import type { Configuration, ReviewPolicy } from '../../../src/core/config/configuration.ts';
import type { DecisionRecord } from '../../../src/core/record/decisionRecord.ts';
import type { ReviewReason } from '../../../src/core/review/reason.ts';
import { reviewOf, type ReviewStanding } from '../../../src/core/review/reviewOf.ts';
import type { Entry } from '../../../src/core/view/entry.ts';
import { durationText, reviewHeadline } from '../../../src/core/view/headline.ts';
import { reviewLenses } from '../../../src/core/view/reviewLens.ts';
import { commandAddress, reviewStory, storyPlaces } from '../../../src/core/view/reviewStory.ts';
import type { Words } from '../../../src/core/view/words.ts';
import { formatDay } from '../../../src/core/words/days.ts';
import { say } from '../../../src/core/words/messages.ts';
import { aConfiguration, aLog, aRecord, day, stated, status } from '../../support/aRecord.ts';

const words: Words = { say, day: (one) => formatDay(one) };
const today = day('2026-11-21');
const place = { path: 'docs/adr/0001-x.md', span: { start: 3, end: 9 } };
const fell: ReviewReason = { kind: 'dependency', message: 'depends-on-dead-rejected', args: ['0003 Use MySQL'], place };
const owner = { name: '@org/db', source: 'codeowners' } as const;
const months = (count: number) => ({ months: count, days: 0 });
const anywhere = { status: undefined, risk: undefined, kind: undefined, tag: undefined, path: undefined };
const yearly: ReviewPolicy = { when: anywhere, every: months(12), staleAfter: undefined };
const answered: ReviewPolicy = { when: anywhere, every: undefined, staleAfter: { months: 0, days: 30 } };

/** A record as it stands today. */
function entry(fields: Partial<DecisionRecord>, review: Partial<ReviewStanding> = {}, configuration = aConfiguration()): Entry {
  const record = aRecord({ status: status('accepted'), ...fields });
  const standing = { ...reviewOf(record, { configuration, today }), ...review };
  return { folder: 'file:///w', folderName: 'w', record, log: aLog(record), owner, review: standing, problems: [] };
}

/** What a record says of its own reviews. */
function reviews(by?: string, every?: number, last?: string): Pick<DecisionRecord, 'review'> {
  const dayOf = (text: string | undefined, at: number) => (text === undefined ? undefined : stated(day(text), at));
  const reviewEvery = every === undefined ? undefined : stated(months(every), 300);
  return { review: { reviewBy: dayOf(by, 200), reviewEvery, lastReviewed: dayOf(last, 400) } };
}

describe('where a review stands, in a few words', () => {
  const check = (one: Entry, expected: string | undefined): void => assert.equal(reviewHeadline(one, words), expected);
  const snooze = { since: today, until: day('2026-12-24'), by: undefined, reason: 'later', for: 'me', place: undefined } as const;
  it('was due', () => check(entry(reviews('2026-03-01')), 'Review was due on 1 March 2026'));
  it('is due', () => check(entry(reviews('2026-11-22')), 'Review is due on 22 November 2026'));
  it('is next', () => check(entry(reviews('2027-03-01')), 'Next review 1 March 2027'));
  it('is not known', () => check(entry({}), undefined));
  it('is over', () => check(entry({ ...reviews('2026-03-01'), status: status('rejected') }), undefined));
  it('cannot be read', () => check(entry({}, { state: 'unreadable' }), 'The review day cannot be read'));
  it('was put off', () =>
    check(entry(reviews('2026-03-01'), { snooze }), 'Snoozed until 24 December 2026 · for you alone · later'));
  it('waits for an answer', () =>
    check(
      entry({ date: stated('2026-01-01'), status: status('proposed') }, {}, aConfiguration({ policies: [answered] })),
      'An answer was due on 31 January 2026',
    ));
});

describe('above the title', () => {
  const check = (one: Entry, ...expected: readonly string[]): void =>
    assert.deepEqual(
      reviewLenses(one, words).map(({ title, command }) => (command === undefined ? title : `${title} → ${command}`)),
      expected,
    );
  const owned = 'Owner: @org/db → docket.assignOwner';
  const review = 'Review… → docket.review';
  const snooze = 'Snooze… → docket.snooze';
  const happened = say(fell.message, ...fell.args);
  it('stands what was due, and what can be done', () =>
    check(entry(reviews('2026-03-01')), 'Review was due on 1 March 2026', review, snooze, owned));
  it('stands that it sleeps, and that it can be woken', () => {
    const asleep = { since: today, until: day('2026-12-24'), by: 'Bo', reason: undefined, for: 'everyone', place } as const;
    const said = 'Snoozed until 24 December 2026 · by Bo';
    check(entry(reviews('2026-03-01'), { snooze: asleep }), said, review, 'Resume → docket.resume', owned);
  });
  it('stands what is next', () => check(entry(reviews('2027-03-01')), 'Next review 1 March 2027', owned));
  it('stands what happened', () => check(entry({}, { reasons: [fell] }), happened.replace(/\.$/u, ''), review, snooze, owned));
  it('stands how much happened', () => check(entry({}, { reasons: [fell, fell] }), '2 reasons', review, snooze, owned));
  it('stands that a day cannot be read', () =>
    check(
      entry({}, { state: 'unreadable' }),
      'The review day cannot be read',
      review,
      'Set Review Date… → docket.setReviewDate',
      owned,
    ));
  it('stands nothing where no review is planned', () => check(entry({})));
  it('stands nothing above what is over', () => check(entry({ status: status('superseded') }, { reasons: [fell] })));
  it('leads to what happened', () =>
    assert.deepEqual(
      reviewLenses(entry({}, { reasons: [fell] }), words).map((lens) => lens.place),
      [place, undefined, undefined, undefined],
    ));
});

describe('the story of a review', () => {
  const links = { uri: 'file:///w/a.md', address: () => 'command:there' };
  const tell = (one: Entry, configuration: Configuration = aConfiguration()): string =>
    reviewStory(one, configuration, links, words)?.replaceAll('\\', '') ?? '';
  const check = (one: Entry, configuration: Configuration, ...expected: readonly string[]): void => {
    const story = tell(one, configuration);
    for (const text of expected) assert.ok(story.includes(text), `${text} in:\n${story}`);
  };
  const policies = aConfiguration({ policies: [yearly, answered] });
  const date = stated('2025-01');

  it('says that the record states the day', () =>
    check(entry(reviews('2026-03-01')), aConfiguration(), 'The record states this day itself.', 'states no review so far'));
  it('says what an interval counts from', () =>
    check(
      entry(reviews(undefined, 6, '2026-09-01')),
      aConfiguration(),
      'a review every 6 months; counted from 1 September 2026',
      'Last reviewed on 1 September 2026',
      'due soon from 14 days before',
    ));
  it('says that a policy asks for it', () =>
    check(entry({ date }, {}, policies), policies, 'The policy of .docket.yaml', 'every 12 months; counted from 1 January 2025'));
  it('says that a policy asks for an answer', () => {
    const configuration = aConfiguration({ policies: [answered] });
    const proposal = entry({ date, status: status('proposed') }, {}, configuration);
    check(proposal, configuration, 'an answer to a proposal within 30 days; counted from 1 January 2025');
  });
  it('says that comments are welcome until then', () =>
    check(
      entry({}, { state: 'overdue', due: today, source: 'last-call' }),
      aConfiguration(),
      'An answer was due',
      'for comments',
    ));
  it('says that an incident asks for it', () =>
    check(entry({}, { state: 'overdue', due: today, source: 'incident' }), aConfiguration(), 'the day of an incident review'));
  it('says what happened and leads there', () =>
    check(entry({}, { reasons: [fell] }), aConfiguration(), '0003 Use MySQL', '[See where](command:there)'));
  it('tells the last entries of the review log, the latest first', () => {
    const entries = ['2023', '2024', '2025', '2026'].map((year) =>
      stated({ day: day(`${year}-01-02`), deed: 'reaffirmed', by: 'Ann', next: undefined, note: undefined } as const),
    );
    const story = tell(entry({ reviewLog: entries }));
    assert.match(story, /- 2026-01-02: reaffirmed by Ann\n- 2025-01-02: .*\n- 2024-01-02: /u);
    assert.ok(!story.includes('2023-01-02'));
    assert.match(story, /Last reviewed on 2 January 2026/u);
  });
  it('says that no review is planned, and lets one be', () =>
    check(entry({}), aConfiguration(), '**No review is planned**', 'command:docket.setReviewDate?'));
  it('says who answers', () => check(entry({}), aConfiguration(), 'Owner: @org/db, who owns the file'));
  it('offers a review where one is asked for', () => {
    assert.match(tell(entry(reviews('2026-03-01'))), /\[Review…\]\(command:docket\.review\?/u);
    assert.doesNotMatch(tell(entry(reviews('2029-03-01'))), /docket\.review\?/u);
  });
  it('is not told of what is over', () => assert.equal(tell(entry({ status: status('rejected') })), ''));

  it('is told at all that states a review', () =>
    assert.deepEqual(
      storyPlaces(entry(reviews('2026-03-01', 6, '2025-03-01'))).map(({ span }) => span.start),
      [200, 200, 300, 400],
    ));
});

describe('a command in a link', () => {
  it('keeps its argument whole, brackets and all', () => {
    const address = commandAddress('docket.open', { uri: "file:///w/a (1)'s*.md" });
    assert.match(address, /^command:docket\.open\?[\w%.~-]+$/u);
    assert.deepEqual(JSON.parse(decodeURIComponent(address.split('?')[1] ?? '')), [{ uri: "file:///w/a (1)'s*.md" }]);
  });
});

describe('a length of time', () => {
  for (const [duration, expected] of [
    [months(1), '1 month'],
    [months(6), '6 months'],
    [{ months: 0, days: 1 }, '1 day'],
    [{ months: 0, days: 0 }, '0 days'],
    [{ months: 1, days: 15 }, '1 month 15 days'],
  ] as const) {
    it(`is ${expected}`, () => assert.equal(durationText(duration, words), expected));
  }
});
