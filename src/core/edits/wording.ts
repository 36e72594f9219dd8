import { readDate } from '../day/readDate.ts';
import type { FieldName } from '../record/fieldNames.ts';
import { phaseIn, type TeamWords } from '../record/status.ts';
import { phrases } from '../record/statusWords.ts';

const dated: ReadonlySet<FieldName> = new Set(['date', 'review-by', 'last-reviewed'] as const);
const longestPhrase = 4;
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
  const first = phrase !== undefined && phrase.length - value.length > shortRemark ? [phrase, whole] : [whole, phrase ?? whole];
  return unique([...first, value]);
}

/** A value with the emphasis and the full stop of the old one. */
export function dressed(old: string, value: string): string {
  const marks = /^(\*{1,3}|_{1,3}|`|~~)(?=\S)(?:.*\S)\1(\.?)$/s.exec(old);
  if (marks?.[1] === undefined) return /^\p{L}+\.$/u.test(old) ? `${value}.` : value;
  return old.indexOf(marks[1], marks[1].length) === old.length - marks[1].length - (marks[2]?.length ?? 0)
    ? `${marks[1]}${value}${marks[1]}${marks[2] ?? ''}`
    : value;
}

function withDay(old: string, value: string): string | undefined {
  const found = readDate(old);
  return found === undefined ? undefined : old.slice(0, found.start) + value + old.slice(found.end);
}

/** `Accepted (2024-05-01)` with another status word. */
function withPhrase(old: string, value: string, team: TeamWords): string | undefined {
  const words = [...old.slice(0, 200).matchAll(/[\p{L}\p{M}]+/gu)];
  for (let from = 0; from < words.length; from += 1) {
    for (let count = longestPhrase; count > 0; count -= 1) {
      const last = words[from + count - 1];
      const start = words[from]?.index ?? 0;
      if (last === undefined) continue;
      const end = last.index + last[0].length;
      const said = old.slice(start, end).toLowerCase().replace(/\s+/g, ' ');
      const known = phrases.has(said) || team.has(said) || (count === 1 && said.length > 5 && phaseIn(said, team) !== undefined);
      if (known) return old.slice(0, start) + value + old.slice(end);
    }
  }
  return undefined;
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
