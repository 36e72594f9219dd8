import assert from 'node:assert/strict';
import fc from 'fast-check';
import { insideFolder } from '../../../src/core/config/insideFolder.ts';
import { defaultConfiguration, readConfiguration } from '../../../src/core/config/readConfiguration.ts';
import { declaredFolders } from '../../../src/core/log/declaredFolders.ts';
import { allRecords, assemble } from '../../../src/core/log/assemble.ts';
import { matchesGlob } from '../../../src/core/log/match.ts';
import { ownersOf, parseCodeOwners } from '../../../src/core/owner/codeowners.ts';
import type { Reading } from '../../../src/core/record/reading.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';

const folders = [
  'docs/adr',
  'docs/adr/accepted',
  'docs/adr/0001-x',
  'adr',
  'notes',
  'text',
  '.',
  'docs/architecture',
  'keps/crane',
];
const names = [
  '0001-x.md',
  '0002-y.md',
  '0003-z.md',
  'rfc-004-a.md',
  'rfc-005-b.md',
  'guide.md',
  'README.md',
  'index.md',
  'kep.yaml',
];
const texts = [
  '',
  '# Build\n\nInstall it.\n',
  '# Use X\n\n## Status\n\nAccepted\n\n## Context\n\nWe need X.\n\n## Decision\n\nX.\n',
  '---\nstatus: proposed\nowner: Ann\n---\n# Use Y\n',
  'title: Use Z\nstatus: implementable\nkep-number: 9\n',
];

const aPath = fc
  .tuple(fc.constantFrom(...folders), fc.constantFrom(...names))
  .map(([folder, name]) => (folder === '.' ? name : `${folder}/${name}`));
/** A text that is written to a file, or undefined: the file is deleted. */
const aChange = fc.tuple(aPath, fc.option(fc.constantFrom(...texts), { nil: undefined }));
const aConfiguration = fc
  .constantFrom('', 'logs:\n  - docs/adr\n', 'logs:\n  - { path: "**/adr", kind: rfc }\n')
  .map(readConfiguration);

function indexOf(readings: ReadonlyMap<string, Reading>, configuration = defaultConfiguration) {
  return assemble({ readings, configuration, declaredFolders: ['notes'] });
}

describe('the index', () => {
  it('updated step by step is the one built from scratch', () => {
    fc.assert(
      fc.property(fc.array(aChange, { maxLength: 40 }), aConfiguration, (changes, configuration) => {
        const readings = new Map<string, Reading>();
        const files = new Map<string, string>();
        for (const [path, text] of changes) {
          if (text === undefined) readings.delete(path);
          else readings.set(path, readDocument(path, text, { statuses: new Map() }));
          if (text === undefined) files.delete(path);
          else files.set(path, text);
          indexOf(readings, configuration);
        }
        const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
        const scratch = new Map(sorted.map(([path, text]) => [path, readDocument(path, text, { statuses: new Map() })]));
        assert.deepEqual(indexOf(readings, configuration), indexOf(scratch, configuration));
      }),
    );
  });

  it('has every record once, inside its log, and in the order of paths', () => {
    fc.assert(
      fc.property(fc.uniqueArray(aChange, { selector: ([path]) => path }), aConfiguration, (changes, configuration) => {
        const readings = new Map(changes.map(([path, text]) => [path, readDocument(path, text ?? '', { statuses: new Map() })]));
        const index = indexOf(readings, configuration);
        const paths = allRecords(index).map((record) => record.path);
        assert.equal(new Set(paths).size, paths.length);
        assert.ok(paths.every((path) => readings.has(path)));
        for (const log of index.logs) {
          const own = log.records.map((record) => record.path);
          assert.deepEqual(own, [...own].sort());
          assert.ok(own.every((path) => log.path === '.' || path.startsWith(`${log.path}/`)));
        }
      }),
    );
  });
});

describe('a glob', () => {
  const aGlob = fc.string({
    unit: fc.constantFrom('*', '**', '?', '{', '}', ',', '[', ']', '!', '-', '\\', '/', 'a', 'b', '.'),
    maxLength: 60,
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(aGlob, fc.string()), fc.string(), (glob, path) => typeof matchesGlob(glob, path) === 'boolean'),
    );
  });

  it('without signs matches itself and nothing else', () => {
    const plain = fc
      .string({ unit: fc.constantFrom('a', 'b', '.', '-', '/'), minLength: 1 })
      .filter((path) => /^[ab].*[ab]$/.test(path));
    fc.assert(fc.property(plain, plain, (glob, path) => matchesGlob(glob, path) === (glob === path)));
  });

  it('that a regular expression would choke on takes little work', () => {
    const path = `${'a'.repeat(3000)}/${'a'.repeat(3000)}b`;
    for (const glob of [`${'*a'.repeat(40)}c`, `${'**/'.repeat(60)}c`, `${'{a,a*}'.repeat(40)}c`, '{'.repeat(1900)]) {
      assert.equal(matchesGlob(glob, path), false);
    }
  });
});

describe('what people write', () => {
  it('as a path never leads out of the folder', () => {
    const aWritten = fc.string({ unit: fc.constantFrom('..', '.', '/', '\\', 'a', '~', ':', ' ', '\0') });
    fc.assert(
      fc.property(aWritten, (written) => {
        const path = insideFolder(written);
        if (path === undefined) return;
        assert.ok(!path.startsWith('/') && !path.split('/').includes('..'), path);
        assert.equal(insideFolder(path), path);
      }),
    );
  });

  it('in files of other tools never makes us throw, nor leads out of the folder', () => {
    const aFile = fc.constantFrom(
      ...['.adr-dir', 'a/b/.adr-dir', 'adrs.toml', '.adr.json', 'a/adr.config.json', '.log4brains.yml', '.adr/adr.properties'],
      ...['a/.madrlintrc.json', '.archgate/config.json', 'a/.adr-kit.json', 'catalog-info.yaml', 'a/catalog-info.yaml', 'x.md'],
    );
    const aFolder = fc
      .array(fc.constantFrom('..', '.', '', 'a', 'b c', '~', 'C:', '\\', 'https:', '\0', '\n'))
      .map((parts) => parts.join('/'));
    const aText = aFolder.chain((folder) =>
      fc.constantFrom(
        ...[folder, `adr_dir = "${folder}"`, `docPath=${folder}`, JSON.stringify({ path: folder, adrDir: folder })],
        ...[`project:\n  adrFolder: ${folder}`, `metadata: { annotations: { backstage.io/adr-location: "${folder}" } }`],
        JSON.stringify({ paths: { adrs: folder }, project: { packages: [{ adrFolder: folder }] } }),
      ),
    );
    fc.assert(
      fc.property(aFile, fc.oneof(aText, fc.string()), (path, text) => {
        for (const folder of declaredFolders(path, text)) {
          assert.equal(insideFolder(folder), folder);
          assert.ok(!folder.startsWith('/') && !folder.split('/').includes('..'), folder);
        }
      }),
    );
  });

  it('as .docket.yaml never makes us throw, and every problem lies in the text', () => {
    const aLine = fc.constantFrom(
      'logs:',
      '  - path: ../x',
      'review:',
      '  lead: x',
      '  policies:',
      '    - {when: [',
      'rules: *x',
      '  a: &a [*a]',
      '- b',
      '\t',
      '}',
    );
    const aText = fc.oneof(
      fc.string(),
      fc.array(aLine).map((lines) => lines.join('\n')),
    );
    fc.assert(
      fc.property(aText, (text) => {
        const { problems } = readConfiguration(text);
        assert.ok(problems.every(({ span }) => 0 <= span.start && span.start <= span.end && span.end <= text.length));
      }),
    );
  });

  it('as CODEOWNERS never makes us throw', () => {
    const aLine = fc.oneof(fc.string(), fc.constantFrom('* @a', '[A] @b', '^[B][2]', '!x', 'a\\ b @c', '{[ @d'));
    fc.assert(
      fc.property(
        fc.array(aLine),
        fc.string(),
        (lines, path) => void ownersOf(parseCodeOwners('CODEOWNERS', lines.join('\n')), path),
      ),
    );
  });
});
