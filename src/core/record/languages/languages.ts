import { bulgarian } from './bulgarian.ts';
import { czech } from './czech.ts';
import { danish } from './danish.ts';
import { dutch } from './dutch.ts';
import { english, englishStatuses } from './english.ts';
import { finnish } from './finnish.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import { japanese } from './japanese.ts';
import { korean } from './korean.ts';
import type { Language, StatusMeaning } from './language.ts';
import { latvian } from './latvian.ts';
import { norwegian } from './norwegian.ts';
import { polish } from './polish.ts';
import { portuguese } from './portuguese.ts';
import { russian } from './russian.ts';
import { simplifiedChinese } from './simplifiedChinese.ts';
import { spanish } from './spanish.ts';
import { swedish } from './swedish.ts';
import { traditionalChinese } from './traditionalChinese.ts';
import { turkish } from './turkish.ts';
import { ukrainian } from './ukrainian.ts';
import { vietnamese } from './vietnamese.ts';

/** The language of every field that a table of another one does not name. */
export const inEnglish: Language = {
  code: 'en',
  labels: english,
  statuses: englishStatuses,
  chapters: 'context, decision, consequences, background, problem, motivation, options, alternatives, outcome, summary',
  partly: 'partially',
};

/** Every language whose labels are read, each in a file of its own. */
export const languages: readonly Language[] = [
  inEnglish,
  bulgarian,
  czech,
  danish,
  dutch,
  finnish,
  french,
  german,
  italian,
  japanese,
  korean,
  latvian,
  norwegian,
  polish,
  portuguese,
  russian,
  simplifiedChinese,
  spanish,
  swedish,
  traditionalChinese,
  turkish,
  ukrainian,
  vietnamese,
];

/** The word that is written for a field in a language; undefined where its table has none. */
export function wordFor(field: keyof typeof english, { labels }: Language): string | undefined {
  return labels[field]?.split(', ')[0];
}

/** The words of a language for a status, each with its forms; none where its table has none. */
export function statusForms({ statuses }: Language, meaning: StatusMeaning): readonly (readonly string[])[] {
  return statuses?.[meaning]?.split(', ').map((word) => word.split('/')) ?? [];
}
