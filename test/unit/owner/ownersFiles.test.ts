import assert from 'node:assert/strict';
import { compileGoPattern } from '../../../src/core/owner/goPattern.ts';
import { approversOf, isOwnersFile, nearestApprovers, parseOwnersFiles } from '../../../src/core/owner/ownersFiles.ts';

const path = 'docs/adr/0001-x.md';

function check(texts: Readonly<Record<string, string>>, nearest: readonly string[], all: readonly string[] = nearest): void {
  const owners = parseOwnersFiles(Object.entries(texts));
  assert.deepEqual(nearestApprovers(owners, path), nearest);
  assert.deepEqual(approversOf(owners, path), all);
}

describe('OWNERS files', () => {
  it('name users as GitHub does, the nearest folder first', () =>
    check(
      { OWNERS: 'approvers: [top]', 'docs/adr/OWNERS': 'approvers:\n- ann # one\n- bob@example.org' },
      ['@ann', 'bob@example.org'],
      ['@ann', 'bob@example.org', '@top'],
    ));

  it('say nothing of other folders', () =>
    check({ 'src/OWNERS': 'approvers: [x]', 'docs/adr/old/OWNERS': 'approvers: [y]' }, []));

  it('are passed over where they name reviewers alone', () =>
    check({ OWNERS: 'approvers: [top]', 'docs/OWNERS': 'reviewers: [ann]\nemeritus_approvers: [bob]' }, ['@top']));

  it('end the way up by no_parent_owners', () =>
    check({ OWNERS: 'approvers: [top]', 'docs/OWNERS': 'options: { no_parent_owners: true }\nreviewers: [ann]' }, []));

  it('name groups of OWNERS_ALIASES as they are written, in any case', () =>
    check({ OWNERS: 'approvers: [SIG-docs, ann]', OWNERS_ALIASES: 'aliases:\n  sig-docs: [bob]' }, ['SIG-docs', '@ann']));

  it('choose by filters, relative to their folder', () =>
    check(
      {
        'docs/OWNERS':
          'filters:\n  ".*":\n    approvers: [all]\n  "^adr/.*\\\\.md$":\n    approvers: [ann]\n  "\\\\.go$":\n    approvers: [go]',
      },
      ['@all', '@ann'],
    ));

  it('do not count what stands beside filters', () =>
    check({ OWNERS: 'approvers: [ann]\nfilters:\n  "x$":\n    approvers: [x]' }, []));

  for (const text of [
    '',
    '- ann',
    'approvers: ann',
    'approvers: {a: b}',
    'approvers: [[ann], "a b", ""]',
    'ann@example.org\nper-file *.md=bob@example.org',
    '\0',
    'filters: [a]',
    '[',
    'options: [',
  ]) {
    it(`name nobody where they cannot be read: ${JSON.stringify(text)}`, () => check({ OWNERS: text }, []));
  }

  it('are told by their name', () => {
    for (const [file, expected] of [
      ['OWNERS', true],
      ['a/OWNERS', true],
      ['OWNERS_ALIASES', true],
      ['a/OWNERS_ALIASES', false],
      ['CODEOWNERS', false],
      ['OWNERS.md', false],
    ] as const)
      assert.equal(isOwnersFile(file), expected, file);
  });
});

describe('filters of OWNERS', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['.*', ['', 'a/b.go'], []],
    ['\\.go$', ['a.go', 'x/a.go'], ['a.gox', 'ago']],
    ['^docs/', ['docs/a'], ['x/docs/a']],
    ['(^|/)OWNERS$', ['OWNERS', 'a/OWNERS'], ['MYOWNERS', 'OWNERS.md']],
    ['go\\.(mod|sum|work|work\\.sum)$', ['go.mod', 'x/go.work.sum'], ['go.summ']],
    ['^a+b?c*$', ['a', 'aab', 'abcc'], ['b', 'abb']],
    ['^(?:[a-c_]|[^a-z])+$', ['ab_', 'A1'], ['d', '']],
    ['^\\w\\d/x$', ['a1/x'], ['1a/x']],
    ['^(a+)+$', ['a'.repeat(200)], [`${'a'.repeat(2000)}!`]],
    ['', ['anything'], []],
  ];
  for (const [pattern, matching, others] of cases) {
    it(JSON.stringify(pattern), () => {
      const matches = compileGoPattern(pattern);
      for (const text of matching) assert.equal(matches?.(text), true, text);
      for (const text of others) assert.equal(matches?.(text), false, text);
    });
  }

  for (const pattern of [
    '(',
    ')',
    '[a',
    'a**',
    '*',
    'a{2}',
    '(?i)a',
    '(?=a)',
    '\\b',
    '\\pL',
    '[\\d]',
    '[[:alpha:]]',
    '\\',
    '('.repeat(100),
  ])
    it(`leaves alone what it does not understand: ${pattern.slice(0, 20)}`, () =>
      assert.equal(compileGoPattern(pattern), undefined));
});
