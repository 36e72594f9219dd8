import type { english } from './english.ts';

/** A language that records are written in. */
export interface Language {
  /** As in BCP 47: `de`, `zh-Hans`. */
  readonly code: string;
  /** The labels of each field, apart by commas, as they stand within a sentence: all are read, the first is written. */
  readonly labels: Readonly<Partial<Record<keyof typeof english, string>>>;
  /** Words of the headings that decisions have in this language, lower case, apart by commas. */
  readonly chapters: string;
  /** The word that limits a status to a part, in front of the label of a successor: `teilweise ersetzt durch`. */
  readonly partly?: string;
}
