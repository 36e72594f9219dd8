import type { Configuration } from '../config/configuration.ts';
import type { DecisionIndex } from '../log/decisionIndex.ts';
import type { Problem } from '../problem.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import type { Fix } from './fix.ts';
import type { LintContext } from './rule.ts';
import { rules } from './rules.ts';

/**
 * Everything worth saying about one record: what its reading found and what the rules see, each with the severity
 * that the configuration gives it, in the order of the text, file by file. A rule that is `off` says nothing.
 */
export function lint(record: DecisionRecord, context: LintContext): readonly Problem[] {
  const seen = rules.flatMap((rule) => (isOff(rule.code, context.configuration) ? [] : rule.check(record, context)));
  return judged(withoutDoubles([...seen, ...record.problems]), context.configuration);
}

/** What is wrong in `.docket.yaml`, with the severity that it gives itself. */
export function lintConfiguration(index: DecisionIndex, configuration: Configuration): readonly Problem[] {
  return judged(index.problems, configuration);
}

/** Ways to settle a problem of a record, the best first; none where only a person can. */
export function fixesOf(problem: Problem, record: DecisionRecord, context: LintContext): readonly Fix[] {
  return rules.find(({ code }) => code === problem.code)?.fixes?.(problem, record, context) ?? [];
}

function judged(problems: readonly Problem[], configuration: Configuration): readonly Problem[] {
  return problems
    .flatMap((problem) => {
      const severity = configuration.rules.get(problem.code) ?? problem.severity;
      return severity === 'off' ? [] : [{ ...problem, severity }];
    })
    .sort(byPlace);
}

/** The reader says "unreadable" of a field that a rule speaks of, too: the rule, which comes first, says more. */
function withoutDoubles(problems: readonly Problem[]): readonly Problem[] {
  const places = new Set<string>();
  return problems.filter((problem) => {
    const topic = problem.code.endsWith('-unreadable')
      ? 'unreadable'
      : `${problem.code} ${problem.message} ${problem.args.join(' ')}`;
    const place = `${problem.span.start}-${problem.span.end} ${topic} ${problem.path}`;
    if (places.has(place)) return false;
    places.add(place);
    return true;
  });
}

function isOff(code: Problem['code'], configuration: Configuration): boolean {
  return configuration.rules.get(code) === 'off';
}

function byPlace(a: Problem, b: Problem): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : Number(a.code > b.code));
}
