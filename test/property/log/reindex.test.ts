import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readConfiguration } from '../../../src/core/config/readConfiguration.ts';
import { assemble } from '../../../src/core/log/assemble.ts';
import { reindex } from '../../../src/core/log/reindex.ts';
import type { RepositoryFacts } from '../../../src/core/log/repositoryFacts.ts';
import type { Reading } from '../../../src/core/record/reading.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';

const folders = ['docs/adr', 'docs/adr/0001-x', 'adr', 'notes', 'docs/guides', 'keps/crane'];
const names = ['how.md', '0001-x.md', '0002-y.md', 'rfc-004-a.md', 'rfc-005-b.md', 'guide.md', 'README.md', 'kep.yaml'];
const texts = [
  '',
  '# Build\n\nInstall it.\n',
  '# Use X\n\n## Status\n\nAccepted\n\n## Context\n\nWe need X.\n\n## Decision\n\nX.\n',
  '# Use X\n\n- Status: On hold\n- Date: 2024-05-01\n',
  '# Use X\n\n- Status: Accepted\n- Date: 2024-05-01\n',
  '---\nstatus: proposed\nowner: Ann\n---\n# Use Y\n',
  '---\nstatus: proposed\nowner: Ann\nkind: rfc\n---\n# Use Y\n',
  '---\nstatus: rejected\n---\n# {title}\n',
  'title: Use Z\nstatus: implementable\nkep-number: 9\n',
];
const aFile = fc.tuple(fc.constantFrom(...folders), fc.constantFrom(...names)).map(([folder, name]) => `${folder}/${name}`);
const aChange = fc.tuple(aFile, fc.option(fc.constantFrom(...texts), { nil: undefined }));
const someChanges = fc.oneof({ weight: 3, arbitrary: fc.tuple(aChange) }, fc.array(aChange, { maxLength: 4 }));
const aConfiguration = fc
  .constantFrom('', 'logs:\n  - docs/adr\n', 'logs:\n  - { path: "**/adr", kind: rfc }\n', 'statuses: { on hold: proposed }\n')
  .map(readConfiguration);

describe('the index after documents were read again', () => {
  it('is the one built from scratch', () => {
    fc.assert(
      fc.property(fc.array(someChanges, { maxLength: 40 }), aConfiguration, (changes, configuration) => {
        const readings = new Map<string, Reading>();
        const facts: RepositoryFacts = { readings, configuration, declaredFolders: ['notes'] };
        let index = assemble(facts);
        for (const some of changes) {
          const before = new Map(some.map(([path]) => [path, readings.get(path)]));
          for (const [path, text] of some) {
            if (text === undefined) readings.delete(path);
            else readings.set(path, readDocument(path, text, configuration));
          }
          index = reindex(index, before, facts) ?? assemble(facts);
          assert.deepEqual(index, assemble(facts));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has the very same other records and logs where one record changed', () => {
    const path = 'docs/adr/0001-x.md';
    const other = 'docs/adr/0002-y.md';
    const options = { statuses: new Map() };
    const configuration = readConfiguration('');
    const readings = new Map([path, other, 'adr/0001-x.md'].map((file) => [file, readDocument(file, texts[2] ?? '', options)]));
    const facts: RepositoryFacts = { readings, configuration, declaredFolders: [] };
    const index = assemble(facts);
    const before = readings.get(path);
    readings.set(path, readDocument(path, texts[5] ?? '', options));
    const next = reindex(index, new Map([[path, before]]), facts);
    assert.equal(next?.logs[0], index.logs[0]);
    assert.equal(next?.logs[1]?.records[1], index.logs[1]?.records[1]);
    assert.equal(next?.logs[1]?.records[0]?.title.value, 'Use Y');
  });

  it('leaves a document out once its status is no phase of a decision', () => {
    const path = 'docs/notes/how.md';
    const read = (status: string) =>
      readDocument(path, `# Use X\n\n- Status: ${status}\n- Date: 2024-05-01\n`, { statuses: new Map() });
    const factsOf = (reading: Reading): RepositoryFacts => ({
      readings: new Map([[path, reading]]),
      configuration: readConfiguration(''),
      declaredFolders: [],
    });
    const [accepted, onHold] = [read('Accepted'), read('On hold')];
    const index = assemble(factsOf(accepted));
    assert.equal(index.logs.length, 1);
    assert.equal(reindex(index, new Map([[path, accepted]]), factsOf(onHold)), undefined);
    assert.deepEqual(assemble(factsOf(onHold)).logs, []);
  });
});
