import type { DecisionRecord, ReviewDeed } from '../../../src/core/record/decisionRecord.ts';
import type { PastRecord } from '../../../src/core/review/pastRecords.ts';
import { aConfiguration, day, stated, status } from '../../support/aRecord.ts';
import { table } from '../../support/ruleTable.ts';

const entry = (on: string, deed: ReviewDeed | undefined, at: number) =>
  stated({ day: day(on), deed, by: undefined, next: undefined, note: undefined }, at);
const log = (...deeds: readonly (ReviewDeed | undefined)[]): Partial<DecisionRecord> => ({
  status: status('accepted'),
  reviewLog: deeds.map((deed, at) => entry(`2026-0${String(at + 1)}-15`, deed, 500 + at * 50)),
});
const said = (count: number, at: number) =>
  `information @${String(at)} The last ${String(count)} reviews were all extended. Decide what would have to be known, or retire the decision.`;
const three = ['extended', 'extended', 'extended'] as const;
const newestFirst = [
  entry('2026-03-15', 'extended', 500),
  entry('2026-02-15', 'extended', 550),
  entry('2026-01-15', 'extended', 600),
];

table('review-extended', {
  'points at the last of three extensions in a row': { record: log(...three), says: [said(3, 600)] },
  'counts further': { record: log(...three, 'extended'), says: [said(4, 650)] },
  'whichever end the log is written from': { record: { ...log(), reviewLog: newestFirst }, says: [said(3, 500)] },
  'is silent about two': { record: log('extended', 'extended'), says: [] },
  'is silent after any other outcome': { record: log(...three, 'reaffirmed'), says: [] },
  'begins anew after it': { record: log('extended', 'reaffirmed', ...three), says: [said(3, 700)] },
  'takes a review in words of their own for an outcome': { record: log('extended', undefined, 'extended', 'extended'), says: [] },
  'looks past what was put off': { record: log('extended', 'snoozed', 'resumed', 'extended', 'extended'), says: [said(3, 700)] },
  'is silent where an outcome stands on the same day': {
    record: { ...log(), reviewLog: [...newestFirst, entry('2026-01-15', 'amended', 650)] },
    says: [],
  },
  'is silent about what is over': { record: { ...log(...three), status: status('superseded') }, says: [] },
});

const held = stated(
  {
    day: day('2026-03-01'),
    deed: 'reaffirmed',
    by: undefined,
    next: undefined,
    note: undefined,
    assumptions: { holding: 2, all: 2 },
  } as const,
  800,
);
const list = stated({ topic: 'assumptions', open: 1, done: 1 } as const, 700);

table('assumption-unticked', {
  'points at the list': {
    record: { status: status('accepted'), reviewLog: [held], checklists: [list] },
    says: [
      'information @700 1 of 2 assumptions hold; on 1 March 2026 it was 2 of 2. Review the decision, and the review log says what follows from it.',
    ],
  },
  'is silent about a proposal': { record: { status: status('proposed'), reviewLog: [held], checklists: [list] }, says: [] },
  'is silent where nobody has counted': { record: { status: status('accepted'), checklists: [list] }, says: [] },
});

const reviewBy = stated(day('2027-03-01'), 200);
const review = { reviewBy, reviewEvery: undefined, lastReviewed: undefined };
const version = (fields: Partial<PastRecord>): PastRecord => ({
  on: day('2026-01-10'),
  path: 'docs/adr/0007-use-x.md',
  title: 'Use X',
  number: 7,
  phase: 'accepted',
  date: undefined,
  reviewBy: day('2026-03-01'),
  lastReview: undefined,
  reviews: 0,
  assumptions: undefined,
  ...fields,
});
const past = (...versions: readonly Partial<PastRecord>[]) => ({
  past: new Map([['docs/adr/0007-use-x.md', versions.map(version)]]),
});
const accepted = { status: status('accepted'), review };
const moved: readonly [string] = [
  'hint @200 The review day was 1 March 2026 on 10 January 2026, and is 1 March 2027 now; no review was noted in between. Review the decision, and the review log says why.',
];

table('review-moved', {
  'points at a day that was earlier before': { record: accepted, context: past({}), says: moved },
  'looks back further': {
    record: accepted,
    context: past({ on: day('2026-02-10'), reviewBy: day('2027-03-01') }, {}),
    says: moved,
  },
  'is silent where the day is back where it was': {
    record: accepted,
    context: past({ on: day('2026-02-10') }, { reviewBy: day('2027-03-01') }),
    says: [],
  },
  'speaks up where it was put off, brought back and put off again': {
    record: accepted,
    context: past({ on: day('2026-03-10') }, { on: day('2026-02-10'), reviewBy: day('2027-03-01') }, {}),
    says: [moved[0].replace('10 January', '10 March')],
  },
  'is silent where the day was mended on the day it was stated': {
    record: accepted,
    context: past({ reviewBy: day('2027-03-01') }, {}),
    says: [],
  },
  'goes on where the file was renamed, or the title put otherwise': {
    record: accepted,
    context: past({ path: 'docs/adr/0008-use-x.md', number: 8 }, { path: 'docs/adr/0007-x.md', title: 'X' }),
    says: moved,
  },
  'is silent where another record had gone as this one came': {
    record: accepted,
    context: past({ path: 'docs/adr/0003-buy-y.md', title: 'Buy Y', number: 3 }),
    says: [],
  },
  'is silent where the status was another one in between': {
    record: accepted,
    context: past({ on: day('2026-03-10'), reviewBy: day('2027-03-01') }, { on: day('2026-02-10'), phase: 'proposed' }, {}),
    says: [],
  },
  'is silent without git': { record: accepted, says: [] },
  'is silent where the day was later, the same or not stated': {
    record: accepted,
    context: past({ reviewBy: day('2027-03-01') }, { reviewBy: day('2028-03-01') }, { reviewBy: undefined }),
    says: [],
  },
  'is silent after a review': {
    record: { ...accepted, review: { ...review, lastReviewed: stated(day('2026-02-01')) } },
    context: past({}),
    says: [],
  },
  'is silent after one that the log alone tells of': {
    record: { ...accepted, reviewLog: [entry('2026-02-01', undefined, 500)] },
    context: past({}),
    says: [],
  },
  'is silent after another review on the same day': {
    record: { ...accepted, reviewLog: [entry('2026-02-01', 'extended', 500), entry('2026-02-01', 'extended', 550)] },
    context: past({ lastReview: day('2026-02-01'), reviews: 1 }),
    says: [],
  },
  'speaks up where it was only put off': {
    record: { ...accepted, reviewLog: [entry('2026-02-01', 'snoozed', 500)] },
    context: past({}),
    says: moved,
  },
  'is silent where the status changed, too': { record: accepted, context: past({ phase: 'proposed' }), says: [] },
  'is silent where the date changed, too': {
    record: { ...accepted, date: stated('2026-02-01') },
    context: past({ date: '2025-01-01' }),
    says: [],
  },
  'is silent about what is over': {
    record: { ...accepted, status: status('rejected') },
    context: past({ phase: 'rejected' }),
    says: [],
  },
});

table('assumption-unticked', {
  'sees in earlier versions what held': {
    record: { status: status('accepted'), checklists: [list] },
    context: past({ on: day('2026-02-10') }, { assumptions: { holding: 2, all: 2 } }),
    says: [
      'information @700 1 of 2 assumptions hold; on 10 January 2026 it was 2 of 2. Review the decision, and the review log says what follows from it.',
    ],
  },
  'but not before a review': {
    record: { status: status('accepted'), checklists: [list], reviewLog: [entry('2026-02-01', 'reaffirmed', 500)] },
    context: past({ assumptions: { holding: 2, all: 2 } }),
    says: [],
  },
});

const governing = { status: status('accepted'), date: stated('2026-02-01'), appliesTo: [stated('src/**', 300)] };
const changes = (changed: number, lines: number, since = '2026-02-01', glob = 'src/**', now = lines) => {
  const path = 'docs/adr/0007-use-x.md';
  return { code: new Map([[path, { path, since: day(since), globs: [glob], changed, lines, now }]]) };
};
const changedBy = (share: number) => [
  `information @300 ${String(share)}% of the code under applies-to changed since 1 February 2026. Review the decision, and note the day as last-reviewed.`,
];

table('code-changed', {
  'points at applies-to where more than the share has changed': {
    record: governing,
    context: changes(31, 100),
    says: changedBy(31),
  },
  'is silent where it is the share or less': { record: governing, context: changes(30, 100), says: [] },
  'never says more than all': { record: governing, context: changes(900, 100), says: changedBy(100) },
  'measures code that grew by what there is now': {
    record: governing,
    context: changes(60, 50, '2026-02-01', 'src/**', 110),
    says: changedBy(54),
  },
  'is silent where code only grew by the share': {
    record: governing,
    context: changes(40, 100, '2026-02-01', 'src/**', 140),
    says: [],
  },
  'is silent where there was no code': { record: governing, context: changes(900, 0), says: [] },
  'goes by the configured share': {
    record: governing,
    context: { ...changes(31, 100), configuration: aConfiguration({ codeShare: 50 }) },
    says: [],
  },
  'is silent where nobody wants to know': {
    record: governing,
    context: { ...changes(99, 100), configuration: aConfiguration({ codeShare: undefined }) },
    says: [],
  },
  'is silent without git': { record: governing, says: [] },
  'does not take an answer about another day or other code': {
    record: governing,
    context: changes(99, 100, '2026-01-01'),
    says: [],
  },
  'nor one about other code': { record: governing, context: changes(99, 100, '2026-02-01', 'lib/**'), says: [] },
  'is silent about what is not in force': {
    record: { ...governing, status: status('proposed') },
    context: changes(99, 100),
    says: [],
  },
});
