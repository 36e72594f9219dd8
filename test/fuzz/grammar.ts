import { several, type Random } from './random.ts';
import { chapters, labels, sentences, titles, values } from './vocabulary.ts';

type Make = (random: Random) => string;

/** A whole made-up document: front matter, title, header, chapters, in any mixture of the dialects. */
export function documentFrom(random: Random): string {
  const opening = random.chance(0.6) ? random.pick(openings)(random) : '';
  const parts = [opening, titleOf(random), ...several(random.int(4), () => random.pick(headers)(random))];
  const matter = several(random.size(12) - 1, () => random.pick(blocks)(random));
  const footer = random.chance(0.1) ? random.pick(headers)(random) : '';
  const text = [...parts, ...matter, footer].filter((part) => part !== '').join(random.chance(0.9) ? '\n' : '');
  return `${random.chance(0.03) ? '\uFEFF' : ''}${random.chance(0.1) ? text.replaceAll('\n', '\r\n') : text}`;
}

const label: Make = (random) => random.pick(labels);
const value: Make = (random) =>
  random.chance(0.06) ? several(random.int(6), () => value(random)).join(', ') : random.pick(values);
const lines = (random: Random, make: Make): string => several(1 + random.int(6), () => `${make(random)}\n`).join('');
const repeated = (mark: string, random: Random): string => mark.repeat(1 + random.int(8));

const titleOf: Make = (random) => {
  const title = random.pick(titles);
  return random.pick([
    `# ${title}\n`,
    `# ${title}\n`,
    `# ${title} #\n`,
    `${title}\n=====\n`,
    `= ${title}\n`,
    `=====\n${title}\n=====\n`,
    `## ${title}\n`,
    `${title}\n-----\n`,
    '',
  ]);
};

const yamlEntry: Make = (random) =>
  random.pick<Make>([
    () => `${label(random)}: ${value(random)}`,
    () => `${label(random)}: ${value(random)}`,
    () => `${label(random)}:`,
    () => `${label(random)}: "${value(random)}"`,
    () => `${label(random)}:\n${lines(random, () => `  - ${value(random)}`)}`.trimEnd(),
    () => `${label(random)}:\n${lines(random, () => `- ${value(random)}`)}`.trimEnd(),
    () => `${label(random)}: [${several(random.int(4), () => value(random)).join(', ')}]`,
    () => `${label(random)}: |\n  ${value(random)}\n  ${value(random)}`,
    () => `${label(random)}:\n  - name: ${value(random)}\n    role: ${value(random)}`,
    () => `${label(random)}: &a${random.int(9)} [*a${random.int(9)}, *a${random.int(9)}]`,
    () => `# ${value(random)}`,
    () => `? ${label(random)}\n: ${value(random)}`,
    () => `\t${value(random)}`,
  ])(random);

const openings: readonly Make[] = [
  (random) => `---\n${lines(random, yamlEntry)}---\n`,
  (random) => `---\n${lines(random, yamlEntry)}---\n`,
  (random) => `---\n${lines(random, yamlEntry)}${random.pick(['', '...\n', '--- \t\n', '----\n'])}`,
  (random) => `${random.pick(['--- ', '---js', '---json', '---yaml', ' ---', '-----'])}\n${lines(random, yamlEntry)}---\n`,
  (random) => `+++\n${lines(random, () => `${label(random)} = ${random.pick(['"', "'", ''])}${value(random)}"`)}+++\n`,
  (random) => lines(random, () => `${label(random)}: ${value(random)}\n ${value(random)}`),
  (random) => `<!--\n${lines(random, yamlEntry)}${random.pick(['-->', '', '--!>'])}\n`,
];

const headerLine: Make = (random) => {
  const [name, stated] = [label(random), value(random)];
  return random.pick([
    `* ${name}: ${stated}`,
    `- **${name}:** ${stated}`,
    `+ **${name}**: ${stated}  `,
    `**${name}:** ${stated}`,
    `**${name}** ${stated}`,
    `__${name}__: ${stated}`,
    `${name}: ${stated}`,
    `${name} : ${stated}`,
    `${name}： ${stated}`,
    `> **${name}**: ${stated}`,
    `**${name}:** ${stated} | **${label(random)}:** ${value(random)} · ${label(random)}: ${value(random)}`,
    `* ${name}:\n  * ${stated}\n    * ${value(random)}`,
    `- ${name}:\n\n  - ${stated}`,
    `:${name}: ${stated}`,
    `${name} ${stated}`,
  ]);
};

const tableOf: Make = (random) => {
  const width = 1 + random.int(5);
  const row = (make: Make): string => `| ${several(width, () => make(random)).join(' | ')} |`;
  const delimiter = random.pick(['|---', '| :-- ', '|:-:']).repeat(width);
  const cell: Make = () => (random.chance(0.5) ? label(random) : value(random));
  return [row(cell), `${delimiter}${random.pick(['|', ''])}`, lines(random, () => row(cell))].join('\n');
};

const sectionOf: Make = (random) => {
  const bullet = random.pick(['', '', '- ', '* ', '1. ', '> ', '    ']);
  const heading = random.pick([
    `${repeated('#', random)} ${random.pick(chapters)}`,
    `## ${random.pick(chapters)}`,
    `== ${random.pick(chapters)}`,
    `${random.pick(chapters)}\n----`,
    `${random.pick(chapters)}\n~~~~~~`,
  ]);
  return `${heading}\n${random.pick(['\n', ''])}${lines(random, () => `${bullet}${value(random)}`)}`;
};

const headers: readonly Make[] = [
  (random) => lines(random, headerLine),
  (random) => lines(random, headerLine),
  tableOf,
  sectionOf,
];

const fenceOf: Make = (random) => {
  const mark = random.pick(['```', '~~~', '````', '----', '....']);
  return `${mark}${random.pick(['', 'yaml', ' `x`'])}\n${lines(random, headerLine)}${random.pick([mark, mark, '', '```'])}\n`;
};

const blocks: readonly Make[] = [
  sectionOf,
  sectionOf,
  (random) => lines(random, () => random.pick(sentences)),
  (random) => lines(random, () => several(1 + random.int(6), () => random.pick(sentences)).join(' ')),
  fenceOf,
  tableOf,
  (random) => lines(random, headerLine),
  (random) => `<!-- ${value(random)}\n${value(random)} ${random.pick(['-->', '-->', ''])}\n`,
  (random) => `.. comment\n   ${value(random)}\n\n:${label(random)}: ${value(random)}\n`,
  (random) => `${repeated('>', random)} ${value(random)}\n`,
];
