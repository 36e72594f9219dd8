import { placeOf } from '../record/place.ts';
import { effectivePhase, isRetired } from '../review/effectivePhase.ts';
import { extensionsInARow, manyExtensions } from '../review/extensions.ts';
import { reviewFix } from './reviewFix.ts';
import { found } from './rule.ts';
import type { Rule } from './rule.ts';

/** The review was extended time after time, without any other outcome in between. */
export const reviewExtended: Rule = {
  code: 'review-extended',
  severity: 'information',
  summary: 'review-extended.summary',
  check(record, { configuration }) {
    const extensions = extensionsInARow(record);
    if (extensions.length < manyExtensions || isRetired(effectivePhase(record, configuration))) return [];
    const [last] = [...extensions].sort((a, b) => (a.value.day < b.value.day ? 1 : -1));
    if (last === undefined) return [];
    return [found(reviewExtended, placeOf(record, last), 'review-extended', String(extensions.length))];
  },
  fixes: (_problem, record) => [reviewFix(record)],
};
