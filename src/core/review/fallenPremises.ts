import type { Configuration } from '../config/configuration.ts';
import { readDate } from '../day/readDate.ts';
import type { Day } from '../day/day.ts';
import type { DecisionRecord, Phase } from '../record/decisionRecord.ts';
import type { Led, RelationGraph } from '../relation/graph.ts';
import { effectivePhase, isRetired } from './effectivePhase.ts';
import { reviewsIn } from './lastReview.ts';
import { firstDayOf } from './reviewState.ts';

/** What leads from record to record, as far as premises need it. */
export interface PremiseFacts {
  readonly graph: RelationGraph;
  /** By the path of the superseded record. */
  readonly successors: ReadonlyMap<string, ReadonlySet<DecisionRecord>>;
}

/** A record that another one depends on, and that no longer holds. */
export interface FallenPremise {
  readonly led: Led;
  readonly phase: Extract<Phase, 'superseded' | 'rejected' | 'deprecated'>;
  readonly successor: DecisionRecord | undefined;
}

/** The premises of a record that were superseded, rejected or deprecated. None where it depends on what took their place, too, or is itself not live. */
export function fallenPremises(
  record: DecisionRecord,
  { graph, successors }: PremiseFacts,
  configuration: Configuration,
): readonly FallenPremise[] {
  const own = effectivePhase(record, configuration);
  if (own === undefined || own === 'other' || isRetired(own)) return [];
  const premises = (graph.from.get(record.path) ?? []).filter(({ relation }) => relation.value.type === 'depends-on');
  const others = new Set(premises.map(({ to }) => to));
  return premises.flatMap((led) => {
    const phase = effectivePhase(led.to, configuration);
    if (phase !== 'superseded' && phase !== 'rejected' && phase !== 'deprecated') return [];
    const heirs = [...(successors.get(led.to.path) ?? [])];
    if (heirs.some((heir) => others.has(heir))) return [];
    const [successor] = heirs;
    return [{ led, phase, successor }];
  });
}

/**
 * The day on which a premise fell; undefined where nothing says so for certain. Its review log tells, or a day beside the word of its
 * status, or a date that follows the status; else the date of the successor. Any other date is the day on which it was written.
 */
export function fallenOn({ led: { to }, successor }: FallenPremise): Day | undefined {
  const ends = reviewsIn(to).flatMap(({ value }) => (value.deed === 'superseded' || value.deed === 'retired' ? [value.day] : []));
  const logged = ends.sort().at(-1);
  if (logged !== undefined) return logged;
  const besideStatus = firstDayOf(readDate(to.status?.value.written ?? '')?.day);
  return besideStatus ?? (dateFollowsStatus(to) ? firstDayOf(to.date?.value) : firstDayOf(successor?.date?.value));
}

/** By the template of MADR, a date beside status and decision-makers is the day on which the decision was last updated. */
function dateFollowsStatus({ date, status, people }: DecisionRecord): boolean {
  if (date === undefined || date.source === 'section' || date.source !== status?.source) return false;
  return people.some((person) => person.value.role === 'decision-maker' && person.source === date.source);
}
