import { several, type Random } from './random.ts';

type Mutation = (text: string, random: Random, other: string) => string;

const stuff: readonly string[] = [
  ...[
    '\0',
    '\uFEFF',
    '\uD800',
    '\uDC00',
    '\uFFFD',
    '\u2028',
    '\u2029',
    '\u0085',
    '\r',
    '\n',
    '\v',
    '\f',
    '\u00A0',
    '\u200B',
    '\u202E',
    '\u0301',
  ],
  ...[
    '---',
    '---js',
    '---\n',
    '+++\n',
    '<!--',
    '-->',
    '```',
    '~~~',
    '|',
    '||',
    ':',
    '**',
    '[',
    ']',
    '](',
    '{',
    '}',
    '"',
    "'",
    '`',
    '\\',
  ],
  ...[
    '&a ',
    '*a',
    '!!binary |',
    '<<: *a',
    '# ',
    '> ',
    '- ',
    '\t',
    '    ',
    '=====',
    '-----',
    '😀',
    '&#x31;',
    '<b>',
    '</',
    '@',
    '#',
    '%TAG',
  ],
];

const deletion: Mutation = (text, random) => {
  const at = random.int(text.length + 1);
  return text.slice(0, at) + text.slice(at + random.size(random.chance(0.2) ? 400 : 8));
};
const duplication: Mutation = (text, random) => {
  const at = random.int(text.length + 1);
  const piece = text.slice(at, at + random.size(200));
  return text.slice(0, at) + piece.repeat(random.size(random.chance(0.02) ? 500 : 6)) + text.slice(at);
};
const splice: Mutation = (text, random, other) =>
  text.slice(0, random.int(text.length + 1)) + other.slice(random.int(other.length + 1));
const insertion: Mutation = (text, random) => {
  const at = random.int(text.length + 1);
  return text.slice(0, at) + random.pick(stuff).repeat(random.chance(0.05) ? random.size(2000) : 1) + text.slice(at);
};
const change: Mutation = (text, random) => {
  const at = random.int(text.length + 1);
  return text.slice(0, at) + String.fromCharCode(random.int(random.chance(0.5) ? 128 : 65_536)) + text.slice(at + 1);
};
const move: Mutation = (text, random) => {
  const lines = text.split('\n');
  const [line = ''] = lines.splice(random.int(lines.length), 1);
  lines.splice(random.int(lines.length + 1), 0, line);
  return lines.join('\n');
};
const without: Mutation = (text, random) => text.slice(random.int(text.length + 1));
const broken: Mutation = (text, random) => text.slice(0, random.int(text.length + 1));
const otherLineEndings: Mutation = (text, random) =>
  text.replace(/\r?\n/g, random.pick(['\r\n', '\r', '\n', '\n\n', '\u2028', ' ']));
const someLineEndings: Mutation = (text, random) => text.replaceAll('\n', () => (random.chance(0.3) ? '\r\n' : '\n'));
const bytesAsText: Mutation = (text, random) =>
  Buffer.from(text, random.pick(['utf16le', 'utf8', 'latin1'])).toString(random.pick(['latin1', 'utf8', 'utf16le']));
const otherCase: Mutation = (text, random) => (random.chance(0.5) ? text.toUpperCase() : text.toLowerCase());
const indented: Mutation = (text, random) =>
  text.replaceAll('\n', `\n${random.pick([' ', '  ', '    ', '\t', '> ', '- ', '>'])}`);
const deep: Mutation = (text, random) => {
  const depth = random.size(2000);
  const mark = random.pick(['> ', '  ', '- ', '[', '(', '{', '*', '#', '`']);
  const at = random.int(text.length + 1);
  return text.slice(0, at) + mark.repeat(depth) + text.slice(at);
};

const mutations: readonly Mutation[] = [
  ...[deletion, deletion, duplication, splice, insertion, insertion, insertion, change, change, move, without, broken],
  ...[otherLineEndings, someLineEndings, bytesAsText, otherCase, indented, deep],
];

const mostText = 4_000_000;

/** The text with some harm done to it, most often a little. `other` is what pieces are taken from. */
export function mutated(text: string, other: string, random: Random): string {
  const chosen = several(random.size(12), () => random.pick(mutations));
  return chosen.reduce((so, mutation) => mutation(so, random, other).slice(0, mostText), text);
}
