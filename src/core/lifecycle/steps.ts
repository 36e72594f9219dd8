import type { Kind, Phase } from '../record/decisionRecord.ts';

/** One step in the life of a record, by the word that most teams have for it. */
export interface Step {
  readonly word: string;
  readonly phase: Phase;
  /** The decision is carried out, too. */
  readonly implemented: boolean;
}

/** The steps that a kind of record takes, and which of them usually follow each. */
export interface Lifecycle {
  readonly steps: readonly Step[];
  readonly next: ReadonlyMap<string, readonly string[]>;
  /** Where a record begins that states no status yet. */
  readonly first: readonly string[];
}

/** The lifecycle of a kind; a team's own kind goes the way of a decision record. */
export function lifecycleOf(kind: Kind): Lifecycle {
  return lifecycles.get(kind) ?? decisionRecord;
}

/** Whether a record of a kind asks for a decision: a debt tells what something costs, an incident review what has happened. */
export function asksForDecision(kind: Kind): boolean {
  return kind !== 'tech-debt' && kind !== 'incident-review';
}

const decisionRecord: Lifecycle = {
  steps: [
    step('draft', 'draft'),
    step('proposed', 'proposed'),
    step('accepted', 'accepted'),
    step('rejected', 'rejected'),
    step('deprecated', 'deprecated'),
    step('superseded', 'superseded'),
  ],
  next: new Map([
    ['draft', ['proposed', 'accepted']],
    ['proposed', ['accepted', 'rejected']],
    ['accepted', ['deprecated', 'superseded']],
    ['deprecated', ['superseded']],
  ]),
  first: ['proposed', 'accepted', 'draft'],
};

const designDoc: Lifecycle = {
  steps: [
    step('draft', 'draft'),
    step('in review', 'proposed'),
    step('approved', 'accepted'),
    carriedOut('implemented'),
    step('abandoned', 'rejected'),
    step('obsolete', 'deprecated'),
    step('superseded', 'superseded'),
  ],
  next: new Map([
    ['draft', ['in review', 'abandoned']],
    ['in review', ['approved', 'abandoned']],
    ['approved', ['implemented', 'abandoned', 'superseded']],
    ['implemented', ['obsolete', 'superseded']],
    ['obsolete', ['superseded']],
  ]),
  first: ['draft', 'in review'],
};

const requestForComments: Lifecycle = {
  steps: [
    step('draft', 'draft'),
    step('proposed', 'proposed'),
    step('accepted', 'accepted'),
    carriedOut('implemented'),
    step('rejected', 'rejected'),
    step('withdrawn', 'rejected'),
    step('deprecated', 'deprecated'),
    step('superseded', 'superseded'),
  ],
  next: new Map([
    ['draft', ['proposed', 'withdrawn']],
    ['proposed', ['accepted', 'rejected', 'withdrawn']],
    ['accepted', ['implemented', 'superseded', 'withdrawn']],
    ['implemented', ['deprecated', 'superseded']],
    ['deprecated', ['superseded']],
  ]),
  first: ['draft', 'proposed'],
};

const technicalDebt: Lifecycle = {
  steps: [
    step('open', 'proposed'),
    step('in progress', 'proposed'),
    // Known and lived with, for a reason.
    step('accepted', 'accepted'),
    carriedOut('done'),
    step('cancelled', 'rejected'),
    step('obsolete', 'deprecated'),
    step('superseded', 'superseded'),
  ],
  next: new Map([
    ['open', ['in progress', 'accepted', 'done', 'cancelled']],
    ['in progress', ['done', 'open', 'cancelled']],
    ['accepted', ['in progress', 'done', 'obsolete']],
    ['done', ['superseded']],
  ]),
  first: ['open', 'accepted'],
};

const incidentReview: Lifecycle = {
  steps: [
    step('draft', 'draft'),
    step('in review', 'proposed'),
    step('final', 'accepted'),
    carriedOut('done'),
    step('withdrawn', 'rejected'),
    step('superseded', 'superseded'),
  ],
  next: new Map([
    ['draft', ['in review', 'withdrawn']],
    ['in review', ['final', 'withdrawn']],
    ['final', ['done', 'superseded']],
  ]),
  first: ['draft', 'in review'],
};

const lifecycles: ReadonlyMap<Kind, Lifecycle> = new Map([
  ['adr', decisionRecord],
  ['design-doc', designDoc],
  ['rfc', requestForComments],
  ['tech-debt', technicalDebt],
  ['incident-review', incidentReview],
]);

function step(word: string, phase: Phase): Step {
  return { word, phase, implemented: false };
}

function carriedOut(word: string): Step {
  return { word, phase: 'accepted', implemented: true };
}
