import type { DebtFields } from '../record/decisionRecord.ts';
import { placeOf } from '../record/place.ts';
import { found } from './rule.ts';
import type { Rule } from './rule.ts';

/** A field that cannot be read: most are found while the record is read; what debt costs matters only where a record is about debt. */
export const fieldUnreadable: Rule = {
  code: 'field-unreadable',
  severity: 'warning',
  summary: 'field-unreadable.summary',
  check(record) {
    const { debt } = record;
    if (debt === undefined || record.kind !== 'tech-debt') return [];
    return costs.flatMap(({ cost, label, example }) => {
      const stated = debt[cost];
      if (stated === undefined || stated.value !== undefined) return [];
      return [found(fieldUnreadable, placeOf(record, stated), 'field-unreadable-cost', label, example)];
    });
  },
};

const costs: readonly { readonly cost: keyof DebtFields; readonly label: string; readonly example: string }[] = [
  { cost: 'cycleTime', label: 'cycle-time-impact', example: '2 days per month' },
  { cost: 'incidents', label: 'incident-frequency', example: '1.5 per quarter' },
  { cost: 'interest', label: 'interest', example: '12 hours per month' },
  { cost: 'principal', label: 'principal', example: '6 weeks' },
];
