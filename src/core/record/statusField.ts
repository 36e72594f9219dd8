import { readDate } from '../day/readDate.ts';
import type { Sourced } from '../text/span.ts';
import type { Status } from './decisionRecord.ts';
import type { Field, Part } from './field.ts';
import { readLabel } from './label.ts';
import { phaseIn, readStatus, type TeamWords } from './status.ts';

/** An entry of a history begins with its day. */
const entryLead = 40;
const mostStated = 20;

/** The status of a document: the first field that states one; `status` is asked before `stage`. */
export function statusOf(fields: readonly Field[], team: TeamWords): Sourced<Status> | undefined {
  for (const name of ['status', 'stage']) {
    for (const field of statedAs(fields, name)) {
      const found = statusIn(field, team);
      if (found !== undefined) return found;
    }
  }
  return fromStatusHistory(fields, team) ?? fromDatedSteps(fields, team);
}

/** The fields of this name. A document with more of them is none that a person wrote. */
export function statedAs(fields: readonly Field[], name: string): readonly Field[] {
  return fields.filter((field) => field.name === name).slice(0, mostStated);
}

/** Without the fields called `stage` where another is called `status`: beside it, `stage: stable` says something else. */
export function withoutOtherStages<One extends { readonly name: string }>(fields: readonly One[]): readonly One[] {
  return fields.some(({ name }) => name === 'status') ? fields.filter(({ name }) => name !== 'stage') : fields;
}

/** The newest entry of a `## Status History`, where nothing else states a status: "2024-05-01 – **Proposed** by Ann". */
function fromStatusHistory(fields: readonly Field[], team: TeamWords): Sourced<Status> | undefined {
  const field = fields.find(({ name, label }) => name === 'history' && /^status/i.test(label));
  const last = field?.parts
    .filter(({ text }) => readDate(text, entryLead) !== undefined && phaseIn(text, team) !== undefined)
    .at(-1);
  if (field === undefined || last === undefined) return undefined;
  const bold = [...last.text.matchAll(/\*\*([^*]{1,40})\*\*/g)].map((match) => match[1] ?? '');
  const status = readStatus(bold.find((words) => phaseIn(words, team) !== undefined) ?? last.text, team);
  return status === undefined ? undefined : { value: status, span: last.span, source: field.source };
}

/** `Created: Proposed (2024-05-01)`, `Changed: Accepted (2024-05-02)`: the steps that a decision took, of which the last holds. */
function fromDatedSteps(fields: readonly Field[], team: TeamWords): Sourced<Status> | undefined {
  for (const step of ['superseded-by', 'updated', 'created']) {
    const field = fields.find(({ name, parts }) => name === step && isDatedStep(parts[0]?.text ?? '', team));
    const part = field?.parts[0];
    const status = part === undefined ? undefined : readStatus(part.text, team);
    if (field !== undefined && part !== undefined && status !== undefined)
      return { value: status, span: part.span, source: field.source };
  }
  return undefined;
}

function isDatedStep(text: string, team: TeamWords): boolean {
  const word = /^(\p{L}{3,20}) \(/u.exec(text)?.[1];
  return word !== undefined && phaseIn(word, team) !== undefined && readDate(text.slice(word.length), 3) !== undefined;
}

/** The status that one field states; undefined where it states none, or a template's choice. */
export function statusIn(field: Field, team: TeamWords): Sourced<Status> | undefined {
  const parts = field.parts.filter((part) => !part.text.startsWith('>') && !isOtherField(part, field, team));
  const stated = history(parts, team) ?? parts;
  for (const part of stated) {
    const status = isProse(part, field, team) ? undefined : readStatus(part.text, team);
    if (status !== undefined) return { value: status, span: part.span, source: field.source };
  }
  return undefined;
}

// A chapter called "State" may be about the state of a protocol.
function isProse(part: Part, field: Field, team: TeamWords): boolean {
  if (field.source !== 'section' || part.text.length < 50) return false;
  const head = /^state$/i.test(field.label) ? part.text.slice(0, 25) : part.text.slice(0, 80);
  return phaseIn(head, team) === undefined;
}

function isOtherField(part: Part, field: Field, team: TeamWords): boolean {
  const label = field.source === 'section' ? readLabel(part.text, 0) : undefined;
  if (label === undefined || label.name === 'status' || label.name === 'superseded-by') return false;
  // "Accepted on 2019-05-21" is a status, "Accepted on: 2019-05-21" the date of one.
  return /[:：]/u.test(part.text.slice(0, label.valueAt)) || phaseIn(label.label, team) === undefined;
}

// "2017-11-26 proposed", "2018-01-01 accepted": a history, of which the last line holds.
function history(parts: readonly Part[], team: TeamWords): readonly Part[] | undefined {
  const dated = parts.filter((part) => readDate(part.text, 1) !== undefined && phaseIn(part.text, team) !== undefined);
  const last = dated.at(-1);
  return dated.length >= 2 && dated.length === parts.length && last !== undefined ? [last] : undefined;
}
