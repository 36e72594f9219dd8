import type { Configuration } from '../config/configuration.ts';
import { nearest } from '../config/nearest.ts';
import { placeOf } from '../record/place.ts';
import { shortened } from '../record/shortened.ts';
import { phaseIn } from '../record/status.ts';
import { found } from './rule.ts';
import type { Rule } from './rule.ts';
import { chosenStatus, otherStatus } from './statusFixes.ts';

/** The status is a word that neither Docket nor the team's configuration knows. */
export const statusUnknown: Rule = {
  code: 'status-unknown',
  severity: 'information',
  summary: 'status-unknown.summary',
  check(record, { configuration }) {
    const status = record.status;
    if (status === undefined || status.value.phase !== 'other' || isUnderstood(status.value.written, configuration)) return [];
    const at = placeOf(record, status);
    const near = nearest(plain(status.value.written), [...suggested, ...configuration.statuses.keys()]);
    const written = shortened(status.value.written);
    if (near === undefined) return [found(statusUnknown, at, 'status-unknown', written)];
    return [found(statusUnknown, at, 'status-unknown-near', written, near)];
  },
  fixes({ message, args: [, near] }, record) {
    const isNear = message === 'status-unknown-near' && near !== undefined;
    return [...(isNear ? [otherStatus(record, near)] : []), chosenStatus(record)];
  },
};

/** Words worth suggesting: those that records should say, not every word that is read. */
const suggested = [
  ...['draft', 'proposed', 'pending', 'in review', 'provisional', 'accepted', 'approved', 'agreed', 'active', 'decided', 'final'],
  ...['implemented', 'completed', 'released', 'recommended', 'published', 'ratified', 'rejected', 'declined', 'withdrawn'],
  ...[
    'abandoned',
    'cancelled',
    'deprecated',
    'obsolete',
    'retired',
    'discontinued',
    'superseded',
    'replaced',
    'deferred',
    'on hold',
  ],
];

/** "On hold until March" is understood, though it is none of the phases: it needs no correction. */
function isUnderstood(written: string, configuration: Configuration): boolean {
  return configuration.statuses.has(plain(written)) || phaseIn(written, configuration.statuses) !== undefined;
}

/** "⏸ On Hold." → "on hold" */
function plain(written: string): string {
  return written
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
