import type { DecisionIndex } from '../log/decisionIndex.ts';
import type { ReadingOptions } from '../record/reading.ts';
import { graphOf, type RelationGraph } from './graph.ts';
import { targetsOf, type Targets } from './targets.ts';

/** What a change of relations is made from, beside the texts. */
export interface RelationFacts {
  readonly index: DecisionIndex;
  readonly options: ReadingOptions;
  readonly targets: Targets;
  readonly graph: RelationGraph;
}

/** Looks everything up that relations need to know of an index. */
export function relationFacts(index: DecisionIndex, options: ReadingOptions): RelationFacts {
  const targets = targetsOf(index);
  return { index, options, targets, graph: graphOf(index, targets) };
}
