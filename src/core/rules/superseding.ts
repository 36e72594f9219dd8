import type { Configuration } from '../config/configuration.ts';
import { allRecords } from '../log/assemble.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import { circlesOf, type Circles } from '../relation/circles.ts';
import { graphOf, type RelationGraph } from '../relation/graph.ts';
import { targetsOf, type Targets } from '../relation/targets.ts';
import { effectivePhase } from '../review/effectivePhase.ts';
import type { LintContext } from './rule.ts';

/** Everything that follows from the relations of an index. */
export interface Relations {
  readonly graph: RelationGraph;
  readonly supersessions: Circles;
  readonly dependencies: Circles;
}

/** Follows the relations of an index, once for all rules. */
export function relationsOf(index: LintContext['index'], targets: Targets = targetsOf(index)): Relations {
  const graph = graphOf(index, targets);
  const records = allRecords(index);
  return {
    graph,
    supersessions: circlesOf(records, 'superseded-by', graph),
    dependencies: circlesOf(records, 'depends-on', graph),
  };
}

/** The relations of the index that is checked. */
export function relationsIn({ relations, index, targets }: LintContext): Relations {
  return relations ?? relationsOf(index, targets);
}

/** Whether a record is or was in force: what a proposal supersedes is not superseded yet. */
export function wasInForce(record: DecisionRecord, configuration: Configuration): boolean {
  const phase = effectivePhase(record, configuration);
  return phase === 'accepted' || phase === 'superseded' || phase === 'deprecated';
}

/** The records in force that supersede all of an accepted record, whichever side says so: it is taken for valid, and is not. */
export function unheardSuccessors(record: DecisionRecord, context: LintContext): readonly DecisionRecord[] {
  const { configuration } = context;
  if (record.status?.value.partial === true || effectivePhase(record, configuration) !== 'accepted') return [];
  const { graph } = relationsIn(context);
  const own = (graph.from.get(record.path) ?? []).filter(({ relation: { value } }) => value.type === 'superseded-by');
  const others = (graph.to.get(record.path) ?? []).filter(({ relation: { value } }) => value.type === 'supersedes');
  const inPart = new Set(
    [...own, ...others].filter(({ relation }) => relation.value.partial).map(({ from, to }) => (from === record ? to : from)),
  );
  const successors = new Set([...own.map(({ to }) => to), ...others.map(({ from }) => from)]);
  return [...successors].filter((successor) => !inPart.has(successor) && wasInForce(successor, configuration));
}
