import type { Span } from '../text/span.ts';
import { phaseIn, type TeamWords } from './status.ts';
import { phrases } from './statusWords.ts';

const longestPhrase = 4;
const mostText = 200;

/** The status word at the beginning of a text, marks in front of it apart: `✅ [In review] since May`; undefined where the text begins with another word. */
export function phraseAtStart(text: string, team: TeamWords): Span | undefined {
  const words = [...text.slice(0, mostText).matchAll(/[\p{L}\p{M}]+/gu)].slice(0, longestPhrase);
  const start = words[0]?.index ?? 0;
  for (let count = words.length; count > 0; count -= 1) {
    const last = words[count - 1];
    if (last === undefined) continue;
    const end = last.index + last[0].length;
    if (isPhrase(text.slice(start, end), team)) return { start, end };
  }
  return undefined;
}

/** Whether a text is a status word, letter by letter or, of one longer word, by a slip of the pen. */
function isPhrase(text: string, team: TeamWords): boolean {
  return isStatusWord(text, team) || (!/\s/.test(text) && text.length > 5 && phaseIn(text, team) !== undefined);
}

/** Whether a text is a status word, letter by letter, in any case. */
export function isStatusWord(text: string, team: TeamWords): boolean {
  const said = text.toLowerCase().replace(/\s+/g, ' ');
  return phrases.has(said) || team.has(said);
}

/** Whether what stands in front of a status word is one mark that goes with it: `✅ ` */
export function isMark(lead: string): boolean {
  return /^\s*\p{Extended_Pictographic}\uFE0F?\s*$/u.test(lead);
}
