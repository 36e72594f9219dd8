import type { DecisionRecord } from '../record/decisionRecord.ts';
import type { Fix } from './fix.ts';

/** Asks for a status of the log's own. */
export function chosenStatus({ path }: DecisionRecord): Fix {
  return { title: 'fix.choose-status', args: [], command: 'docket.setStatus', argument: { uri: { path } } };
}

/** States a status. */
export function otherStatus({ path }: DecisionRecord, status: string): Fix {
  return { title: 'fix.set-status', args: [status], command: 'docket.setStatus', argument: { uri: { path }, status } };
}
