import assert from 'node:assert/strict';
import { ownersOf, parseCodeOwners } from '../../../src/core/owner/codeowners.ts';

function check(
  lines: readonly string[],
  expected: Readonly<Record<string, readonly string[]>>,
  file = '.github/CODEOWNERS',
): void {
  const codeOwners = parseCodeOwners(file, lines.join('\n'));
  for (const [path, owners] of Object.entries(expected)) assert.deepEqual(ownersOf(codeOwners, path), owners, path);
}

describe('CODEOWNERS of GitHub', () => {
  it('lets the last rule that matches decide', () =>
    check(['* @all', '*.md @writers', '/docs/ @docs @second'], {
      'src/a.ts': ['@all'],
      'README.md': ['@writers'],
      'docs/adr/0001-x.md': ['@docs', '@second'],
    }));

  it('takes the owners away by a rule without owners', () =>
    check(['* @all', '/docs/free/'], { 'docs/free/a.md': [], 'docs/a.md': ['@all'] }));

  it('skips comments, blank lines and what is no owner', () =>
    check(['# * @nobody', '', '* @all # @not-me', '\\#odd.md @odd', 'x.md someone ann@example.org an@odd@one @'], {
      'a.md': ['@all'],
      '#odd.md': ['@all'],
      'x.md': ['ann@example.org'],
    }));

  const patterns: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['docs', ['docs/a.md', 'x/docs/a.md', 'docs'], ['docs.md', 'mydocs/a.md']],
    ['docs/', ['docs/a.md', 'x/docs/b/a.md'], ['docs']],
    ['/docs', ['docs/a.md'], ['x/docs/a.md']],
    ['/docs/', ['docs/b/a.md'], ['x/docs/a.md']],
    ['docs/adr', ['docs/adr/a.md'], ['x/docs/adr/a.md']],
    ['docs/*', ['docs/a.md'], ['docs/b/a.md']],
    ['docs/**', ['docs/a.md', 'docs/b/a.md'], ['x/docs/a.md']],
    ['**/adr', ['adr/a.md', 'docs/adr/a.md'], ['docs/adrs/a.md']],
    ['/docs/**/adr/', ['docs/adr/a.md', 'docs/x/y/adr/a.md'], ['docs/x/a.md']],
    ['*.md', ['a.md', 'x/a.md'], ['a.mdx']],
    ['/*', ['a.md'], ['docs/a.md']],
    ['a\\ b/', ['a b/c.md', 'x/a b/c.md'], ['a/c.md']],
    ['/app/[id]/', ['app/[id]/a.md'], ['app/i/a.md']],
    ['!docs', [], ['docs/a.md', '!docs']],
  ];
  for (const [pattern, matching, others] of patterns) {
    it(pattern, () => {
      const expected = [...matching.map((path) => [path, ['@me']] as const), ...others.map((path) => [path, []] as const)];
      check([`${pattern} @me`], Object.fromEntries(expected));
    });
  }

  it('reads line ends of every kind and a byte order mark', () =>
    check(['\uFEFF* @all\r', '*.md @writers\r'], { 'a.md': ['@writers'], b: ['@all'] }));
});

describe('CODEOWNERS of GitLab', () => {
  const lines = [
    '* @all',
    '',
    '[Docs] @writers',
    '*.md',
    '/docs/legal.md @law',
    '',
    '^[Security][2] @sec',
    'adr/',
    '!adr/draft.md',
  ];

  it('gives the owners of a section to its rules, and every section a say', () =>
    check(lines, {
      'src/a.ts': ['@all'],
      'README.md': ['@writers', '@all'],
      'docs/legal.md': ['@law', '@all'],
      'docs/adr/0001.md': ['@writers', '@all', '@sec'],
    }));

  it('excludes by an exclamation mark within the section', () => check(lines, { 'adr/draft.md': ['@writers', '@all'] }));

  it('joins sections of one name in any case', () => check(['[Docs]', '*.md @one', '[DOCS]', 'a.md @two'], { 'a.md': ['@two'] }));

  it('brings nothing back that is excluded', () =>
    check(['* @all', '!*.md', '/docs/*.md @docs'], { 'docs/a.md': [], 'a.ts': ['@all'] }, '.gitlab/CODEOWNERS'));

  it('puts the owners of optional sections behind all others, and roles last', () =>
    check(['* @@maintainer @all', '^[Nice] @nice', '*.md', '[Needed] @needed', '*.md'], {
      'a.md': ['@needed', '@all', '@nice', '@@maintainer'],
    }));

  it('reads escaped spaces and hashes, and owners in what looks like a comment', () =>
    check(
      ['a\\ b/*.md @spaced', '\\#odd.md @odd # and @second'],
      {
        'a b/c.md': ['@spaced'],
        '#odd.md': ['@odd', '@second'],
      },
      '.gitlab/CODEOWNERS',
    ));

  it('takes a heading that is not closed for a rule', () =>
    check(['[Docs]', '*.md @writers', '[Broken', 'docs/ @docs'], { 'docs/a.md': ['@docs'], 'a.md': ['@writers'] }));

  it('finds a path without a slash at its beginning in every folder', () =>
    check(['docs/a.md @me'], { 'x/docs/a.md': ['@me'] }, '.gitlab/CODEOWNERS'));
});
