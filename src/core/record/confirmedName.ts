import type { NameParts } from './fileName.ts';
import type { Outline } from './outline.ts';

/**
 * A name whose number only the document can confirm: `A57-use-x` is number 57 if the heading says `A57: Use X`, and `caip-2` is
 * number 2 if the front matter says `caip: 2`. `http-2` stays a name without a number.
 */
export function confirmedName(name: NameParts, outline: Outline): NameParts {
  if (name.id !== undefined) return name;
  const [whole, word, digits] = /^([A-Za-z]{1,6})[-_ ]?(\d{1,5})(?:[-_ ]|$)/.exec(name.base) ?? [];
  if (whole === undefined || word === undefined || digits === undefined) return name;
  if (!isKey(outline, word, Number(digits)) && !isHeading(outline, word, digits)) return name;
  return { ...name, prefix: word.toLowerCase(), id: digits, number: Number(digits), slug: name.base.slice(whole.length) };
}

function isKey({ yaml }: Outline, word: string, number: number): boolean {
  const entry = yaml?.entries.find(({ key }) => key.toLowerCase() === word.toLowerCase());
  return entry?.value?.kind === 'scalar' && /^\d{1,8}$/.test(entry.value.text) && Number(entry.value.text) === number;
}

// "A57: Use X", "ADR-D34 — Use X", "CAIP-2: Use X". The capitals of "HTTP 2: Use X" are no series'.
function isHeading({ headings }: Outline, word: string, digits: string): boolean {
  if (word.length > 1 && !digits.startsWith('0') && !/[aei]p$/i.test(word)) return false;
  const heading = headings[0]?.text.slice(0, 40) ?? '';
  const [, written, number] = /^\[?(?:[A-Z]{2,6}[-_ ])?([A-Z]{1,6})[-_ #]?(\d{1,5})\]?\s*(?:[:.—–]|-\s)/.exec(heading) ?? [];
  return written?.toLowerCase() === word.toLowerCase() && Number(number) === Number(digits);
}
