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
  const said = text.toLowerCase().replace(/\s+/g, ' ');
  if (isStatusWord(said, team)) return true;
  return !said.includes(' ') && said.length > 5 && phaseIn(said, team) !== undefined;
}

/** Whether a text in lower case is a status word, letter by letter. */
export function isStatusWord(said: string, team: TeamWords): boolean {
  return phrases.has(said) || team.has(said);
}
