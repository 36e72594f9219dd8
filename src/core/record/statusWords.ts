import type { Phase } from './decisionRecord.ts';
import type { Language, StatusMeaning } from './languages/language.ts';
import { inEnglish, languages, statusForms } from './languages/languages.ts';

const phases: readonly Phase[] = ['draft', 'proposed', 'accepted', 'rejected', 'deprecated', 'superseded', 'other'];

const implementedWords = new Set(languages.flatMap((language) => wordsIn(language, 'implemented')));

const partialWords = new Set(['partly', 'partial', '一部', '部分', ...languages.map(({ partly }) => partly)]);

/** Every phrase with its phase. */
export const phrases: ReadonlyMap<string, Phase> = new Map(
  phases.flatMap((phase) => languages.flatMap((language) => wordsFor(language, phase).map((phrase) => [phrase, phase] as const))),
);

const englishPhrases = new Set(phases.flatMap((phase) => wordsFor(inEnglish, phase)));

/** Whether a status is said in English, as far as its words are known. */
export function isEnglishPhrase(phrase: string): boolean {
  return englishPhrases.has(phrase);
}

/** English words of one piece, long enough to be recognised with a slip of the pen in them. */
export const spellable: readonly (readonly [string, Phase])[] = [...phrases].filter(([phrase]) => /^[a-z]{7,}$/.test(phrase));

/** Whether a word says that a decision is carried out. */
export function saysImplemented(word: string): boolean {
  return implementedWords.has(word);
}

/** Whether a word limits what follows to a part. */
export function saysPartly(word: string): boolean {
  return partialWords.has(word);
}

function wordsFor(language: Language, phase: Phase): readonly string[] {
  return phase === 'accepted' ? [...wordsIn(language, phase), ...wordsIn(language, 'implemented')] : wordsIn(language, phase);
}

function wordsIn(language: Language, meaning: StatusMeaning): readonly string[] {
  return statusForms(language, meaning).flat();
}
