import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

describe('an untrusted folder', () => {
  const root = readFileSync('src/extension.ts', 'utf8');
  const ports = ['gitIdentity', 'recordAuthors', 'codeChanges', 'pastRecords', 'reviewHistory', 'branchNumbers'];
  for (const port of ports)
    it(`is not asked by git for ${port}`, () => {
      assert.match(root, new RegExp(`\\b${port}: (?:async )?\\(folder[^)]*\\) =>\\s*\\(?mayAskGit\\(folder\\) \\? `));
    });

  it('is known by the editor, and everything that takes a path goes by one of these ports', () => {
    assert.match(
      root,
      /function mayAskGit\(folder: Uri\): boolean \{\n {2}return workspace\.isTrusted && folder\.scheme === 'file';\n\}/,
    );
    // `exclusively` locks a folder, and asks no git.
    assert.equal(root.match(/folder\.fsPath/g)?.length, ports.length + 1);
  });
});
