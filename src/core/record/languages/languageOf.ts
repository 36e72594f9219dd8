import { normalLabel } from '../fieldNames.ts';
import type { Heading } from '../scan.ts';
import { english } from './english.ts';
import type { Language } from './language.ts';
import { inEnglish, languages } from './languages.ts';

/** Labels that teams keep as they are, whatever language they write in. */
const everywhere: ReadonlySet<string> = new Set(['status', 'tags', 'changelog', 'id', 'adr', 'rfc', 'name']);

/** A field without a word of a language goes by its English one, there as well. */
const vocabularies = languages.map((language) => ({
  language,
  labels: new Set(Object.values({ ...english, ...language.labels }).flatMap((list) => list.split(', ').map(normalLabel))),
  chapters: new Set(language.chapters.split(', ')),
}));

/** No heading of so many words is the name of a chapter. */
const mostWords = 6;

/**
 * The language that labels are written in: the one that knows all of them. `Estado` is Spanish and Portuguese, `Status` is everywhere;
 * of several languages the one is meant that most of the headings are in. English where none is, or where nothing tells.
 */
export function languageOf(labels: readonly string[], headings: readonly Heading[]): Language {
  const ranked = vocabulariesWith(labels)
    .map(({ language, chapters }) => ({ language, votes: votesFor(language, headings, chapters) }))
    .toSorted((a, b) => b.votes - a.votes);
  const [first, second] = ranked;
  return first === undefined || first.votes === second?.votes ? inEnglish : first.language;
}

/** The language of keys, which programs read, too: where all of them may be English they are, whatever the text below is written in. */
export function languageOfKeys(keys: readonly string[], headings: readonly Heading[]): Language {
  const mayBeEnglish = vocabulariesWith(keys).some(({ language }) => language === inEnglish);
  return mayBeEnglish ? inEnglish : languageOf(keys, headings);
}

function vocabulariesWith(labels: readonly string[]): typeof vocabularies {
  const own = labels.map(normalLabel).filter((label) => !everywhere.has(label));
  return vocabularies.filter((one) => own.every((label) => one.labels.has(label)));
}

/** A single heading may be a name: where labels may be English they are, unless two headings say otherwise. */
function votesFor(language: Language, headings: readonly Heading[], chapters: ReadonlySet<string>): number {
  return headings.filter(({ label }) => isNamed(label, chapters)).length + (language === inEnglish ? 1 : 0);
}

function isNamed(label: string, chapters: ReadonlySet<string>): boolean {
  if (chapters.has(label)) return true;
  const words = label.split(' ');
  return words.length <= mostWords && words.some((word) => chapters.has(word));
}
