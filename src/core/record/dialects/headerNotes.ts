import { sentenceEnd } from '../clauses.ts';
import { fieldOf, partOf, type Dialect, type Field } from '../field.ts';
import { mayState } from '../header.ts';
import { readLabel } from '../label.ts';
import type { Line } from '../outline.ts';
import { referencesIn } from '../references.ts';
import { noteAt } from '../relationVerbs.ts';

const longestMark = 40;
const emoji = /^(?:\[!\w{1,12}\]|\p{Extended_Pictographic}|[\ufe0f\s>*_])+/u;

/**
 * Lines at the top that say without a label what other records have done to this one: `> **Superseded by [ADR-9](0009-y.md)**`.
 * The last dialect: such a line is a status only where no other is stated.
 */
export const headerNotes: Dialect = {
  name: 'header-notes',
  fields: (_outline, header) => header.flatMap(readLine),
};

function readLine({ text, start, kind }: Line): Field[] {
  // Most lines name no record at all.
  if (kind !== 'prose' || !(text.includes('[') || mayState(text))) return [];
  const at = behindMarks(text);
  const verb = noteAt(text, at);
  if (verb === undefined || readLabel(text, at) !== undefined) return [];
  const named = partOf(text.slice(verb.end, sentenceEnd(text, verb.end, text.length)), start + verb.end);
  const first = named === undefined ? undefined : referencesIn(named)[0];
  if (
    named === undefined ||
    first === undefined ||
    !/^[*_`]*(?:(?:the|el|la|le|il|lo|o|a|das|der|die|het|de) )?(?:(?:ADRs?|RFCs?) )?$/i.test(
      text.slice(verb.end, first.start - start),
    )
  )
    return [];
  if (verb.type === 'amended-by') return [fieldOf('amended-by', 'Amended by', [named], 'plain-line')];
  const whole = partOf(text.slice(at).replace(/[:*_\s]+$/, ''), start + at);
  return [fieldOf('status', 'Superseded by', [whole], 'plain-line')];
}

/** Behind the marks of a quotation, a bullet, bold type, an alert (`[!NOTE]`), and emoji. */
function behindMarks(text: string): number {
  let at = 0;
  while (at < longestMark && ' \t>*_+-'.includes(text.charAt(at)) && at < text.length) at += 1;
  const first = text.charCodeAt(at);
  return first === 91 || first > 8000 ? at + (emoji.exec(text.slice(at, at + longestMark))?.[0].length ?? 0) : at;
}
