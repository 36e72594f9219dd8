import type { Configuration } from '../config/configuration.ts';
import { allRecords } from '../log/assemble.ts';
import type { DecisionIndex } from '../log/decisionIndex.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import { circlesOf, type Circles } from '../relation/circles.ts';
import { graphOf, onward, type RelationGraph } from '../relation/graph.ts';
import type { Targets } from '../relation/targets.ts';
import { effectivePhase } from '../review/effectivePhase.ts';

/** Everything that follows from the relations of an index, by the paths of its records. */
export interface Relations {
  readonly graph: RelationGraph;
  readonly successors: ReadonlyMap<string, ReadonlySet<DecisionRecord>>;
  /** The records in force that supersede all of an accepted one: it is taken for valid, and is not. */
  readonly unheard: ReadonlyMap<string, ReadonlySet<DecisionRecord>>;
  readonly supersessions: Circles;
  readonly dependencies: Circles;
}

/** What relations are followed from. */
interface Facts {
  readonly index: DecisionIndex;
  readonly configuration: Configuration;
  readonly targets?: Targets;
}

/** Follows the relations of an index, once for all rules. */
export function relationsOf({ index, configuration, targets }: Facts): Relations {
  const graph = graphOf(index, targets);
  const records = allRecords(index);
  return {
    graph,
    successors: new Map(records.map((record) => [record.path, new Set(onward(record, 'superseded-by', graph))])),
    unheard: new Map(records.map((record) => [record.path, unheardSuccessors(record, graph, configuration)])),
    supersessions: circlesOf(records, 'superseded-by', graph),
    dependencies: circlesOf(records, 'depends-on', graph),
  };
}

/** The relations of the index that is checked. */
export function relationsIn(context: Facts & { readonly relations?: Relations }): Relations {
  return context.relations ?? relationsOf(context);
}

/** Whether a record is or was in force: what a proposal supersedes is not superseded yet. */
export function wasInForce(record: DecisionRecord, configuration: Configuration): boolean {
  const phase = effectivePhase(record, configuration);
  return phase === 'accepted' || phase === 'superseded' || phase === 'deprecated';
}

function unheardSuccessors(
  record: DecisionRecord,
  graph: RelationGraph,
  configuration: Configuration,
): ReadonlySet<DecisionRecord> {
  if (record.status?.value.partial === true || effectivePhase(record, configuration) !== 'accepted') return new Set();
  const own = (graph.from.get(record.path) ?? []).filter(({ relation: { value } }) => value.type === 'superseded-by');
  const others = (graph.to.get(record.path) ?? []).filter(({ relation: { value } }) => value.type === 'supersedes');
  const said = [...own.map((led) => [led.to, led] as const), ...others.map((led) => [led.from, led] as const)];
  const inPart = new Set(said.filter(([, { relation }]) => relation.value.partial).map(([successor]) => successor));
  const successors = said.map(([successor]) => successor);
  return new Set(successors.filter((successor) => !inPart.has(successor) && wasInForce(successor, configuration)));
}
