import assert from 'node:assert/strict';
import { parseDay } from '../../../src/core/day/day.ts';
import { joinedText, takenApart } from '../../../src/core/draft/besideSidecar.ts';
import { createRecord } from '../../../src/core/draft/createRecord.ts';
import { freeDraft } from '../../../src/core/draft/draft.ts';
import { shapeOf } from '../../../src/core/draft/logShape.ts';
import { filesToLearnFrom, logTemplate } from '../../../src/core/draft/logTemplate.ts';
import { folderChoices, logFor, onlyRecordFolder, recordFoldersOf } from '../../../src/core/draft/recordFolders.ts';
import { applyEdits } from '../../../src/core/edits/edit.ts';
import { indexOf, recordOf, type Files } from '../../support/aRepository.ts';
import { proposals } from '../../support/proposals.ts';

const options = { statuses: new Map() };
const today = parseDay('2026-11-21') ?? assert.fail();
const shipped = { name: 'rfc', label: 'rfc', kind: 'rfc', text: '---\nstatus: {{status}}\n---\n\n# {{title}}\n\n## Summary\n' };
const files = proposals(['net', 1147], ['node', 1287], ['node', 2086], ['net', 3005]);

/** All files with a new record in `keps/node`. */
async function withNew(given: Files, title: string, supersedes: readonly string[] = []): Promise<Files> {
  const index = indexOf(given);
  const log = logFor('keps/node', index) ?? assert.fail('no log');
  const surroundings = { log, paths: [], options };
  const needed = new Set(filesToLearnFrom(surroundings));
  const template = logTemplate(surroundings, (path) => (needed.has(path) ? given.get(path) : undefined), shipped) ?? shipped;
  const nothing = { owner: undefined, reviewBy: undefined, risk: undefined, supersedes: [] };
  const request = { kind: 'rfc', template, title, folder: 'keps/node', today, number: '4000', ...nothing };
  const draft = await freeDraft(request, shapeOf(log, undefined, []), () => Promise.resolve(false));
  if ('refused' in draft) return assert.fail(draft.refused);
  const result = createRecord({ draft, folder: log.path, supersedes, index, options }, (path) => given.get(path));
  if ('refused' in result) return assert.fail(result.refused);
  const changed = result.change.files.map((file): readonly [string, string] => {
    if (file.kind === 'create') return [file.path, file.text];
    return file.kind === 'edit' ? [file.path, applyEdits(file.before, file.edits)] : assert.fail(file.kind);
  });
  return new Map([...given, ...changed]);
}

const readme = 'keps/node/4000-use-x/README.md';
const sidecar = 'keps/node/4000-use-x/kep.yaml';

describe('a new record with a file beside it', () => {
  it('states in it what the others do, in their order, and nothing of theirs', async () => {
    const made = await withNew(files, 'Use X');
    assert.equal(made.get(readme), '# KEP-4000: Use X\n\n## Summary\n\n\n\n## Proposal\n\nSo.\n');
    assert.deepEqual(made.get(sidecar)?.split('\n'), [
      'title: Use X',
      'kep-number: 4000',
      'authors: []',
      'owning-sig: node',
      'status: provisional',
      'creation-date: 2026-11-21',
      'see-also: []',
      'stage:',
      'milestone:',
      '',
    ]);
    assert.equal(made.size, files.size + 2);
  });

  it('reads back as one record, whatever its title', async () => {
    for (const title of ['Use: colons', '# hash and "quotes"', "it's @here", '- {a}', 'true']) {
      const made = await withNew(files, title);
      const path = [...made.keys()].find((one) => one.includes('/4000-') && one.endsWith('README.md')) ?? '';
      const { title: read, status, date, identity } = recordOf(indexOf(made), path);
      assert.deepEqual(
        [read.value, status?.value.written, date?.value, identity?.value.number],
        [title, 'provisional', today, 4000],
      );
    }
  });

  it('and what it replaces name each other in those files', async () => {
    const older = 'keps/net/3005-part-3';
    const made = await withNew(files, 'Use X', [`${older}/README.md`]);
    assert.match(made.get(sidecar) ?? '', /^(?:supersedes|replaces): .*3005-part-3/m);
    assert.match(made.get(`${older}/kep.yaml`) ?? '', /^superseded-by: .*4000-use-x/m);
    assert.equal(made.get(`${older}/README.md`), files.get(`${older}/README.md`));
  });

  it('keeps the line endings of the log', async () => {
    const other = new Map([...files].map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]));
    const made = await withNew(other, 'Use X');
    for (const path of [readme, sidecar]) assert.doesNotMatch(made.get(path) ?? assert.fail(path), /[^\r]\n/);
  });

  it('is one file as ever where most have none beside them', async () => {
    const kept = [...files].filter(([path]) => path.startsWith('keps/net/1147') || path.endsWith('README.md'));
    const stated = kept.map(([path, text]): readonly [string, string] =>
      path.endsWith('README.md') && !path.includes('1147')
        ? [path, `---\nstatus: draft\ndate: 2024-05-01\n---\n\n${text}`]
        : [path, text],
    );
    const made = await withNew(new Map(stated), 'Use X');
    assert.match(made.get(readme) ?? '', /^---\nstatus: draft\n/);
    assert.equal(made.has(sidecar), false);
  });
});

describe('a document and its fields as one text', () => {
  it('are the same two again', () => {
    const texts = new Map([
      ['k/README.md', '# A\n\nText\n'],
      ['k/kep.yaml', 'title: A\nstatus: draft\n'],
    ]);
    const text = joinedText('k/README.md', 'k/kep.yaml', (path) => texts.get(path)) ?? assert.fail();
    assert.deepEqual(takenApart('k/README.md', { text, cursor: text.length }, 'kep.yaml'), {
      text: '# A\n\nText\n',
      cursor: 10,
      sidecar: { path: 'k/kep.yaml', text: 'title: A\nstatus: draft\n' },
    });
  });

  const none: readonly (readonly [string, string, string])[] = [
    ['the document has fields of its own', '---\nx: 1\n---\n# A\n', 'title: A\n'],
    ['there are two documents in the file', '# A\n', 'title: A\n---\ntitle: B\n'],
  ];
  for (const [name, body, fields] of none) {
    it(`are none where ${name}`, () =>
      assert.equal(
        joinedText('a', 'b', (path) => (path === 'a' ? body : fields)),
        undefined,
      ));
  }
});

describe('the folder of a new record', () => {
  const [log] = indexOf(files).logs;
  const inOne = indexOf(proposals(['node', 1147], ['node', 1287])).logs[0];
  const flat = indexOf(new Map([1, 2, 3].map((at) => [`docs/adr/000${String(at)}-a.md`, '# A\n\n## Status\n\nAccepted\n'])))
    .logs[0];

  it('is asked for where the records are in several, the newest one first', () => {
    assert.deepEqual(recordFoldersOf(log ?? assert.fail()), ['keps/net', 'keps/node']);
    const offered = folderChoices(log ?? assert.fail()).map(({ name, records }) => `${name} ${String(records)}`);
    assert.deepEqual(offered, ['net 2', 'node 2']);
    assert.deepEqual(onlyRecordFolder(log ?? assert.fail()), {
      refused: 'new-folder-needed',
      args: ['keps', 'keps/net, keps/node'],
    });
  });

  it('is known where there is one', () => {
    assert.equal(onlyRecordFolder(flat ?? assert.fail()), 'docs/adr');
    assert.equal(onlyRecordFolder(inOne ?? assert.fail()), 'keps/node');
  });

  const cases: readonly (readonly [string, string | undefined])[] = [
    ['keps', 'keps'],
    ['keps/node', 'keps'],
    ['keps/storage', 'keps'],
    ['keps/node/1287-part-1', undefined],
    ['docs', undefined],
    ['.', undefined],
  ];
  for (const [folder, path] of cases) {
    it(`${folder} belongs to ${path ?? 'no log'}`, () => assert.equal(logFor(folder, indexOf(files))?.path, path));
  }

  it('is no folder of a log that has its records in its own', () => {
    const logs = flat === undefined ? [] : [flat];
    assert.equal(logFor('docs/adr/drafts', { logs }), undefined);
  });
});
