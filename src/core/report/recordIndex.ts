import type { Edit } from '../edits/edit.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import { inCell } from '../text/escaping.ts';
import { relativePath } from '../text/path.ts';
import type { Words } from '../view/words.ts';

/** What stands around an index that is kept up to date: only what is between them is ever replaced. */
const opening = '<!-- docket:index -->';
const closing = '<!-- /docket:index -->';

/** A table of records with links, statuses and dates, for a document at `path`; between comments, so that it can be refreshed. */
export function recordIndex(records: readonly DecisionRecord[], path: string, say: Words['say']): string {
  const head = `| ${say('index.record')} | ${say('index.status')} | ${say('index.date')} |\n| --- | --- | --- |`;
  return [opening, head, ...records.map((record) => rowOf(record, path)), closing].join('\n');
}

/** The edit that brings the index between the comments up to date; undefined where a document has no such place, or several. */
export function refreshedIndex(text: string, index: string): readonly Edit[] | undefined {
  const start = text.indexOf(opening);
  const end = text.indexOf(closing, start);
  if (start < 0 || end < 0 || text.includes(opening, start + 1)) return undefined;
  const ending = text.includes('\r\n') ? '\r\n' : '\n';
  const [span, fresh] = [{ start, end: end + closing.length }, index.replaceAll('\n', ending)];
  return text.slice(span.start, span.end) === fresh ? [] : [{ span, text: fresh }];
}

function rowOf({ path: file, identity, title, status, date }: DecisionRecord, path: string): string {
  const number = identity?.value.number === undefined ? '' : `${String(identity.value.number)}. `;
  const link = `[${number}${inCell(title.value)}](${encodeURI(relativePath(path, file))})`;
  return `| ${link} | ${inCell(status?.value.written ?? '')} | ${date?.value ?? ''} |`;
}
