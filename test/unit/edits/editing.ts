import assert from 'node:assert/strict';
import { applyEdits, inverse } from '../../../src/core/edits/edit.ts';
import { setField, type EditResult } from '../../../src/core/edits/editFields.ts';
import type { WritableField } from '../../../src/core/edits/writableFields.ts';

const options = { statuses: new Map() };

/** The text that a change leads to; fails where it is refused, cannot be taken back, or does something else the second time. */
export function changed(path: string, text: string, change: (document: Parameters<typeof setField>[0]) => EditResult): string {
  const result = change({ path, text, options });
  if ('refused' in result) assert.fail(`refused: ${result.refused} ${result.args.join(', ')}`);
  const edited = applyEdits(text, result.edits);
  assert.equal(applyEdits(edited, inverse(text, result.edits)), text);
  return edited;
}

/** Sets a field twice, which must be as good as once, and compares the whole text. */
export function checkSet(path: string, before: string, field: WritableField, items: readonly string[], after: string): void {
  const once = changed(path, before, (document) => setField(document, field, items));
  assert.equal(once, after);
  const again = setField({ path, text: once, options }, field, items);
  assert.deepEqual(again, { edits: [] });
}
