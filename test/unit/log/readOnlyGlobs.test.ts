import assert from 'node:assert/strict';
import { isKeptReadOnly, type GlobSetting } from '../../../src/core/log/readOnlyGlobs.ts';

const file = { inside: 'docs/adr/0007-use-x.md', absolute: '/home/ann/shop/docs/adr/0007-use-x.md' };

const cases: readonly (readonly [what: string, include: GlobSetting, exclude: GlobSetting, kept: boolean])[] = [
  ['no globs', {}, {}, false],
  ['a folder', { 'docs/adr/**': true }, {}, true],
  ['a folder wherever it is', { '**/adr/**': true }, {}, true],
  ['an ending', { '**/*.md': true }, {}, true],
  ['one of several', { 'src/**': true, 'docs/{adr,rfc}/*': true }, {}, true],
  ['the name alone, which is no path', { '0007-use-x.md': true }, {}, false],
  ['a glob that is switched off', { 'docs/**': false }, {}, false],
  ['a glob with conditions', { 'docs/**': { when: '$(basename).ts' } }, {}, false],
  ['another folder', { 'src/**': true }, {}, false],
  ['a whole path', { '/home/ann/shop/docs/**': true }, {}, true],
  ['a whole path elsewhere', { '/home/ben/**': true }, {}, false],
  ['what is let go', { 'docs/**': true }, { 'docs/adr/0007-*': true }, false],
  ['what is let go elsewhere', { 'docs/**': true }, { 'docs/rfc/**': true }, true],
  ['what is let go, but nothing is kept', {}, { '**': true }, false],
];

describe('the settings files.readonlyInclude and files.readonlyExclude', () => {
  for (const [what, include, exclude, kept] of cases)
    it(`${kept ? 'keep' : 'do not keep'} a file read-only: ${what}`, () => {
      assert.equal(isKeptReadOnly(file, include, exclude), kept);
    });
});
