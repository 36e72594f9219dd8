import { readDate } from '../day/readDate.ts';
import type { FieldName } from '../record/fieldNames.ts';
import type { TeamWords } from '../record/status.ts';
import { isMark, phraseAtStart } from '../record/statusPhrase.ts';

const dated: ReadonlySet<FieldName> = new Set(['date', 'review-by', 'last-reviewed'] as const);
/** A remark behind a status that is longer than this is somebody's text, and not part of the status. */
const shortRemark = 40;

/**
 * Ways to put a value where another is written in prose, the best first. Marks around it stay (`**Accepted**`), and a day in a
 * longer text is changed alone.
 */
export function rewordings(field: FieldName, old: string, value: string, team: TeamWords): readonly string[] {
  const whole = dressed(old, value);
  if (dated.has(field)) return unique([withDay(old, value) ?? whole, whole, value]);
  if (field !== 'status') return unique([whole, value]);
  const phrase = withPhrase(old, value, team);
  const isLong = phrase !== undefined && (phrase.length - value.length > shortRemark || leavesOpen(old));
  const first = isLong ? [phrase, whole] : [whole, phrase ?? whole];
  return unique([...inBrackets(old, value, team), ...first, value]);
}

// "[accepted]": some teams keep the brackets of their template.
function inBrackets(old: string, value: string, team: TeamWords): readonly string[] {
  const inner = /^\[([^[\]|]+)\]$/.exec(old)?.[1];
  const isStatus = inner !== undefined && phraseAtStart(inner, team) !== undefined;
  return isStatus && !/[[\]]/.test(value) ? [`[${value}]`] : [];
}

/** Whether a status is somebody's sentence rather than a status word with a remark: then it is not to be written over. */
export function isSentence(old: string, team: TeamWords): boolean {
  return old.length > shortRemark + 10 && withPhrase(old, '', team) === undefined;
}

// "Accepted (tracked in": the remark goes on in the next line.
function leavesOpen(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')') || text.lastIndexOf('[') > text.lastIndexOf(']');
}

/** A value with the emphasis, the quotes and the full stop of the old one, and with what breaks or closes the line behind it. */
export function dressed(old: string, value: string): string {
  const [, inner = '', tail = ''] = /^(.*?)((?:\*{1,3}|_{2,3})?\s*\\?)$/s.exec(old) ?? [];
  const closing = tail.replace(/[\s\\]+$/, '');
  // In "**Status: Active**" the marks close what opens in front of the label.
  const opens = closing === '' || inner.startsWith(closing);
  const lineBreak = /\s*\\$/.exec(tail)?.[0] ?? '';
  return opens ? inMarks(old.slice(0, old.length - lineBreak.length), value) + lineBreak : value + tail;
}

function inMarks(old: string, value: string): string {
  const marks = /^(\*{1,3}|_{1,3}|`|"|')(?=\S)(.*\S)\1(\.?)$/s.exec(old);
  const [, mark, inner, stop = ''] = marks ?? [];
  if (mark !== undefined && inner?.includes(mark) === false) return mark + inMarks(inner, value) + mark + stop;
  return /^[^.]{1,30}\.$/.test(old) && !value.endsWith('.') ? `${value}.` : value;
}

function withDay(old: string, value: string): string | undefined {
  const found = readDate(old);
  return found === undefined ? undefined : old.slice(0, found.start) + value + old.slice(found.end);
}

/** `Accepted (2024-05-01)` with another status word; undefined where the text does not begin with one. */
function withPhrase(old: string, value: string, team: TeamWords): string | undefined {
  const phrase = phraseAtStart(old, team);
  if (phrase === undefined) return undefined;
  const [lead, behind] = [old.slice(0, phrase.start), old.slice(phrase.end)];
  // "✅ Accepted": a mark for one status is wrong for another.
  const kept = isMark(lead) ? '' : lead;
  return fits(value, behind) ? kept + value + behind : undefined;
}

// "Superseded by ADR-9" has an object of its own: what follows must be set apart from it.
function fits(value: string, behind: string): boolean {
  return behind === '' || !/[\d[\]]/.test(value) || /^[*_]{0,3}\s*[,;.(–—]/u.test(behind);
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
