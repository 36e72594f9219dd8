import assert from 'node:assert/strict';
import { recordIn } from '../../../src/core/edits/document.ts';
import { applyEdits, inverse, sorted, type Edit } from '../../../src/core/edits/edit.ts';
import type { EditResult } from '../../../src/core/edits/editFields.ts';
import type { DecisionRecord } from '../../../src/core/record/decisionRecord.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';

/** A team without words of its own. */
export const options = { statuses: new Map() };

/** What a record states, field by field, without places: written apart from what the engine compares by. */
export function stated(path: string, text: string): ReadonlyMap<string, string> {
  const record = recordIn(readDocument(path, text, options));
  assert.ok(record !== undefined, 'no record any more');
  return new Map(entriesOf(record));
}

function entriesOf(record: DecisionRecord): [string, string][] {
  const people = (role: string): string =>
    JSON.stringify(record.people.filter(({ value }) => value.role === role).map(({ value }) => value.name));
  const relations = (type: string): string =>
    JSON.stringify(record.relations.filter(({ value }) => value.type === type).map(({ value }) => value.target));
  return [
    ['title', record.title.value],
    ['kind', record.kind],
    ['identity', JSON.stringify(record.identity?.value)],
    ['status', record.status?.value.written ?? ''],
    ['date', record.date?.value ?? ''],
    ['owner', people('owner')],
    ['decision-makers', people('decision-maker')],
    ['others', people('author') + people('reviewer') + people('approver') + people('consulted') + people('informed')],
    ['supersedes', relations('supersedes')],
    ['superseded-by', relations('superseded-by')],
    ['other relations', relations('amends') + relations('amended-by') + relations('relates-to') + relations('depends-on')],
    ['applies-to', JSON.stringify(record.appliesTo.map(({ value }) => value))],
    ['tags', JSON.stringify(record.tags.map(({ value }) => value))],
    ['risk', record.risk?.value ?? ''],
    ['approvals', JSON.stringify(record.approvals.map(({ value }) => `${value.role}: ${value.by}, ${value.day}`))],
    ['review-by', record.review.reviewBy?.value ?? ''],
    ['review-every', JSON.stringify(record.review.reviewEvery?.value)],
    ['last-reviewed', record.review.lastReviewed?.value ?? ''],
    ['links', JSON.stringify(record.links.map(({ value }) => value).filter((link) => link !== '0012-z.md'))],
    ['problems', record.problems.map(({ message }) => message).join()],
  ];
}

/** Everything but one field is as before. */
export function othersSame(path: string, before: string, after: string, field: string): void {
  const [was, is] = [stated(path, before), stated(path, after)];
  for (const [name, value] of was) if (name !== field) assert.equal(is.get(name), value, `${name} changed`);
}

/** The bytes between the edits are those of the text, and the way back leads back. */
export function surgical(text: string, edits: readonly Edit[]): string {
  const edited = applyEdits(text, edits);
  let from = 0;
  let at = 0;
  for (const { span, text: put } of sorted(edits)) {
    const kept = text.slice(from, span.start);
    assert.equal(edited.slice(at, at + kept.length), kept);
    at += kept.length + put.length;
    from = span.end;
  }
  assert.equal(edited.slice(at), text.slice(from));
  assert.equal(applyEdits(edited, inverse(text, edits)), text);
  assert.equal(edited.includes('\r\n'), text.includes('\r\n'));
  assert.equal(/[^\r]\n/.test(edited), /[^\r]\n/.test(text));
  assert.equal(edited.startsWith('\uFEFF'), text.startsWith('\uFEFF'));
  assert.equal(/\n$/.test(edited), /\n$/.test(text));
  return edited;
}

/** The edits of a change that must not be refused. */
export function editsOf(result: EditResult): readonly Edit[] {
  return 'edits' in result ? result.edits : assert.fail(`refused: ${result.refused} ${result.args.join(', ')}`);
}
