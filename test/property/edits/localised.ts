import fc from 'fast-check';
import type { Language } from '../../../src/core/record/languages/language.ts';
import { inEnglish, languages } from '../../../src/core/record/languages/languages.ts';
import { days, statuses } from './documents.ts';

/** A document in another language than English: some labels of its own, and headings. */
export interface Localised {
  readonly language: Language;
  readonly shape: string;
  readonly path: string;
  readonly text: string;
}

type Pair = readonly [label: string, value: string];
type Render = (fields: readonly Pair[], chapters: readonly string[]) => string;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const key = (word: string): string => word.replace(/[^\p{L}\p{M}]+/gu, '-');
const bodyOf = (chapters: readonly string[]): string => chapters.map((one) => `\n## ${capital(one)}\n\nText.\n`).join('');
const lines =
  (lead: string, colon: string, tail: string): Render =>
  (fields, chapters) =>
    `# Use X\n\n${fields.map(([label, value]) => `${lead}${capital(label)}${colon}${value}${tail}\n`).join('')}${bodyOf(chapters)}`;

const renders: Readonly<Record<string, readonly [path: string, Render]>> = {
  bullets: ['docs/adr/0007-use-x.md', lines('* ', ': ', '')],
  'bold bullets': ['docs/adr/0007-use-x.md', lines('- **', '**: ', '')],
  'lines with a blank before the colon': ['docs/adr/0007-use-x.md', lines('', ' : ', '  ')],
  'wide colons': ['docs/adr/0007-use-x.md', lines('- ', '：', '')],
  table: [
    'docs/adr/0007-use-x.md',
    (fields, chapters) =>
      `# Use X\n\n| | |\n|--|--|\n${fields.map(([label, value]) => `| ${capital(label)} | ${value} |\n`).join('')}${bodyOf(chapters)}`,
  ],
  sections: [
    'docs/adr/0007-use-x.md',
    (fields, chapters) =>
      `# Use X\n\n${fields.map(([label, value]) => `## ${capital(label)}\n\n${value}\n`).join('\n')}${bodyOf(chapters)}`,
  ],
  yaml: [
    'docs/adr/0007-use-x.md',
    (fields, chapters) =>
      `---\n${fields.map(([label, value]) => `${key(label)}: ${value}\n`).join('')}---\n# Use X\n${bodyOf(chapters)}`,
  ],
  toml: [
    'docs/adr/0007-use-x.md',
    (fields, chapters) =>
      `+++\n${fields.map(([label, value]) => `"${key(label)}" = "${value}"\n`).join('')}+++\n# Use X\n${bodyOf(chapters)}`,
  ],
  asciidoc: [
    'docs/adr/0007-use-x.adoc',
    (fields, chapters) =>
      `= Use X\n${fields.map(([label, value]) => `:${key(label)}: ${value}\n`).join('')}${bodyOf(chapters).replaceAll('##', '==')}`,
  ],
  rst: [
    'docs/adr/0007-use-x.rst',
    (fields, chapters) =>
      `Use X\n=====\n\n${fields.map(([label, value]) => `:${capital(label)}: ${value}\n`).join('')}\n${chapters
        .map((one) => `${capital(one)}\n${'-'.repeat(one.length)}\n\nText.\n\n`)
        .join('')}`,
  ],
};

/** Every shape by name. */
export const shapes = Object.keys(renders);

/** Languages with a word for those who decide: a label that is theirs alone, or nearly. */
export const others = languages.filter((one) => one !== inEnglish && one.labels['decision-makers'] !== undefined);

/** Documents in every language and shape, each label one of those that the language has for the field. */
export const localised: fc.Arbitrary<Localised> = fc
  .record({
    language: fc.constantFrom(...others),
    shape: fc.constantFrom(...shapes),
    status: statuses,
    date: days,
    picks: fc.tuple(fc.nat(), fc.nat(), fc.nat()),
    ending: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ language, shape, status, date, picks, ending }) => {
    const [path, render] = renders[shape] ?? ['', () => ''];
    const values = [
      ['status', status],
      ['date', date],
      ['decision-makers', 'Bob Ray'],
    ] as const;
    const fields = values.map(([name, value], index) => [oneOf(language.labels[name], picks[index] ?? 0), value] as const);
    const text = render(fields, language.chapters.split(', ').slice(0, 3));
    return { language, shape, path, text: text.replaceAll('\n', ending) };
  });

function oneOf(list: string | undefined, pick: number): string {
  const words = list?.split(', ') ?? [];
  return words[pick % words.length] ?? '';
}
