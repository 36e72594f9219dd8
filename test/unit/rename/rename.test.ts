import assert from 'node:assert/strict';
import type { Wish } from '../../../src/core/rename/plan.ts';
import { rename, type Files } from '../../support/renaming.ts';

const adr = 'docs/adr/0012-use-x.md';
const record = '# 12. Use X\n\n## Status\n\nAccepted\n';
const neighbour = '# 13. Use Y\n\n## Status\n\nAccepted\n\n';

/** What a file says after a record beside it was renamed, and what is left to a person: `0012 in "See 0012."`. */
function renamed(
  path: string,
  text: string,
  wish: Wish,
  others: Files = {},
): { readonly text: string; readonly unclear: readonly string[] } {
  const files: Files = { [adr]: record, 'docs/adr/0013-use-y.md': neighbour, ...others, [path]: text };
  const done = rename(files, adr, wish);
  if (typeof done === 'string') assert.fail(done);
  const unclear = done.unclear.map(
    ({ path: at, span, text: line }) => `${(files[at] ?? '').slice(span.start, span.end)} in "${line}"`,
  );
  return { text: done.files[path] ?? '', unclear };
}

/** Checks a table of texts before and after number 12 became 7. */
function renumbers(path: string, table: Readonly<Record<string, string>>): void {
  for (const [before, after] of Object.entries(table)) {
    it(`${before} → ${after}`.replaceAll('\n', '⏎'), () => {
      assert.deepEqual(renamed(path, before, { number: 7 }), { text: after, unclear: [] });
    });
  }
}

/** Checks what is left as it was and listed; `undefined`: not even listed. */
function leaves(path: string, table: Readonly<Record<string, string | undefined>>, others: Files = {}): void {
  for (const [before, unclear] of Object.entries(table)) {
    it(`${before}: ${unclear ?? 'nothing'}`, () => {
      const found = renamed(path, before, { number: 7 }, others);
      assert.equal(found.text, before);
      assert.deepEqual(
        found.unclear.map((one) => one.split(' in ')[0]),
        unclear === undefined ? [] : unclear.split(' '),
      );
    });
  }
}

describe('renumbering', () => {
  describe('in documents', () => {
    renumbers('docs/adr/notes.md', {
      '[a](0012-use-x.md)': '[a](0007-use-x.md)',
      '[a](./0012-use-x.md#status "Use X")': '[a](./0007-use-x.md#status "Use X")',
      '[a](<0012-use-x.md>)': '[a](<0007-use-x.md>)',
      '[a](/docs/adr/0012-use-x.md?raw=true)': '[a](/docs/adr/0007-use-x.md?raw=true)',
      '[a](0012-use-x)': '[a](0007-use-x)',
      '[a](0012-use-x.html)': '[a](0007-use-x.html)',
      '[a][b]\n\n[b]: ../adr/0012-use-x.md': '[a][b]\n\n[b]: ../adr/0007-use-x.md',
      '[0012](0012-use-x.md), [ADR-12](0012-use-x.md)': '[0007](0007-use-x.md), [ADR-7](0007-use-x.md)',
      '[12. Use X](0012-use-x.md) and [`0012-use-x.md`](0012-use-x.md)':
        '[7. Use X](0007-use-x.md) and [`0007-use-x.md`](0007-use-x.md)',
      '<a href="0012-use-x.md">x</a>': '<a href="0007-use-x.md">x</a>',
      '[[0012-use-x]] [[0012-use-x|ADR-0012]]': '[[0007-use-x]] [[0007-use-x|ADR-0007]]',
      'See ADR-0012, ADR 12 and adr#12.': 'See ADR-0007, ADR 7 and adr#7.',
      '(https://example.org)ADR-0012 https://example.org/`ADR-0012`':
        '(https://example.org)ADR-0007 https://example.org/`ADR-0007`',
      '[x]( [a](0012-use-x.md)': '[x]( [a](0007-use-x.md)',
      '```sh\ncat docs/adr/0012-use-x.md # ADR-0012\n```': '```sh\ncat docs/adr/0007-use-x.md # ADR-0007\n```',
      '| 0012 | [Use X](0012-use-x.md) | 12 |': '| 0007 | [Use X](0007-use-x.md) | 12 |',
      '| ADR-0012 | Use X | 12 |': '| ADR-0007 | Use X | 12 |',
      '- 0012: [Use X](0012-use-x.md)': '- 0007: [Use X](0007-use-x.md)',
      '- 12 - Use X': '- 7 - Use X',
      '\uFEFF[a](0012-use-x.md)\r\n\r\nADR-0012\r\n': '\uFEFF[a](0007-use-x.md)\r\n\r\nADR-0007\r\n',
    });
  });

  describe('in other markup', () => {
    renumbers('docs/index.adoc', {
      'xref:adr/0012-use-x.md[ADR 12] <<adr/x.adoc#,y>>': 'xref:adr/0007-use-x.md[ADR 7] <<adr/x.adoc#,y>>',
      'link:adr/0012-use-x.md[Use X]': 'link:adr/0007-use-x.md[Use X]',
    });
    renumbers('docs/index.rst', {
      ':doc:`adr/0012-use-x` and :doc:`x <adr/0012-use-x>`': ':doc:`adr/0007-use-x` and :doc:`x <adr/0007-use-x>`',
      '`ADR 12 <adr/0012-use-x.md>`_': '`ADR 7 <adr/0007-use-x.md>`_',
      '.. toctree::\n\n   adr/0012-use-x': '.. toctree::\n\n   adr/0007-use-x',
    });
  });

  describe('in code and settings', () => {
    renumbers('src/main.ts', {
      '// see ADR-0012 and docs/adr/0012-use-x.md': '// see ADR-0007 and docs/adr/0007-use-x.md',
      '/* docs/adr/0012, ADR0012 */': '/* docs/adr/0007, ADR0007 */',
      "import '../docs/adr/0012-use-x.md';": "import '../docs/adr/0007-use-x.md';",
    });
    renumbers('mkdocs.yml', { '  - Use X: adr/0012-use-x.md': '  - Use X: adr/0007-use-x.md' });
  });

  describe('in relations of other records', () => {
    renumbers('docs/adr/0014-use-z.md', {
      '---\nsupersedes: [12, "0012", 0012-use-x.md]\n---\n# 14. Use Z\n':
        '---\nsupersedes: [7, "0007", 0007-use-x.md]\n---\n# 14. Use Z\n',
      '---\nrelates-to:\n  - 0012\n---\n# 14. Use Z\n': '---\nrelates-to:\n  - 0007\n---\n# 14. Use Z\n',
      '# 14. Use Z\n\n## Status\n\nSupersedes 0012\n': '# 14. Use Z\n\n## Status\n\nSupersedes 0007\n',
    });
  });

  describe('leaves alone', () => {
    leaves('docs/adr/notes.md', {
      'In 2012, 12 of 0.0012; SHA-0012-x, MY-ADR-0012, ADR-12.1, ADR-0120': undefined,
      'See 0012.': '0012',
      'ADR-0012-compliant': '0012',
      'ADRs 11, 12 and 13': '12',
      'ADR-12–14': '12',
      '[ADR-0012](https://example.org/a)': '0012',
      '[x](https://example.org/docs/adr/0012-use-x.md)': 'https://example.org/docs/adr/0012-use-x.md',
      'https://example.org/0012-use-x.md': '0012-use-x.md',
      'https://example.org/?in=docs/adr/0012-use-x.md': '0012-use-x.md',
      'https://example.org/a(b)/ADR-0012': undefined,
      'https://example.org/?in=docs/adr/0012': undefined,
      '![a](0012-use-x/a.png)': undefined,
      '[x](../other/0012-use-x.md)': '../other/0012-use-x.md',
      '[0012-use-x](../../../shop/docs/adr/0012-use-x.md)': '0012-use-x',
    });
    leaves('docs/adr/0014-z.md', { '---\nrelates-to: "[ADR-0012](../../../b/0012-y.md)"\n---\n# 14. Use Z\n': '0012' });
    leaves('src/main.ts', { 'const mode = 0012; x[12](a); other/0012-use-x.md': '0012-use-x.md' });
  });

  describe('knows that two records may be meant', () => {
    const twin = { 'docs/adr/0012-use-w.md': '# 12. Use W\n' };
    leaves('docs/adr/notes.md', { 'ADR-0012': '0012', 'docs/adr/0012': '0012' }, twin);
    const log = { 'other/adr/0012-use-w.md': '# 12. Use W\n', 'other/adr/0013-use-v.md': '# 13. Use V\n' };
    leaves('docs/adr/notes.md', { 'ADR-0012': '0012' }, log);
    const namesake = { 'other/adr/0012-use-x.md': '# 12. Use W\n', 'other/adr/0013-use-v.md': '# 13. Use V\n' };
    leaves('src/main.ts', { '0012-use-x.md': '0012-use-x.md', 'other/adr/0012-use-x.md': undefined }, namesake);

    it('but a link means one', () => {
      const { text } = renamed(
        'docs/adr/notes.md',
        '[ADR-0012](0012-use-x.md), docs/adr/0012-use-x.md',
        { number: 7 },
        { ...twin, ...namesake },
      );
      assert.equal(text, '[ADR-0007](0007-use-x.md), docs/adr/0007-use-x.md');
    });
  });
});

/** The files of a log of one record after a wish, by path. */
function after(path: string, text: string, wish: Wish, others: Files = {}): Files | string {
  const done = rename({ ...others, [path]: text }, path, wish);
  return typeof done === 'string' ? done : done.files;
}

describe('a record', () => {
  const renames: readonly (readonly [path: string, text: string, wish: Wish, newPath: string, newText: string])[] = [
    ['docs/adr/0012-use-x.md', '# 12. Use X\n', { number: 7 }, 'docs/adr/0007-use-x.md', '# 7. Use X\n'],
    ['docs/adr/ADR-012_Use_X.md', '# ADR-012: Use X\n', { number: 7 }, 'docs/adr/ADR-007_Use_X.md', '# ADR-007: Use X\n'],
    [
      'docs/adr/0012-use-x.md',
      '---\nid: ADR-0012\n---\n# Use X\n',
      { number: 7 },
      'docs/adr/0007-use-x.md',
      '---\nid: ADR-0007\n---\n# Use X\n',
    ],
    [
      'docs/adr/0012-use-12-factors.md',
      '# 12. Use 12 factors\n',
      { number: 7 },
      'docs/adr/0007-use-12-factors.md',
      '# 7. Use 12 factors\n',
    ],
    [
      'docs/adr/use-x.md',
      '# ADR 12: Use X\n\n## Status\n\nAccepted\n',
      { number: 7 },
      'docs/adr/use-x.md',
      '# ADR 7: Use X\n\n## Status\n\nAccepted\n',
    ],
    ['docs/adr/0012-use-x.md', '# 12. Use X\n', { title: 'Use Ünïcode' }, 'docs/adr/0012-use-unicode.md', '# 12. Use Ünïcode\n'],
    [
      'docs/adr/ADR-012_Use_X.md',
      '# ADR-012: Use X\n',
      { title: 'Keep Zoo' },
      'docs/adr/ADR-012_Keep_Zoo.md',
      '# ADR-012: Keep Zoo\n',
    ],
    ['docs/adr/ADR-0012.md', '# ADR-0012: Use X\n', { title: 'Use Z' }, 'docs/adr/ADR-0012.md', '# ADR-0012: Use Z\n'],
    ['docs/adr/2024-01-02-use-x.md', '# Use X\n', { title: 'Use Z' }, 'docs/adr/2024-01-02-use-z.md', '# Use Z\n'],
    [
      'docs/adr/0012-use-x.md',
      '---\ntitle: "Use X"\n---\n# Use X #\n',
      { title: 'Use "Z"' },
      'docs/adr/0012-use-z.md',
      '---\ntitle: "Use \\"Z\\""\n---\n# Use "Z" #\n',
    ],
    [
      'docs/adr/0012-use-x.rst',
      '==========\n12. Use X\n==========\n\n:Status: Accepted\n',
      { title: 'Use something else' },
      'docs/adr/0012-use-something-else.rst',
      '======================\n12. Use something else\n======================\n\n:Status: Accepted\n',
    ],
    ['docs/adr/0012-use-x.adoc', '= 12. Use X\n', { title: 'Use Z' }, 'docs/adr/0012-use-z.adoc', '= 12. Use Z\n'],
    ['docs/adr/0012-use-x.md', '# 12. Use X\n', { title: 'use-x' }, 'docs/adr/0012-use-x.md', '# 12. use-x\n'],
  ];
  for (const [path, text, wish, newPath, newText] of renames) {
    it(`${path} ${JSON.stringify(wish)} → ${newPath}`, () => {
      const others = { 'docs/adr/0013-use-y.md': neighbour };
      const done = after(path, text, wish, path.includes('0012-') ? others : {});
      if (typeof done === 'string') assert.fail(done);
      assert.equal(done[newPath], newText);
    });
  }

  it('in a folder of its own takes the folder with it, and all that leads there', () => {
    const files = {
      'rfcs/0012-use-x/README.md': '# RFC-0012: Use X\n\n![a](a.png) [b](../0013-use-y/README.md) [c](../0012-use-x/a.png)\n',
      'rfcs/0012-use-x/a.png': '',
      'rfcs/0013-use-y/README.md':
        '# RFC-0013: Use Y\n\n[x](../0012-use-x/) [y](../0012-use-x/README.md) ![z](../0012-use-x/a.png)\n',
    };
    const done = rename(files, 'rfcs/0012-use-x/README.md', { number: 7 });
    if (typeof done === 'string') assert.fail(done);
    assert.deepEqual(done.files, {
      'rfcs/0007-use-x/README.md': '# RFC-0007: Use X\n\n![a](a.png) [b](../0013-use-y/README.md) [c](../0007-use-x/a.png)\n',
      'rfcs/0007-use-x/a.png': '',
      'rfcs/0013-use-y/README.md':
        '# RFC-0013: Use Y\n\n[x](../0007-use-x/) [y](../0007-use-x/README.md) ![z](../0007-use-x/a.png)\n',
    });
    assert.deepEqual(done.change.files.at(-1), { kind: 'rename', path: 'rfcs/0012-use-x', to: 'rfcs/0007-use-x' });
  });

  it('that was moved keeps what it leads to, and gets the number of its new name', () => {
    const files = {
      'docs/adr/0012-use-x.md': '# 12. Use X\n\n[y](0013-use-y.md) ![i](../img/i.png) [top](/docs/adr/0013-use-y.md)\n',
      'docs/adr/0013-use-y.md': '# 13. Use Y\n\n[x](./0012-use-x.md)\n',
      'docs/img/i.png': '',
    };
    const done = rename(files, adr, { path: 'docs/adr/old/0007-use-x.md' });
    if (typeof done === 'string') assert.fail(done);
    assert.deepEqual(done.files, {
      'docs/adr/old/0007-use-x.md': '# 7. Use X\n\n[y](../0013-use-y.md) ![i](../../img/i.png) [top](/docs/adr/0013-use-y.md)\n',
      'docs/adr/0013-use-y.md': '# 13. Use Y\n\n[x](./old/0007-use-x.md)\n',
      'docs/img/i.png': '',
    });
    assert.ok(done.change.files.every(({ kind }) => kind === 'edit'));
  });

  const refusals: readonly (readonly [wish: Wish, others: Files, reason: string])[] = [
    [{ title: ' … ' }, {}, 'A title has at least one letter or digit. Write one that says what is decided.'],
    [
      { number: 13 },
      { 'docs/adr/0013-use-y.md': neighbour },
      'Number 13 is used by docs/adr/0013-use-y.md. Choose a number that is free.',
    ],
    [
      { title: 'Use Z' },
      { 'docs/adr/0012-USE-Z.md': 'x' },
      'docs/adr/0012-use-z.md exists already. Nothing was written; choose another name.',
    ],
    [{ number: -1 }, {}, '"-1" is no number for a record. Write a whole number.'],
  ];
  for (const [wish, others, reason] of refusals)
    it(`is not renamed: ${reason}`, () => {
      assert.equal(after(adr, record, wish, others), reason);
    });

  it('without a number is not renumbered', () => {
    const reason =
      'docs/adr/use-x.md has no number, so it cannot get another one. Give its file a name that begins with a number first.';
    assert.equal(after('docs/adr/use-x.md', '# Use X\n\n## Status\n\nAccepted\n', { number: 7 }), reason);
  });

  it('may change only the case of its name', () => {
    const done = after('docs/adr/0012-Use-x.md', '# 12. Use x\n', { title: 'Use X' });
    assert.deepEqual(done, { 'docs/adr/0012-Use-X.md': '# 12. Use X\n' });
  });
});

describe('another title', () => {
  const table: Readonly<Record<string, string>> = {
    '[Use X](0012-use-x.md) [12. Use X](0012-use-x.md) [see Use X](0012-use-x.md)':
      '[Keep [Z]](0012-keep-z.md) [12. Keep [Z]](0012-keep-z.md) [see Use X](0012-keep-z.md)'.replaceAll(
        'Keep [Z]',
        'Keep \\[Z\\]',
      ),
    '| 12 | [Use X](0012-use-x.md) | Use X |': '| 12 | [Keep \\[Z\\]](0012-keep-z.md) | Keep [Z] |',
    '* [ADR-0012](0012-use-x.md) - Use X': '* [ADR-0012](0012-keep-z.md) - Keep [Z]',
    '- ADR-0012: Use X': '- ADR-0012: Keep [Z]',
    '| 12 | Use X |': '| 12 | Keep [Z] |',
    '| [0012](0012-use-x.md) | [Use X](0012-use-x.md) |': '| [0012](0012-keep-z.md) | [Keep \\[Z\\]](0012-keep-z.md) |',
    '| [0012](0012-use-x.md) | [Use X](https://example.org) |': '| [0012](0012-keep-z.md) | [Use X](https://example.org) |',
    '- [0012](0012-use-x.md) - [Use X](0012-use-x.md)': '- [0012](0012-keep-z.md) - [Keep \\[Z\\]](0012-keep-z.md)',
    '| 12 | [Use X](https://example.org) |': '| 12 | [Use X](https://example.org) |',
    'We use X. Use X! `0012-use-x.md`': 'We use X. Use X! `0012-keep-z.md`',
  };
  for (const [before, expected] of Object.entries(table))
    it(before, () => {
      assert.deepEqual(renamed('docs/adr/notes.md', before, { title: 'Keep [Z]' }), { text: expected, unclear: [] });
    });
});
