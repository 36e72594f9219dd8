import assert from 'node:assert/strict';
import { covers, matchesGlob } from '../../../src/core/log/match.ts';

function check(glob: string, matching: readonly string[], others: readonly string[]): void {
  for (const path of matching) assert.ok(matchesGlob(glob, path), `${glob} is expected to match ${path}`);
  for (const path of others) assert.ok(!matchesGlob(glob, path), `${glob} is not expected to match ${path}`);
}

describe('globs', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['src/a.ts', ['src/a.ts', './src/a.ts'], ['src/a.tsx', 'src/b/a.ts', 'src']],
    ['*.ts', ['a.ts', '.ts'], ['src/a.ts', 'a.js']],
    ['src/*', ['src/a.ts'], ['src/b/a.ts', 'src']],
    ['src/**', ['src/a.ts', 'src/b/a.ts'], ['lib/a.ts', 'srcs/a.ts']],
    ['src/', ['src/a.ts', 'src/b/a.ts'], ['lib/src/a.ts']],
    ['**/a.ts', ['a.ts', 'src/a.ts', 'x/y/a.ts'], ['ba.ts', 'src/ba.ts']],
    ['src/**/a.ts', ['src/a.ts', 'src/b/a.ts', 'src/b/c/a.ts'], ['a.ts', 'srca.ts', 'src/ba.ts']],
    ['src/**.ts', ['src/a.ts'], ['src/b/a.ts']],
    ['?.md', ['a.md', 'é.md', '😀.md'], ['ab.md', '/.md', '.md']],
    ['src/{db,api}/**', ['src/db/a.ts', 'src/api/b/c.ts'], ['src/ui/a.ts', 'src/{db,api}/a.ts']],
    ['{src/**,lib}', ['src/a/b.ts', 'lib'], ['lib/a.ts', 'src']],
    ['a{b{c,d},e}f', ['abcf', 'abdf', 'aef'], ['abf', 'acf']],
    ['a{,b}', ['a', 'ab'], ['b']],
    ['[a-c]x', ['ax', 'cx'], ['dx', '[a-c]x']],
    ['[!a]x', ['bx'], ['ax', '/x']],
    ['[]]x', [']x'], ['x']],
    ['a{b', ['a{b'], ['ab']],
    ['a[b', ['a[b'], ['ab']],
    ['app/\\[id\\]/*.ts', ['app/[id]/a.ts'], ['app/i/a.ts']],
    ['/docs/*.md', ['docs/a.md'], ['x/docs/a.md']],
    ['a.c', ['a.c'], ['abc']],
    ['', [''], ['a']],
  ];
  for (const [glob, matching, others] of cases) it(JSON.stringify(glob), () => check(glob, matching, others));

  it('covers what is inside a folder that is named without a star', () => {
    assert.ok(covers('src/db', 'src/db/pool.ts'));
    assert.ok(covers('src/db/', 'src/db/pool.ts'));
    assert.ok(covers('src/*', 'src/db/pool.ts'));
    assert.ok(!covers('src/db', 'src/dbx/pool.ts'));
  });
});
