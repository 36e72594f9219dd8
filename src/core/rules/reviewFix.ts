import type { DecisionRecord } from '../record/decisionRecord.ts';
import type { Fix } from './fix.ts';

/** Goes through the review of a decision, and writes down what it came to. */
export function reviewFix({ path }: Pick<DecisionRecord, 'path'>): Fix {
  return { title: 'fix.review', args: [], command: 'docket.review', argument: { uri: { path } } };
}
