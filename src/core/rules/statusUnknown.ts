import type { Configuration } from '../config/configuration.ts';
import { nearest } from '../config/nearest.ts';
import { found } from './rule.ts';
import type { Rule } from './rule.ts';

/** The status is a word that neither Docket nor the team's configuration knows. */
export const statusUnknown: Rule = {
  code: 'status-unknown',
  severity: 'information',
  summary: 'status-unknown.summary',
  check(record, { configuration }) {
    const status = record.status;
    if (status === undefined || status.value.phase !== 'other' || isKnown(status.value.written, configuration)) return [];
    const at = { path: record.path, span: status.span };
    const near = nearest(plain(status.value.written), [...suggested, ...configuration.statuses.keys()]);
    const written = shortened(status.value.written);
    if (near === undefined) return [found(statusUnknown, at, 'status-unknown', written)];
    return [found(statusUnknown, at, 'status-unknown-near', written, near)];
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

/** Words that are understood, though they are none of the phases: "On hold until March" needs no correction. */
const otherwise =
  /^(?:on[ -]hold|paused|parked|deferred|delayed|postponed|stalled|stagnant|dormant|expired|reverted|moved|reviewed|informational|to[ -]?do|tbd|unclear|unknown)\b/;

function isKnown(written: string, configuration: Configuration): boolean {
  const word = plain(written);
  return configuration.statuses.has(word) || configuration.statuses.has(written.trim().toLowerCase()) || otherwise.test(word);
}

/** "⏸ On Hold." → "on hold" */
function plain(written: string): string {
  return written
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function shortened(written: string): string {
  const characters = [...written];
  return characters.length <= 40 ? written : `${characters.slice(0, 39).join('')}…`;
}
