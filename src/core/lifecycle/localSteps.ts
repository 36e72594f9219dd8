import { isEnglishPhrase } from '../record/statusWords.ts';
import type { LogWord } from './logWords.ts';

const steps = ['draft', 'proposed', 'accepted', 'rejected', 'deprecated', 'superseded'];

/** The steps of a decision in other languages, by the standard word; where the word follows the gender of what is decided, both forms. */
const vocabularies: readonly ReadonlyMap<string, readonly string[]>[] = [
  vocabulary('entwurf, vorgeschlagen, akzeptiert, abgelehnt, veraltet, ersetzt'),
  vocabulary('brouillon, proposé/proposée, accepté/acceptée, rejeté/rejetée, obsolète, remplacé/remplacée'),
  vocabulary('borrador, propuesto/propuesta, aceptado/aceptada, rechazado/rechazada, obsoleto/obsoleta, reemplazado/reemplazada'),
  vocabulary('rascunho, proposto/proposta, aceito/aceita, rejeitado/rejeitada, obsoleto/obsoleta, substituído/substituída'),
  vocabulary('bozza, proposto/proposta, accettato/accettata, rifiutato/rifiutata, obsoleto/obsoleta, sostituito/sostituita'),
  vocabulary('concept, voorgesteld, geaccepteerd, afgewezen, verouderd, vervangen'),
  vocabulary('utkast, foreslått, akseptert, avvist, utdatert, erstattet'),
  vocabulary(
    'szkic, zaproponowany/zaproponowana, zaakceptowany/zaakceptowana, odrzucony/odrzucona, przestarzały/przestarzała, zastąpiony/zastąpiona',
  ),
];

/**
 * The standard words for steps in the language and the gender in which a log writes its own: a log that says `Aceptada` goes on with
 * `rechazada`. Empty where it writes English or where its words tell no language.
 */
export function localSteps(words: readonly LogWord[]): ReadonlyMap<string, string> {
  const english = counted(words, ({ normal }) => isEnglishPhrase(normal));
  const scored = vocabularies.map((steps) => ({
    steps,
    score: counted(words, ({ normal }) => formIn(steps, normal) !== undefined),
  }));
  const [best, second] = scored.toSorted((a, b) => b.score - a.score);
  if (best === undefined || best.score <= english || best.score === second?.score) return new Map();
  const seconds = counted(words, ({ normal }) => formIn(best.steps, normal) === 1);
  const firsts = counted(words, ({ normal }) => formIn(best.steps, normal) === 0);
  const form = seconds > firsts ? 1 : 0;
  return new Map([...best.steps].map(([step, forms]) => [step, forms[form] ?? forms[0] ?? step]));
}

function vocabulary(list: string): ReadonlyMap<string, readonly string[]> {
  const words = list.split(', ');
  return new Map(steps.map((step, at) => [step, words[at]?.split('/') ?? []]));
}

/** Which form of a step a word is; of one that has a single form `common`; undefined for another word. */
function formIn(vocabulary: ReadonlyMap<string, readonly string[]>, word: string): number | 'common' | undefined {
  const forms = [...vocabulary.values()].find((some) => some.includes(word));
  if (forms === undefined) return undefined;
  return forms.length === 1 ? 'common' : forms.indexOf(word);
}

function counted(words: readonly LogWord[], counts: (word: LogWord) => boolean): number {
  return words.filter(counts).reduce((sum, { count }) => sum + count, 0);
}
