import type { ChangeResult, TextOf } from '../change/change.ts';
import { editRecord, refusal } from '../change/editRecord.ts';
import { setField } from '../edits/editFields.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import { namesIn } from '../record/people.ts';
import type { ReadingOptions } from '../record/reading.ts';

/** Makes somebody the owner of a record, in place of whoever is named now. Refused for nobody, and for more than one. */
export function assignOwner(record: DecisionRecord, owner: string, textOf: TextOf, options: ReadingOptions): ChangeResult {
  const name = owner.trim();
  const names = namesIn({ text: name, span: { start: 0, end: name.length } });
  if (names.length === 0) return refusal('owner-nobody', name);
  if (names.length > 1) return refusal('owner-several', names.map(({ text }) => text).join(', '));
  return editRecord(record, textOf, options, (document) => setField(document, 'owner', [name]));
}
