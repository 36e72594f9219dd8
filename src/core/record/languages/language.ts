import type { Phase } from '../decisionRecord.ts';
import type { english } from './english.ts';

/** What a status may say: a phase, and of a decision in force that it has been carried out. */
export const statusMeanings = [
  'draft',
  'proposed',
  'accepted',
  'implemented',
  'rejected',
  'deprecated',
  'superseded',
  'other',
] as const satisfies readonly (Phase | 'implemented')[];

/** One of them. */
export type StatusMeaning = (typeof statusMeanings)[number];

/** A language that records are written in. */
export interface Language {
  /** As in BCP 47: `de`, `zh-Hans`. */
  readonly code: string;
  /** The labels of each field, apart by commas, as they stand within a sentence: all are read, the first is written. */
  readonly labels: Readonly<Partial<Record<keyof typeof english, string>>>;
  /**
   * Words for statuses, lower case, apart by commas: all are read, the first is written. The forms of a word, which follows the gender of
   * what is decided, are apart by strokes, in the same order everywhere in a language: `aceptado/aceptada`.
   */
  readonly statuses?: Readonly<Partial<Record<StatusMeaning, string>>>;
  /** Words of the headings that decisions have in this language, lower case, apart by commas. */
  readonly chapters: string;
  /** The word that limits a status to a part, in front of the label of a successor: `teilweise ersetzt durch`. */
  readonly partly?: string;
}
