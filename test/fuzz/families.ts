// What makes regular expressions and loops go back: one unit over and over, in each place that is read differently.

/** A place in a document. The repeated text stands between `before` and `after`. */
export interface Place {
  readonly name: string;
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** How a unit is repeated: all on one line, or so many characters on each of many lines. */
export type LineLength = number | 'all';

/** One way to make a text of any size. */
export interface Family {
  readonly unit: string;
  readonly place: Place;
  readonly lineLength: LineLength;
}

/** Every unit: marks, words and lines. One that holds a line feed is a line, or several, by itself. */
export const units: readonly string[] = [
  ...[
    ' ',
    '\t',
    '\n',
    '\r\n',
    '\r',
    '\u2028',
    '\u00A0',
    '\0',
    '\uFEFF',
    '\u200B',
    '\u202E',
    '\u0301',
    '\uD800',
    '😀',
    '👩‍🚀',
    '船',
    'ß',
  ],
  ...[
    'a',
    'A',
    'a ',
    '7',
    '0',
    '1 ',
    '-',
    '- ',
    '* ',
    '+ ',
    '> ',
    '1. ',
    '- [ ] ',
    '#',
    '# ',
    '=',
    '_',
    '*',
    '**',
    '***',
    '~',
    '~~',
  ],
  ...[
    '`',
    '``',
    '```',
    '` ',
    '|',
    '| ',
    '|-',
    ':',
    ': ',
    '：',
    ';',
    '; ',
    ', ',
    ' / ',
    ' and ',
    '&',
    '&#',
    '&amp;',
    '.',
    '. ',
    '…',
    '—',
  ],
  ...['[', ']', '[]', '[[', '](', '[a](', '[a](b)', '[a](b ', '[a][', '[a]: ', '![', '(', ')', '()', '( ', '{', '}', '{}', '{#'],
  ...[
    '<',
    '>',
    '<a>',
    '<b ',
    '</a',
    '<br>',
    '<!--',
    '-->',
    '<!-- -->',
    '<!',
    '<a@',
    'a@',
    '@a ',
    '@a/b',
    'a@b.c ',
    '"',
    "'",
    '“',
    '\\',
    '\\|',
  ],
  ...[
    'a: ',
    'a:b',
    'Status: ',
    '**Status**: ',
    '**a** ',
    'Date 1/',
    '2024-05-01 ',
    '1/2/',
    '2024-',
    '3 May ',
    'May ',
    'P1M',
    '6 months ',
  ],
  ...[
    'ADR-1 ',
    'ADR-',
    '#1 ',
    '0001 ',
    '0001-x.md ',
    '../',
    'a/',
    'superseded by ',
    'supersedes ',
    'supersc',
    'see also ',
    'this adr also ',
  ],
  ...[
    'this adr supersedes ADR-1 ',
    'accepted ',
    'acepted ',
    'proposed | ',
    'not ',
    'partially ',
    ' for the ',
    'https://a.b/',
    '承認',
    '年',
    ' &a *a ',
  ],
  ...[
    '---\n',
    '+++\n',
    '===\n',
    '- a: b\n',
    'a: b\n',
    'a:\n',
    '- a\n',
    '# a\n',
    '## a\n',
    '## Status\n',
    '## Links\n\n- amends 1\n',
    '```\n',
  ],
  ...[
    '~~~\n',
    'a\n===\n',
    'a\n---\n',
    '| a | b |\n|---|---|\n',
    '|---|\n',
    '| Status | x |\n',
    '* Status: x\n',
    '- Status:\n\n',
    '> x\n',
    ':a: b\n',
  ],
  ...[
    'Date: 1\n',
    'Status: N/A\n',
    'a: |\n',
    'a: [b, c]\n',
    'a: *b\n',
    '? a\n',
    'a: "\n',
    '  a:\n',
    '[a]: b\n',
    '    x\n',
    '<details>\n',
    '== a\n',
  ],
  ...['----\n', '....\n', '\n\n', '- \n', '>\n', '2024-05-01 accepted\n', 'Superseded by ADR-1\n', '- 1\n', 'x\n\n'],
];

const markdown = 'docs/adr/0007-use-x.md';
const inMarkdown = (name: string, before: string, after = '\n'): Place => ({ name, path: markdown, before, after });
const inSection = (name: string): Place => inMarkdown(`section ${name}`, `# Use X\n\n## ${name}\n\n`);
const inBullet = (name: string): Place => inMarkdown(`bullet ${name}`, `# Use X\n\n* ${name}: `);
const inFrontMatter = (name: string, before: string, after = ''): Place =>
  inMarkdown(name, `---\n${before}`, `${after}\n---\n\n# Use X\n`);

/** The places that every unit is tried in. */
export const mainPlaces: readonly Place[] = [
  inMarkdown('bare', ''),
  inMarkdown('title', '# '),
  inMarkdown('header', '# Use X\n\n'),
  inMarkdown('matter', '# Use X\n\n## Context\n\n'),
  inSection('Status'),
  inBullet('Status'),
  inMarkdown('table cell', '# Use X\n\n| Status | Date |\n|---|---|\n| ', ' | 2024-05-01 |\n'),
  inFrontMatter('front matter', ''),
  inFrontMatter('front matter status', 'status: '),
];

/** Further places, which a random choice of units is tried in. */
export const furtherPlaces: readonly Place[] = [
  ...['Deciders', 'Date', 'Changelog', 'Links', 'Supersedes', 'Tags', 'Review by', 'Authors', 'Applies to', 'History'].map(
    inSection,
  ),
  ...['Deciders', 'Date', 'Supersedes', 'Tags', 'Applies to', 'Review by', 'Review every', 'Risk', 'Owner', 'Id', 'Title'].map(
    inBullet,
  ),
  inMarkdown('chapter heading', '# Use X\n\n## '),
  inMarkdown('bold line', '# Use X\n\n**Status:** '),
  inMarkdown('label', '# Use X\n\n* '),
  inMarkdown('bold label', '# Use X\n\n**'),
  inMarkdown('quote', '# Use X\n\n> '),
  inMarkdown('table header', '# Use X\n\n| ', ' |\n|---|---|\n| a | b |\n'),
  inMarkdown('underlined', '', '\n====\n'),
  inMarkdown('comment', '# Use X\n\n<!-- ', ' -->\n\n## Status\n\nAccepted\n'),
  inMarkdown('open comment', '# Use X\n\n<!-- '),
  inMarkdown('fence', '# Use X\n\n```\n', '\n```\n'),
  inMarkdown('open fence', '# Use X\n\n```\n'),
  inMarkdown('code span', '# Use X\n\n`', '`\n'),
  inMarkdown('link', '# Use X\n\n[', '](0001-x.md)\n'),
  inMarkdown('target', '# Use X\n\n[x](', ')\n'),
  inMarkdown('definition', '# Use X\n\n[x]: '),
  inMarkdown('statement', '# Use X\n\nThis ADR supersedes '),
  inMarkdown('toml', '+++\nstatus = ', '\n+++\n'),
  inMarkdown('toml line', '+++\n', '\n+++\n'),
  inMarkdown('open front matter', '---\n'),
  inFrontMatter('front matter owner', 'owner: '),
  inFrontMatter('front matter date', 'date: '),
  inFrontMatter('front matter supersedes', 'supersedes: '),
  inFrontMatter('front matter applies-to', 'applies-to: '),
  inFrontMatter('front matter quoted', 'status: "', '"'),
  inFrontMatter('front matter single-quoted', "owner: '", "'"),
  inFrontMatter('front matter flow', 'owner: [', ']'),
  inFrontMatter('front matter flow mapping', 'owner: {', '}'),
  inFrontMatter('front matter block', 'status: |\n  '),
  inFrontMatter('front matter item', 'owner:\n  - '),
  inFrontMatter('front matter comment', 'status: x # '),
  inFrontMatter('broken front matter', 'x: "a\nstatus: '),
  inFrontMatter('broken front matter item', 'x: "a\nowner:\n- '),
  inFrontMatter('broken front matter scope', 'x: "a\napplies-to:\n- '),
  inFrontMatter('broken front matter history', 'x: "a\nhistory:\n- '),
  { name: 'asciidoc', path: 'docs/adr/0007-use-x.adoc', before: '= Use X\n', after: '\n' },
  { name: 'asciidoc attribute', path: 'docs/adr/0007-use-x.adoc', before: '= Use X\n:status: ', after: '\n' },
  { name: 'asciidoc title', path: 'docs/adr/0007-use-x.adoc', before: '= ', after: '\n' },
  { name: 'rst', path: 'docs/adr/0007-use-x.rst', before: '=====\nUse X\n=====\n\n', after: '\n' },
  { name: 'rst field', path: 'docs/adr/0007-use-x.rst', before: 'PEP: 8\n:Status: ', after: '\n' },
];

/** The lengths of lines that a limit on what is looked at may make differ. */
export const lineLengths: readonly LineLength[] = ['all', 1, 30, 80, 150, 400, 600, 2000, 5000];

/** A text of a family, of about the size that is asked for, in UTF-16 units. */
export function textOf({ unit, place, lineLength }: Family, size: number): string {
  const room = Math.max(unit.length, size - place.before.length - place.after.length);
  const perLine = lineLength === 'all' ? room : Math.min(room, lineLength);
  const line = unit.repeat(Math.max(1, Math.floor(perLine / unit.length))) + (lineLength === 'all' ? '' : '\n');
  return place.before + line.repeat(Math.max(1, Math.floor(room / line.length))) + place.after;
}

/** A family in words: `"[" in section Status, lines of 80`. */
export function describeFamily({ unit, place, lineLength }: Family): string {
  return `${JSON.stringify(unit)} in ${place.name}, ${lineLength === 'all' ? 'one line' : `lines of ${lineLength}`}`;
}
