import type { DecisionRecord, ReviewDeed } from '../../../src/core/record/decisionRecord.ts';
import { day, stated, status } from '../../support/aRecord.ts';
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
