import type { DecisionRecord } from '../../src/core/record/decisionRecord.ts';
import { readDocument } from '../../src/core/record/readRecord.ts';

/** A record with these fields in its front matter, read from its text, and the text. */
export function recordWith(fields: string, status = 'accepted'): { readonly record: DecisionRecord; readonly text: string } {
  const text = `---\nstatus: ${status}\ndate: 2026-01-31\n${fields}\n---\n# 1. Use X\n\nBecause of Y.\n`;
  const { record } = readDocument('docs/adr/0001-use-x.md', text, { statuses: new Map() });
  if (record === undefined) throw new Error(`no record:\n${text}`);
  return { record, text };
}
