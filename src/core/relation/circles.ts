import type { DecisionRecord, RelationType } from '../record/decisionRecord.ts';
import { onward, type RelationGraph } from './graph.ts';

/** Records that lead to each other in a circle, by the path of each of them. */
export type Circles = ReadonlyMap<string, readonly DecisionRecord[]>;

/** How far a record has been followed. */
interface Visit {
  readonly record: DecisionRecord;
  readonly order: number;
  readonly next: readonly DecisionRecord[];
  at: number;
  /** The earliest record that it leads to and that is still open. */
  low: number;
}

/** The circles that a type of relation makes: Tarjan's strongly connected components of two records and more, in linear time. */
export function circlesOf(records: readonly DecisionRecord[], type: RelationType, graph: RelationGraph): Circles {
  const circles = new Map<string, readonly DecisionRecord[]>();
  const known = new Map<string, Visit>();
  const open: Visit[] = [];
  const visit = (record: DecisionRecord): Visit => {
    const one = { record, order: known.size, next: onward(record, type, graph), at: 0, low: known.size };
    known.set(record.path, one);
    open.push(one);
    return one;
  };
  const opened = new Set<Visit>();
  for (const record of records) {
    const path = known.has(record.path) || onward(record, type, graph).length === 0 ? [] : [visit(record)];
    for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
      opened.add(here);
      const next = here.next[here.at];
      here.at += 1;
      const there = next === undefined ? undefined : known.get(next.path);
      if (next !== undefined && there === undefined) path.push(visit(next));
      else if (there !== undefined && opened.has(there)) here.low = Math.min(here.low, there.order);
      if (next !== undefined) continue;
      path.pop();
      const before = path.at(-1);
      if (before !== undefined) before.low = Math.min(before.low, here.low);
      if (here.low === here.order) close(here, open, opened, circles);
    }
  }
  return circles;
}

/** Takes a component off the open records; it is a circle where it has more than one. */
function close(first: Visit, open: Visit[], opened: Set<Visit>, circles: Map<string, readonly DecisionRecord[]>): void {
  const members: DecisionRecord[] = [];
  for (let one = open.pop(); one !== undefined; one = one === first ? undefined : open.pop()) {
    opened.delete(one);
    members.push(one.record);
  }
  if (members.length > 1) for (const { path } of members) circles.set(path, members);
}
