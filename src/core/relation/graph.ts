import { groupedBy } from '../groupedBy.ts';
import type { DecisionIndex } from '../log/decisionIndex.ts';
import type { DecisionRecord, Relation, RelationType } from '../record/decisionRecord.ts';
import type { Sourced } from '../text/span.ts';
import { resolveTarget, targetsOf, type Targets } from './targets.ts';

/** A relation that leads from one record to another. */
export interface Led {
  readonly from: DecisionRecord;
  readonly to: DecisionRecord;
  readonly relation: Sourced<Relation>;
}

/** Which record leads to which, as far as that is certain; made once for a whole index. */
export interface RelationGraph {
  /** By the path of the record that states it. */
  readonly from: ReadonlyMap<string, readonly Led[]>;
  /** By the path of the record that it leads to. */
  readonly to: ReadonlyMap<string, readonly Led[]>;
  /** `from type to`, each by its path. */
  readonly stated: ReadonlySet<string>;
}

/** What the other side of a relation says; a dependency is stated on one side only. */
export const inverseOf = {
  supersedes: 'superseded-by',
  'superseded-by': 'supersedes',
  amends: 'amended-by',
  'amended-by': 'amends',
  'relates-to': 'relates-to',
  'depends-on': undefined,
} as const satisfies Record<RelationType, RelationType | undefined>;

/** Follows every relation of an index. */
export function graphOf(index: Pick<DecisionIndex, 'logs'>, targets: Targets = targetsOf(index)): RelationGraph {
  const all: Led[] = [];
  for (const record of index.logs.flatMap((log) => log.records)) {
    for (const relation of record.relations) {
      const target = resolveTarget(relation.value, record, targets);
      if (target === undefined || target === record) continue;
      all.push({ from: record, to: target, relation });
    }
  }
  return {
    from: groupedBy(all, ({ from }) => from.path),
    to: groupedBy(all, ({ to }) => to.path),
    stated: new Set(all.map(({ from, to, relation }) => keyOf(from, relation.value.type, to))),
  };
}

/** Whether a record itself states a relation to another. */
export function states(graph: RelationGraph, from: DecisionRecord, type: RelationType, to: DecisionRecord): boolean {
  return graph.stated.has(keyOf(from, type, to));
}

/** The records that a record leads to by a type of relation, whichever side says so: by `superseded-by`, its successors. */
export function onward({ path }: DecisionRecord, type: RelationType, graph: RelationGraph): readonly DecisionRecord[] {
  const own = (graph.from.get(path) ?? []).filter(({ relation }) => relation.value.type === type);
  const others = (graph.to.get(path) ?? []).filter(({ relation }) => inverseOf[relation.value.type] === type);
  return [...new Set([...own.map((led) => led.to), ...others.map((led) => led.from)])];
}

/** Whether one record leads to another over any number of steps. */
export function leadsTo(
  start: DecisionRecord,
  end: DecisionRecord,
  next: (record: DecisionRecord) => readonly DecisionRecord[],
): boolean {
  const seen = new Set([start]);
  for (const record of seen) {
    if (record.path === end.path) return true;
    for (const one of next(record)) seen.add(one);
  }
  return false;
}

function keyOf(from: DecisionRecord, type: RelationType, to: DecisionRecord): string {
  return `${from.path}\n${type}\n${to.path}`;
}
