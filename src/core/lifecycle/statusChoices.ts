import type { Configuration } from '../config/configuration.ts';
import type { DecisionLog } from '../log/decisionIndex.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import { localStatuses } from '../record/languages/localStatuses.ts';
import type { TeamWords } from '../record/status.ts';
import { inCase, normalWord, statusWord, wordsFor, type LogWord, type WordCase } from './logWords.ts';
import { lifecycleOf, type Step } from './steps.ts';

/** A status that a record may get: `word` is what would be written. */
export interface StatusChoice extends Step {
  /** The step of the lifecycle that it is; undefined for another word of the team. */
  readonly step: string | undefined;
  /** `now`: what the record states; `next`: what usually follows; `other`: anything else, to correct a mistake. */
  readonly place: 'now' | 'next' | 'other';
}

const places = ['now', 'next', 'other'] as const;

/** Every status that a record may get, in the words of its log: what it is now, what usually follows, then the rest. */
export function statusChoices(
  record: DecisionRecord,
  log: DecisionLog,
  { statuses }: Pick<Configuration, 'statuses'>,
): readonly StatusChoice[] {
  const { steps, next, first } = lifecycleOf(record.kind);
  const { words, style } = wordsFor(record, log, statuses);
  const team = teamWords(statuses);
  const local = localStatuses(words);
  const ofSteps = steps.map((step): Wording => wordingOf(step, steps, [...words, ...team], { style, local }));
  const taken = new Set(ofSteps.flatMap(({ word, step }) => [normalWord(word), step ?? '']));
  const others = [...words, ...team].filter(({ normal }) => !taken.has(normal) && taken.add(normal));
  const wordings = [...ofSteps, ...others.map((word): Wording => ({ ...stepOf(word), step: undefined }))];
  const current = currentOf(record, wordings);
  const following = current === undefined ? first : (next.get(current.step ?? similarStep(current, steps)) ?? []);
  return wordings
    .map((one) => ({
      ...one,
      word: one === current ? own(record, one, statuses) : one.word,
      place: placeOf(one, current, following),
    }))
    .toSorted((a, b) => places.indexOf(a.place) - places.indexOf(b.place) || orderIn(following, a) - orderIn(following, b));
}

type Wording = Omit<StatusChoice, 'place'>;

function stepOf({ word, phase, implemented }: Step): Step {
  return { word, phase, implemented };
}

/** The team's words of `.docket.yaml`, as words that no record has written yet. */
function teamWords(statuses: Configuration['statuses']): readonly LogWord[] {
  return [...statuses].map(([word, phase]) => ({ word, normal: normalWord(word), phase, implemented: false, count: 0 }));
}

/** How a log spells words that it has not used yet, and those of its language. */
interface Spelling {
  readonly style: WordCase;
  readonly local: ReadonlyMap<string, string>;
}

/** A step in the log's own word, else in the team's, else in the standard word of its language as the log would spell it. */
function wordingOf(step: Step, steps: readonly Step[], words: readonly LogWord[], { style, local }: Spelling): Wording {
  const own = words.find((word) => firstStepLike(word, steps) === step);
  return { ...step, word: own?.word ?? inCase(local.get(step.word) ?? step.word, style), step: step.word };
}

/** The step that a word stands for: the one of its own name, or the first that means the same. */
function firstStepLike(word: LogWord, steps: readonly Step[]): Step | undefined {
  return steps.find((step) => step.word === word.normal) ?? steps.find((step) => isLike(word, step));
}

function isLike(one: Step, other: Step): boolean {
  return one.phase === other.phase && one.implemented === other.implemented;
}

function currentOf(record: DecisionRecord, wordings: readonly Wording[]): Wording | undefined {
  const status = record.status?.value;
  if (status === undefined) return undefined;
  const written = normalWord(status.written);
  const said = wordings.filter(({ word }) => written === normalWord(word) || written.startsWith(`${normalWord(word)} `));
  const longest = said.toSorted((a, b) => b.word.length - a.word.length)[0];
  return (
    longest ??
    wordings.find((one) => isLike({ ...status, word: '' }, one)) ??
    wordings.find(({ phase }) => phase === status.phase)
  );
}

/** The status that a record has is shown in its own word, also where its log has another for it. */
function own({ status }: DecisionRecord, { word }: Wording, team: TeamWords): string {
  return (status === undefined ? undefined : statusWord(status.value.written, team))?.word ?? word;
}

/** What usually follows on a team's own word follows from what it means. */
function similarStep(current: Wording, steps: readonly Step[]): string {
  const like = steps.find((step) => isLike(step, current)) ?? steps.find(({ phase }) => phase === current.phase);
  return like?.word ?? '';
}

function placeOf(one: Wording, current: Wording | undefined, following: readonly string[]): StatusChoice['place'] {
  if (one === current) return 'now';
  if (one.step !== undefined && following.includes(one.step)) return 'next';
  // Decided and carried out are two things, also where the usual lifecycle does not tell them apart.
  const isCarriedOut = one.implemented && current?.phase === 'accepted' && !current.implemented;
  return isCarriedOut && one.step === undefined ? 'next' : 'other';
}

function orderIn(following: readonly string[], { step }: Wording): number {
  const at = following.indexOf(step ?? '');
  return at < 0 ? following.length : at;
}
