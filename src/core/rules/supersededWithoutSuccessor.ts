import { placeOf } from '../record/place.ts';
import { found } from './rule.ts';
import type { Rule } from './rule.ts';
import { relationsIn } from './superseding.ts';

/** A record is superseded, and nothing says by which. */
export const supersededWithoutSuccessor: Rule = {
  code: 'superseded-without-successor',
  severity: 'information',
  summary: 'superseded-without-successor.summary',
  check(record, context) {
    const { status, relations } = record;
    if (status?.value.phase !== 'superseded' || relations.some(({ value }) => value.type === 'superseded-by')) return [];
    if ((relationsIn(context).successors.get(record.path)?.size ?? 0) > 0) return [];
    return [found(supersededWithoutSuccessor, placeOf(record, status), 'superseded-without-successor')];
  },
  fixes: (_, record) => [
    { title: 'fix.name-successor', args: [], command: 'docket.supersede', argument: { uri: { path: record.path } } },
  ],
};
