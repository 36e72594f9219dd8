// The VSIX holds what runs and nothing else, and stays small.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

describe('the package', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'docket-package-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is made without warnings, below 1 MB, of what runs', () => {
    const vsix = join(folder, 'docket.vsix');
    const output = execFileSync(
      'sh',
      ['-c', `node node_modules/@vscode/vsce/vsce package --no-dependencies --out "$0" 2>&1`, vsix],
      { encoding: 'utf8' },
    );
    assert.doesNotMatch(output, /warning/i);
    assert.ok(statSync(vsix).size < 1_000_000, `${statSync(vsix).size} bytes`);
    const files = execFileSync('node', ['node_modules/@vscode/vsce/vsce', 'ls', '--no-dependencies'], { encoding: 'utf8' });
    const names = files.split('\n').filter(Boolean);
    for (const needed of ['package.json', 'dist/extension.js', 'dist/extension.web.js', 'dist/docket.js', 'templates/madr.md']) {
      assert.ok(names.includes(needed), `${needed} is missing`);
    }
    for (const name of names) assert.doesNotMatch(name, /^(src|test|node_modules|docs|\.)/, name);
  });

  it('bundles no Node module into the browser', () => {
    const web = readFileSync('dist/extension.web.js', 'utf8');
    assert.doesNotMatch(web, /require\("(node:|fs|path|child_process|os)/);
  });
});
