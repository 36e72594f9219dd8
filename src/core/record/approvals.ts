import { parseDay } from '../day/day.ts';
import { readDate } from '../day/readDate.ts';
import { detached } from '../text/detached.ts';
import type { Sourced } from '../text/span.ts';
import type { Approval } from './decisionRecord.ts';
import type { Field, Part } from './field.ts';
import { namesIn } from './people.ts';
import { plainText } from './plainText.ts';

const mostApprovals = 50;
const mostFields = 10;
const longestPart = 2000;
const longestName = 120;
const roleEnd = /^[\s,;]*([^:：|]{1,60}?)\s*(?:[:：]|\s[–—-]\s)\s*/u;
const beforeDay = /[\s,;([–—-]*(?:\b(?:on|am|le|el|em|op)\s*)?$/iu;
const behindDay = /^[\s)\].,;]+/;
const signing = /^(?:approved|signed(?: off)?)\s+by\s+/i;

/** The sign-offs that a record states: `security: Ann, 2026-11-21`, or a row of a table. Whoever signs is named, and so is the day. */
export function approvalsOf(fields: readonly Field[]): readonly Sourced<Approval>[] {
  const found: Sourced<Approval>[] = [];
  for (const { parts, source } of fields.filter(({ name }) => name === 'approvals').slice(0, mostFields)) {
    const columns = columnsOf(parts);
    for (const { text, span } of parts.slice(0, mostApprovals)) {
      const written = text.slice(0, longestPart);
      const read = written.startsWith('|') ? inRow(cellsOf(written), columns) : inLine(plainText(written));
      found.push(...read.map((value) => ({ value, span, source })));
    }
  }
  return found.slice(0, mostApprovals);
}

/** `security: Ann, 2026-11-21`, also several one after the other, and the day in front of the name. */
function inLine(text: string): readonly Approval[] {
  const found: Approval[] = [];
  let rest = text;
  while (found.length < mostApprovals) {
    const head = roleEnd.exec(rest);
    const [whole = '', role = ''] = head ?? [];
    const tail = rest.slice(whole.length);
    const date = role === '' || readDate(role) !== undefined ? undefined : readDate(tail, longestName);
    if (date === undefined) break;
    const before = tail.slice(0, date.start).replace(beforeDay, '');
    const behind = tail.slice(date.end).replace(behindDay, '');
    const after = before === '' ? (/^[^,;]*/.exec(behind)?.[0] ?? '') : '';
    found.push(...approval(role, before === '' ? after : before, date.day));
    rest = behind.slice(after.length);
  }
  return found;
}

function approval(role: string, who: string, written: string): readonly Approval[] {
  const day = parseDay(written);
  const by = namesIn({ text: who.replace(signing, ''), span: { start: 0, end: 0 } })
    .map(({ text }) => text)
    .join(', ');
  const named = role.replace(/^[*_]+|[*_]+$/g, '').trim();
  return day === undefined || by === '' || named === '' ? [] : [{ role: detached(named), by: detached(by), day }];
}

/** Which columns of a table say the role, who signed and when. */
export interface ApprovalColumns {
  readonly role: number;
  readonly by: number;
  readonly day: number;
}

/** The columns by the words of the first row, or else in their usual order. */
export function columnsOf(parts: readonly Pick<Part, 'text'>[]): ApprovalColumns {
  const header = parts.find(({ text }) => text.startsWith('|'));
  const cells = header === undefined ? [] : cellsOf(header.text.slice(0, longestPart));
  const at = (words: RegExp, usual: number): number => {
    const found = cells.findIndex((cell) => words.test(cell));
    return found < 0 ? usual : found;
  };
  return {
    role: at(/^(?:roles?|function|area|team|group|department|rolle|bereich|rôle|rol|função|ruolo|rola)$/i, 0),
    by: at(/^(?:names?|who|by|approvers?|signed by|approved by|person|nom|nombre|nome|naam|wer)$/i, 1),
    day: at(/^(?:date|day|when|on|signed|datum|fecha|data|dato)$/i, 2),
  };
}

function inRow(cells: readonly string[], { role, by, day }: ApprovalColumns): readonly Approval[] {
  const date = readDate(cells[day] ?? '');
  return date === undefined ? [] : approval(cells[role] ?? '', cells[by] ?? '', date.day);
}

function cellsOf(row: string): readonly string[] {
  const inner = row.replace(/^\s*\|/, '').replace(/\|\s*$/, '');
  return inner.split('|').map((cell) => plainText(cell));
}
