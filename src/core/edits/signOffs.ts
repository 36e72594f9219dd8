import { columnsOf } from '../record/approvals.ts';
import { readRow } from '../record/dialects/tables.ts';
import { normalLabel } from '../record/fieldNames.ts';
import { linesIn, type Line } from '../record/outline.ts';
import type { Heading } from '../record/scan.ts';
import type { OpenDocument } from './document.ts';
import type { Edit } from './edit.ts';
import { lineEnd, linesBelow } from './lines.ts';
import { pipeTables, type PipeTable } from './pipeTable.ts';
import { fill } from './tableFields.ts';

const mostLines = 200;

/** A sign-off in its pieces, as they are written. */
interface SignOff {
  readonly role: string;
  readonly by: string;
  readonly day: string;
  readonly text: string;
}

/**
 * Sign-offs in a section of their own: an open box for the role is ticked, an open row is filled in; else there is one more
 * bullet or row.
 */
export function writeSignOffs(document: OpenDocument, heading: Heading, items: readonly string[]): readonly Edit[] {
  const lines = linesIn(document.outline, heading.bodyFrom, heading.bodyTo, mostLines);
  const [table] = pipeTables(document.text, lines);
  const signOffs = items.map(signOffOf);
  const open = signOffs.map((signOff) => inBox(lines, signOff) ?? inOpenRow(document, table, signOff));
  const others = signOffs.filter((_, index) => open[index] === undefined);
  const added = table === undefined ? newBullets(document, heading, lines, others) : newRows(document, table, others);
  return [...open.flatMap((edits) => edits ?? []), ...added];
}

function signOffOf(text: string): SignOff {
  const [, role = '', by = '', day = ''] = /^([^:：]*)[:：]\s*(.*?),?\s*(\d{4}-\d\d-\d\d)?$/u.exec(text) ?? [];
  return { role: role.trim(), by, day, text };
}

/** `- [ ] Security` */
function inBox(lines: readonly Line[], signOff: SignOff): readonly Edit[] | undefined {
  for (const line of lines) {
    const [whole, lead = '', rest = ''] = /^(\s*[-*+]\s+\[) \]\s+(.*)$/u.exec(line.text) ?? [];
    const named = (/^[^:：]*/u.exec(rest)?.[0] ?? '').trimEnd();
    if (whole === undefined || line.kind !== 'prose' || normalLabel(named) !== normalLabel(signOff.role)) continue;
    const [tick, after] = [line.start + lead.length, line.start + whole.length - rest.length + named.length];
    const marks = /^[:：]?[*_]*/u.exec(rest.slice(named.length))?.[0] ?? '';
    const kept = /[*_]/.test(marks) ? marks : '';
    const written = `${kept.includes(':') ? '' : ':'} ${signOff.by}, ${signOff.day}`;
    return [
      { span: { start: tick, end: tick + 1 }, text: 'x' },
      { span: { start: after + kept.length, end: line.start + line.text.trimEnd().length }, text: written },
    ];
  }
  return undefined;
}

/** A row that names the role and no day. */
function inOpenRow({ text }: OpenDocument, table: PipeTable | undefined, signOff: SignOff): readonly Edit[] | undefined {
  if (table === undefined) return undefined;
  const columns = columnsOf([{ text: table.header.line.text.trim() }]);
  for (const { cells } of table.body) {
    const [role, by, day] = [cells[columns.role], cells[columns.by], cells[columns.day]];
    if (role === undefined || by === undefined || day === undefined) continue;
    if (normalLabel(text.slice(role.start, role.end)) !== normalLabel(signOff.role)) continue;
    return [fill(text, by, signOff.by), fill(text, day, signOff.day)];
  }
  return undefined;
}

function newRows({ text }: OpenDocument, table: PipeTable, signOffs: readonly SignOff[]): readonly Edit[] {
  if (signOffs.length === 0) return [];
  const columns = columnsOf([{ text: table.header.line.text.trim() }]);
  const like = table.body.at(-1) ?? table.delimiter;
  const rows = signOffs.map((signOff) => {
    const values = new Map([
      [columns.role, signOff.role],
      [columns.by, signOff.by],
      [columns.day, signOff.day],
    ]);
    const written = readRow(table.header.line).map((_, index) => ` ${values.get(index) ?? ''} `);
    return `|${written.join('|')}|`;
  });
  return [linesBelow(text, like.line.end, rows)];
}

/** Below the last bullet of the section, or below its heading. */
function newBullets(
  { text }: OpenDocument,
  heading: Heading,
  lines: readonly Line[],
  signOffs: readonly SignOff[],
): readonly Edit[] {
  if (signOffs.length === 0) return [];
  const last = lines.findLast((line) => /^\s*[-*+]\s/.test(line.text));
  const lead = /^\s*[-*+]\s+(?:\[[ xX]\]\s+)?/.exec(last?.text ?? '')?.[0].replace('[ ]', '[x]') ?? '- ';
  const added = signOffs.map((signOff) => lead + signOff.text);
  if (last !== undefined) return [linesBelow(text, last.end, added)];
  const said = lines.findLast((line) => line.kind !== 'blank');
  const at = said?.end ?? lineEnd(text, heading.underlined ? text.indexOf('\n', heading.span.end) + 1 : heading.span.end);
  const isTight = said === undefined && /^\r?\n\S/.test(text.slice(at, at + 3));
  return [linesBelow(text, at, ['', ...added, ...(isTight ? [''] : [])])];
}
