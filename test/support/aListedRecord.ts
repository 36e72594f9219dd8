import type { ListedProblem, ListedRecord } from '../../src/core/report/listedRecord.ts';

/** A listed record that states next to nothing, and what a test wants it to. */
export function aListedRecord(fields: Partial<ListedRecord> = {}): ListedRecord {
  return {
    path: 'docs/adr/0007-use-x.md',
    log: 'docs/adr',
    kind: 'adr',
    id: '0007',
    number: 7,
    title: 'Use X',
    status: { written: 'Accepted', phase: 'accepted', implemented: false },
    date: null,
    people: [],
    owner: null,
    review: { state: 'none', due: null, source: null },
    supersedes: [],
    supersededBy: [],
    relations: [],
    appliesTo: [],
    tags: [],
    risk: null,
    problems: [],
    ...fields,
  };
}

/** A review that stands in a state because of a day. */
export function reviewOn(state: ListedRecord['review']['state'], due: string | null): ListedRecord['review'] {
  return { state, due, source: due === null ? null : 'review-by' };
}

/** A warning at line 5, column 12. */
export function aListedProblem(fields: Partial<ListedProblem> = {}): ListedProblem {
  return { code: 'review-overdue', severity: 'warning', message: 'Review was due.', line: 5, column: 12, ...fields };
}
