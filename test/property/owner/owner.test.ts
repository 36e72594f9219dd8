import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ownersOf, parseCodeOwners } from '../../../src/core/owner/codeowners.ts';
import { compileGoPattern } from '../../../src/core/owner/goPattern.ts';
import { authorsOf, readHistory } from '../../../src/core/owner/history.ts';
import { isMine, meIn } from '../../../src/core/owner/me.ts';
import { nearestApprovers, parseOwnersFiles } from '../../../src/core/owner/ownersFiles.ts';

const pieces = [
  ...[
    '*',
    '**',
    '/',
    'docs',
    'adr',
    '.md',
    '\\',
    '#',
    '!',
    '[',
    ']',
    '^',
    '[Docs]',
    '[2]',
    ' ',
    '\t',
    '\n',
    '\r\n',
    '@',
    '@a',
    '@a/b',
    '@@dev',
    'a@b.c',
  ],
  ...[
    'approvers:',
    'filters:',
    'options:',
    'no_parent_owners: true',
    '- ',
    ': ',
    '{',
    '}',
    '"',
    "'",
    ',',
    '.*',
    '(',
    ')',
    '|',
    '+',
    '?',
    '$',
    '\\.',
    '\0',
    '\u0001',
    'é',
    '😀',
  ],
];
const anything = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((found) => found.join(''));
const path = fc
  .array(fc.constantFrom('docs', 'adr', 'a.md', 'x y', '[z]', '..'), { minLength: 1, maxLength: 4 })
  .map((names) => names.join('/'));

describe('whatever files say of owners', () => {
  it('CODEOWNERS is read, and owners are what looks like one', () =>
    fc.assert(
      fc.property(anything, path, fc.constantFrom('CODEOWNERS', '.gitlab/CODEOWNERS'), (text, file, where) => {
        for (const owner of ownersOf(parseCodeOwners(where, text), file)) assert.match(owner, /^(?:@|[^@\s]+@)\S+$/u);
      }),
    ));

  it('OWNERS files are read', () =>
    fc.assert(
      fc.property(anything, anything, path, (text, aliases, file) => {
        const owners = parseOwnersFiles([
          ['OWNERS', text],
          ['OWNERS_ALIASES', aliases],
        ]);
        for (const name of nearestApprovers(owners, file)) assert.match(name, /^\S+$/u);
      }),
    ));

  it('a filter that is understood agrees with a regular expression', () => {
    const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\.', '(a|b)', '(?:ab)', '^', '$');
    const repeated = fc
      .tuple(atom, fc.constantFrom('', '', '*', '+', '?'))
      .map(([one, mark]) => (/[\^$]$/.test(one) ? one : one + mark));
    const pattern = fc.array(repeated, { maxLength: 5 }).map((all) => all.join(''));
    fc.assert(
      fc.property(pattern, fc.array(fc.constantFrom('a', 'b', '.', '/'), { maxLength: 8 }), (written, letters) => {
        // Ours takes an anchor for a character; twice the same one in a row is no sensible filter.
        fc.pre(!/\^.*\^|\$.*\$|[^^]\^|\$./.test(written.replaceAll('[^a]', 'c')));
        const text = letters.join('');
        assert.equal(compileGoPattern(written)?.(text), new RegExp(written, 'u').test(text), `${written} on ${text}`);
      }),
    );
  });

  it('history is read, also cut off anywhere', () => {
    const log =
      '\u0001\0Ann\0a@b.c\0HEAD -> main\0\0\n1\t0\ta.md\0' +
      '0\t0\t\0a.md\0b.md\0' +
      '\u0001\0Bob\0b@b.c\0grafted\0\0\n-\t-\tb.md\0';
    fc.assert(
      fc.property(fc.nat(log.length), anything, (end, noise) => {
        const { byPath } = authorsOf(readHistory(log.slice(0, end) + noise), ['a.md', 'b.md']);
        for (const authors of byPath.values()) assert.ok(authors.length > 0);
      }),
    );
  });

  it('nobody is everybody', () =>
    fc.assert(
      fc.property(anything, anything, (owner, stated) => {
        const me = meIn({ name: undefined, email: undefined, stated: [stated] }, { codeOwners: undefined, aliases: new Map() });
        if (isMine(owner, me)) assert.ok(me.size > 0);
        if (stated.trim() !== '') assert.ok(isMine(stated, me));
      }),
    ));
});
