/** Whole files that did harm to other readers, by what they are. Bytes are what a disk holds; a text is what they decode to. */
export function hostileFiles(): ReadonlyMap<string, string | Buffer> {
  return new Map([...encodings(), ...frontMatters(), ...nested(), ...long(), ...many()]);
}

type Named = readonly [string, string | Buffer];

const plain = '---\nstatus: accepted\ndate: 2024-05-01\n---\n# 7. Use X\n\nWe need X.\n';
const japanese = '# 使用\n\n## 状態\n\n承認\n\n## 決定\n\n使用する。\n'.repeat(50);
const levels = 20_000;
const megabyte = 1_000_000;

function encodings(): Named[] {
  return [
    ['UTF-16 LE with a mark', Buffer.from(`\uFEFF${plain}`, 'utf16le')],
    ['UTF-16 BE with a mark', Buffer.from(`\uFEFF${plain}`, 'utf16le').swap16()],
    ['UTF-16 LE of another script', Buffer.from(japanese, 'utf16le')],
    ['UTF-16 BE of another script', Buffer.from(japanese, 'utf16le').swap16()],
    ['half of a UTF-16 unit', Buffer.from(plain, 'utf16le').subarray(1)],
    ['latin-1', Buffer.from('# Größe\n\n## Status\n\nüberholt\n', 'latin1')],
    ['bytes that are no UTF-8', Buffer.from([0x23, 0x20, 0xff, 0xfe, 0xc0, 0x80, 0xed, 0xa0, 0x80, 0xf5, 0x0a])],
    ['nothing but NUL', '\0'.repeat(megabyte)],
    ['a NUL at the end', `${plain}${'x '.repeat(megabyte)}\0`],
    ['a NUL in each line', plain.replaceAll('\n', '\0\n')],
    ['lone surrogates', '# \uD800\uDC00\uD800\n\n## Status\n\n\uDC00accepted\uD83D\n'],
    ['a mark in each line', plain.replaceAll('\n', '\n\uFEFF')],
    ['marks that combine', `# Use X${'\u0301'.repeat(megabyte)}\n\n* Status: accepted${'\u0301'.repeat(megabyte)}\n`],
    ['nothing', ''],
    ['a byte order mark', '\uFEFF'],
  ];
}

function frontMatters(): Named[] {
  const harm = 'globalThis.harmed = true; throw new Error("harmed")';
  const bomb = Array.from({ length: 40 }, (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level}, `.repeat(9)}*a${level}]`);
  return [
    ...['js', 'javascript', 'json', 'coffee', 'yaml', 'toml'].map((name): Named => [
      `---${name}`,
      `---${name}\n${harm}\n---\n# Use X\n`,
    ]),
    [
      'tags that make objects',
      `---\nstatus: !!js/function 'function () { ${harm} }'\nowner: !<tag:x> [!!binary x]\n---\n# Use X\n`,
    ],
    ['aliases of aliases', `---\na0: &a0 x\n${bomb.join('\n')}\nstatus: *a40\n---\n# Use X\n`],
    ['an alias of itself', '---\nstatus: &a [*a, *a]\n<<: *a\nowner: &b { <<: *b }\n---\n# Use X\n'],
    ['the names of prototypes', '---\n__proto__: { status: x }\nconstructor: y\ntoString: z\nstatus: accepted\n---\n# Use X\n'],
    ['front matter that is not closed', `---\n${'status: accepted\n'.repeat(levels * 10)}`],
    ['mappings nested by each colon', `---\nowner: {${`${'a: '.repeat(20)}\n`.repeat(levels)}}\n---\n`],
    [
      'mappings nested by each indent',
      `---\n${Array.from({ length: 1500 }, (_, level) => `${' '.repeat(level)}a:\n`).join('')}---\n`,
    ],
    ['keys of questions', `---\n${'? '.repeat(levels)}\n---\n`],
  ];
}

function nested(): Named[] {
  const marks = [
    '[',
    ']',
    '{',
    '(',
    '<',
    '> ',
    '- ',
    '* ',
    '1. ',
    '  ',
    '**',
    '_',
    '`',
    '"',
    '![',
    '[[',
    '<a>',
    '&a ',
    '~~',
    '|',
  ];
  const indents = Array.from({ length: 2000 }, (_, level) => `${'  '.repeat(level)}- Status: x\n`).join('');
  return [
    ...marks.flatMap((mark): Named[] => [
      [`${levels} ${mark} in the matter`, `# Use X\n\n${mark.repeat(levels)}x\n`],
      [`${levels} ${mark} in a status`, `# Use X\n\n* Status: ${mark.repeat(levels)}accepted\n`],
      [`${levels} ${mark} in a chapter`, `# Use X\n\n## Status\n\n${mark.repeat(levels)}accepted\n`],
      [`${levels} ${mark} in front matter`, `---\nstatus: ${mark.repeat(levels)}\n---\n# Use X\n`],
      [`${levels} ${mark} as front matter`, `---\n${mark.repeat(levels)}\n---\n# Use X\n`],
      [`${levels} ${mark} as a title`, `# ${mark.repeat(levels)}x\n`],
    ]),
    ['lists in lists', `# Use X\n\n${indents}`],
  ];
}

/** One line of ten megabytes, in each place that is read. */
function long(): Named[] {
  const places = [
    '',
    '# ',
    '# Use X\n\n* Status: ',
    '# Use X\n\n## Status\n\n',
    '# Use X\n\n| Status | ',
    '# Use X\n\n* Deciders: ',
    '---\nstatus: ',
  ];
  const stuff = ['a', ' ', 'accepted, ', '[x](0001-x.md) '];
  const marks = ['*', '_', '`', '~', '-', '=', '#', '>', '[', '|', '* '].map((mark): Named => [
    `ten megabytes of ${JSON.stringify(mark)}`,
    mark.repeat((10 * megabyte) / mark.length),
  ]);
  const lines = places.flatMap((place) =>
    stuff.map((piece): Named => [
      `ten megabytes of ${JSON.stringify(piece)} after ${JSON.stringify(place)}`,
      `${place}${piece.repeat((10 * megabyte) / piece.length)}${place.startsWith('---') ? '\n---\n' : ''}`,
    ]),
  );
  return [...marks, ...lines];
}

function many(): Named[] {
  return [
    ['headings', '## Status\n\nAccepted\n\n'.repeat(levels)],
    ['columns', `|${' Status |'.repeat(levels)}\n|${'---|'.repeat(levels)}\n|${' x |'.repeat(levels)}\n`],
    ['rows', `| Status | Accepted |\n|---|---|\n${'| Date | 2024-05-01 |\n'.repeat(levels)}`],
    ['tables', '| Status | Date |\n|---|---|\n| x | y |\n\n'.repeat(levels)],
    ['links', `# Use X\n\n${'[x](0001-x.md) [y][z] '.repeat(levels)}\n${'[z]: 0002-y.md\n'.repeat(levels)}`],
    ['labels', `# Use X\n\n${'* Status: accepted\n* Supersedes: ADR-1, ADR-2\n'.repeat(levels)}`],
    ['people', `# Use X\n\n* Deciders: ${'Ann Lima, @bob and Cy <cy@example.org>; '.repeat(levels)}\n`],
    ['comments', `# Use X\n\n${'<!-- x -->\n<!--'.repeat(levels)}`],
    ['fences', `# Use X\n\n${'```\nStatus: x\n~~~\n'.repeat(levels)}`],
    ['line ends', '\r\n'.repeat(5 * megabyte)],
  ];
}
