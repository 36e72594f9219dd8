import type { Phase, Status } from '../record/decisionRecord.ts';
import { localStatuses, type CountedWord } from '../record/languages/localStatuses.ts';
import { phaseIn, type TeamWords } from '../record/status.ts';
import { phraseAtStart } from '../record/statusPhrase.ts';
import { commonest } from './commonest.ts';

const undecided: readonly (Phase | undefined)[] = ['proposed', 'draft'];
const plainWords = /^\p{L}+(?: \p{L}+){0,3}$/u;

/**
 * The word that a log has for a record nobody has decided on yet, by the statuses of its records, the newest first: its own
 * word for the phase of `otherwise`, or for draft or proposed, else `otherwise` in the language and the case of the others. Undefined where none has a status.
 */
export function newStatus(statuses: readonly Status[], otherwise: string, team: TeamWords): string | undefined {
  const plain = statuses.filter(({ written }) => written.length <= 40 && plainWords.test(withoutMarks(written)));
  const first = phaseIn(otherwise, team);
  const ownWord = (phases: readonly (Phase | undefined)[]): string | undefined =>
    commonest(plain.flatMap(({ phase, written }) => (phases.includes(phase) ? [withoutMarks(written)] : [])));
  const own = ownWord([first]) ?? ownWord(undecided);
  if (own !== undefined) return own;
  const like = commonest(statuses.map(({ written }) => firstWord(written)).filter((word) => word !== ''));
  if (like === undefined) return statuses.length === 0 ? undefined : otherwise;
  const word = localStatuses(statuses.flatMap(({ written }) => phraseOf(written, team))).get(otherwise) ?? otherwise;
  return inCaseOf(like, undecided.includes(phaseIn(word, team)) ? word : otherwise);
}

/** The status word that a status begins with, as it is compared. */
function phraseOf(written: string, team: TeamWords): readonly CountedWord[] {
  const phrase = phraseAtStart(written, team);
  return phrase === undefined ? [] : [{ normal: written.slice(phrase.start, phrase.end).toLowerCase(), count: 1 }];
}

function inCaseOf(like: string, word: string): string {
  const first = like.charAt(0);
  if (like.length > 1 && like === like.toUpperCase() && like !== like.toLowerCase()) return word.toUpperCase();
  return first === first.toLowerCase() ? word : word.charAt(0).toUpperCase() + word.slice(1);
}

// "✅ Accepted.", "[foreslått]"
function withoutMarks(written: string): string {
  return written.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

function firstWord(written: string): string {
  return /\p{L}+/u.exec(written)?.[0] ?? '';
}
