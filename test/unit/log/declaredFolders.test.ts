import assert from 'node:assert/strict';
import { declaredFolders, declaresFolders } from '../../../src/core/log/declaredFolders.ts';

function check(path: string, text: string, ...expected: readonly string[]): void {
  assert.equal(declaresFolders(path), true, path);
  assert.deepEqual(declaredFolders(path, text), expected);
}

describe('folders that other tools declare', () => {
  it('.adr-dir, wherever it lies', () => {
    check('.adr-dir', 'doc/adr\n', 'doc/adr');
    check('a/.adr-dir', '../b', 'b');
    check('a/b/c/d/e/.adr-dir', 'f\r\n', 'a/b/c/d/e/f');
    check('a/.adr-dir', '../../b');
    check('.adr-dir', '');
  });

  it('adrs.toml', () => {
    const text = '# where they are\nmode = "nextgen"\nadr_dir = "notes/choices" # ours\n\n[templates]\nadr_dir = "no"\n';
    check('adrs.toml', text, 'notes/choices');
    check('.adrs.toml', "adr_dir='choices'", 'choices');
    check('adrs.toml', '[templates]\nadr_dir = "no"\n');
  });

  it('.adr.json and adr.config.json, in any case and with either slash', () => {
    check('.adr.json', '{"language":"en","path":"notes/adr/","prefix":"","digits":4}', 'notes/adr');
    check('adr.config.json', '\uFEFF{\r\n\t"Path": ".\\\\Notes\\\\Adr",\r\n\t"Templates": "x"\r\n}', 'Notes/Adr');
    check('services/a/adr.config.json', '{ "path": "./choices" }', 'services/a/choices');
  });

  it('.log4brains.yml, with its packages', () => {
    const text = `---
project:
  name: Harbour
  adrFolder: ./notes/adr
  packages:
    - name: quay
      path: ./packages/quay
      adrFolder: ./packages/quay/adr
    - { name: crane, path: ./packages/crane, adrFolder: packages/crane/adr }
`;
    check('.log4brains.yml', text, 'notes/adr', 'packages/quay/adr', 'packages/crane/adr');
    check('.log4brains.yml', 'project:\n  adrFolder: ./a\n  packages: []\n', 'a');
  });

  it('.adr/adr.properties and .archgate/config.json, from the folder around them', () => {
    check('.adr/adr.properties', '#Fri\ndocPath=old\n docPath = src/choices\ntemplateFile=x\n', 'src/choices');
    check('.archgate/config.json', '{ "domains": {}, "paths": { "adrs": "docs/gate" } }', 'docs/gate');
    check('a/.archgate/config.json', '{ "paths": { "adrs": "../gate" } }', 'gate');
    assert.equal(declaresFolders('config.json'), false);
    assert.equal(declaresFolders('x.archgate/config.json'), false);
  });

  it('.madrlintrc.json', () => check('.madrlintrc.json', '{ "adrDir": "notes/choices", "rules": {} }', 'notes/choices'));

  it('.adr-kit.json, which lies in the log', () => {
    check('notes/choices/.adr-kit.json', 'whatever', 'notes/choices');
    assert.equal(declaresFolders('.adr-kit.json'), false);
  });

  it('the annotation of Backstage, in every entity of catalog-info.yaml', () => {
    const entity = (location: string) =>
      `apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: x\n  annotations:\n    backstage.io/adr-location: ${location}\n`;
    check('catalog-info.yaml', entity('notes/choices'), 'notes/choices');
    check('quay/catalog-info.yaml', `${entity('./adr')}---\nkind: API\n---\n${entity('../adr')}`, 'quay/adr', 'adr');
    check('catalog-info.yaml', entity('https://forge.example/harbour/adr'));
    check('catalog-info.yaml', 'kind: Component\n');
  });

  for (const folder of [
    '/etc',
    '\\\\host\\share',
    'C:\\adr',
    '~/adr',
    '../adr',
    'a/../../adr',
    'https://x.example/adr',
    'file:adr',
  ])
    it(`never leave the repository: ${folder}`, () => {
      check('.adr-dir', folder);
      check('.adr.json', JSON.stringify({ path: folder }));
    });

  it('count near the root alone', () => {
    assert.equal(declaresFolders('a/b/c/.adr.json'), true);
    assert.equal(declaresFolders('a/b/c/d/.adr.json'), false);
    assert.deepEqual(declaredFolders('a/b/c/d/.adr.json', '{"path":"x"}'), []);
  });

  it('in a file that cannot be read are none', () => {
    for (const path of ['.adr.json', 'adrs.toml', '.log4brains.yml', '.adr/adr.properties', 'catalog-info.yaml'])
      for (const text of ['{', '', '- a', '\0', '{"path": {"path": 1}}', '[1, [2']) check(path, text);
  });
});
