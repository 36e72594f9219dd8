import { statusMeanings, type Language } from './language.ts';
import { inEnglish, languages, statusForms } from './languages.ts';

/** A status word in lower case, and how often it is written. */
export interface CountedWord {
  readonly normal: string;
  readonly count: number;
}

/** Every word of each language, by the place of its form; `common` for a word that has one form. */
const vocabularies = languages.map((language) => ({ language, places: new Map(placesIn(language)) }));

/**
 * What statuses are called in the language and the gender that others are written in: where `aceptada` stands, `propuesta` and
 * `rechazada`. Empty where they are English, or where several languages know as many of them.
 */
export function localStatuses(words: readonly CountedWord[]): ReadonlyMap<string, string> {
  const ranked = vocabularies
    .map(({ language, places }) => ({ language, places, score: counted(words, ({ normal }) => places.has(normal)) }))
    .toSorted((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (best === undefined || best.language === inEnglish || best.score === second?.score) return new Map();
  const form = usualForm(words, best.places);
  return new Map(
    statusMeanings.flatMap((meaning) => {
      const [first] = statusForms(best.language, meaning);
      const word = first?.[form] ?? first?.[0];
      return word === undefined ? [] : [[meaning, word]];
    }),
  );
}

function placesIn(language: Language): readonly (readonly [word: string, place: number | 'common'])[] {
  return statusMeanings
    .flatMap((meaning) => statusForms(language, meaning))
    .flatMap((forms) => forms.map((form, place) => [form, forms.length === 1 ? 'common' : place] as const));
}

/** The form that most words have which have several; the first where none has. */
function usualForm(words: readonly CountedWord[], places: ReadonlyMap<string, number | 'common'>): number {
  const used = words.map(({ normal }) => places.get(normal)).filter((place) => typeof place === 'number');
  const votes = (form: number): number => counted(words, ({ normal }) => places.get(normal) === form);
  return used.toSorted((a, b) => votes(b) - votes(a) || a - b)[0] ?? 0;
}

function counted(words: readonly CountedWord[], counts: (word: CountedWord) => boolean): number {
  return words.filter(counts).reduce((sum, { count }) => sum + count, 0);
}
