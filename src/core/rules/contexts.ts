import { lookupOf, recordsByNumber } from './lookup.ts';
import { questionsIn } from './questioned.ts';
import type { LintContext } from './rule.ts';

/** What rules look at, whichever log is checked. */
type SharedFacts = Omit<LintContext, 'log' | 'numbers' | 'lookup' | 'questions'>;

/** A context for each log of the index, with all that rules look up found once, so that checking every record takes linear time. */
export function contextsOf<Facts extends SharedFacts>(facts: Facts): readonly (Facts & Required<LintContext>)[] {
  const lookup = lookupOf(facts.index);
  const questions = questionsIn({ ...facts, lookup });
  return facts.index.logs.map((log) => ({ ...facts, log, lookup, questions, numbers: recordsByNumber(log) }));
}
