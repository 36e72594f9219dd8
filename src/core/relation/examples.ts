import type { TextOf } from '../change/change.ts';
import { fieldsPath } from '../change/editRecord.ts';
import { openDocument, type KeyCustom, type OpenDocument } from '../edits/document.ts';
import type { DecisionRecord, RelationType } from '../record/decisionRecord.ts';
import type { Part } from '../record/field.ts';
import { seriesWords } from '../record/fileName.ts';
import { referenceKey, referencesIn } from '../record/references.ts';
import type { RelationFacts } from './facts.ts';
import type { Led } from './graph.ts';
import type { WrittenReference } from './spelling.ts';

/** A relation between two records, as the first one states it. */
export interface Pair {
  readonly record: DecisionRecord;
  readonly type: RelationType;
  readonly target: DecisionRecord;
}

/** Where a record states a relation: behind its status word, on a line below its status, or in a field of its own. */
export type Manner = 'in-status' | 'below-status' | 'in-field';

/** How a record of the same log states a relation. */
export interface Example extends WrittenReference {
  readonly type: RelationType;
  readonly manner: Manner;
  /** The name of the dialect that states it. */
  readonly dialect: string;
  /** Its key, where it is one of front matter or of a sidecar. */
  readonly key: KeyCustom | undefined;
  /** What stands before the reference and behind it in its line. */
  readonly before: string;
  readonly behind: string;
}

const mostExamples = 4;

/** The records of a log whose way to state relations is looked at, those of the same type first: their texts are wanted. */
export function exampleRecords(pair: Pair, facts: RelationFacts): readonly DecisionRecord[] {
  return [...new Set(exampleRelations(pair, facts).map(({ from }) => from))];
}

/** How the neighbours of a record state relations, those of the same type first. */
export function examplesFor(pair: Pair, facts: RelationFacts, textOf: TextOf): readonly Example[] {
  return exampleRelations(pair, facts).flatMap((led) => exampleOf(led, facts, textOf));
}

function exampleRelations({ record, type, target }: Pair, facts: RelationFacts): readonly Led[] {
  const path = facts.targets.logOf.get(record.path);
  const log = facts.index.logs.find((one) => one.path === path);
  const neighbours = (log?.records ?? []).filter(({ path: other }) => other !== record.path && other !== target.path);
  const stated = neighbours.toReversed().flatMap(({ path: other }) => facts.graph.from.get(other) ?? []);
  const alike = (led: Led): boolean => led.relation.value.type === type;
  // Where none is of the same type, another one beside the same sort of status shows the spelling.
  const source = record.status?.source;
  const others = stated.filter((led) => !alike(led) && (source === undefined || led.relation.source === source));
  return [...stated.filter(alike).slice(0, mostExamples), ...others.slice(0, 1)];
}

function exampleOf({ from, to, relation }: Led, { options }: RelationFacts, textOf: TextOf): readonly Example[] {
  const path = fieldsPath(from);
  const text = textOf(path);
  const document = text === undefined ? undefined : openDocument({ path, text, options });
  const key = referenceKey(relation.value);
  const current = document?.record.relations.find(
    ({ value }) => value.type === relation.value.type && referenceKey(value) === key,
  );
  const place =
    document === undefined || current === undefined ? undefined : placeOf(document, relation.value.type, current.span.start);
  if (place === undefined) return [];
  const { text: line } = place.part;
  const found = referencesIn({ text: line, span: { start: 0, end: line.length } }, 'read').find(
    (one) => referenceKey(one) === key,
  );
  if (found === undefined) return [];
  const start = found.start - seriesBefore(line.slice(0, found.start));
  const cut = { text: line.slice(start, found.end), before: line.slice(0, start), behind: line.slice(found.end) };
  const { manner, dialect, key: written } = place;
  return [{ from, to, type: relation.value.type, manner, dialect, key: written, ...cut }];
}

interface FoundPlace {
  readonly part: Part;
  readonly manner: Manner;
  readonly dialect: string;
  readonly key: KeyCustom | undefined;
}

function placeOf(document: OpenDocument, type: RelationType, at: number): FoundPlace | undefined {
  const { record, fields } = document;
  for (const { name, label, parts, dialect } of fields) {
    const part = parts.find(({ span }) => span.start <= at && at < span.end);
    if (part === undefined) continue;
    const key = dialect === 'front-matter' ? { field: type, label, list: listAround(document, at) } : undefined;
    if (name === type) return { part, manner: 'in-field', dialect, key };
    if (name !== 'status') continue;
    const isStatus = record.status?.span.start === part.span.start;
    return { part, manner: isStatus ? 'in-status' : 'below-status', dialect, key: undefined };
  }
  return undefined;
}

function listAround({ text, outline }: OpenDocument, at: number): KeyCustom['list'] {
  const value = outline.yaml?.entries.find((entry) => {
    const { start, end } = entry.value?.span ?? { start: at, end: at };
    return start <= at && at < end;
  })?.value;
  if (value?.kind !== 'list') return 'none';
  return text.charAt(value.span.start) === '[' ? 'flow' : 'block';
}

/** The length of the "ADR " in front of a number. */
function seriesBefore(before: string): number {
  const [whole = '', word = ''] = /(?<![\p{L}\d])([A-Za-z]{2,9})[ ]$/u.exec(before) ?? [];
  return seriesWords.has(word.toLowerCase()) ? whole.length : 0;
}
