import assert from 'node:assert/strict';
import {
  createRecord,
  cursorIn,
  filesToCreate,
  namedInDraft,
  type RecordToCreate,
} from '../../../src/core/draft/createRecord.ts';
import { applyEdits } from '../../../src/core/edits/edit.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';

const options = { statuses: new Map() };
const texts = new Map([
  ['docs/adr/0001-a.md', '# 1. Keep it small\n\nDate: 2024-05-01\n\n## Status\n\nAccepted\n\n## Context\n\nText.\n'],
  ['docs/adr/0002-b.md', '# 2. Write tests\n\nDate: 2024-05-02\n\n## Status\n\nAccepted\n\n## Context\n\nText.\n'],
  ['docs/adr/README.md', '- [1. Keep it small](0001-a.md)\n- [2. Write tests](0002-b.md)\n'],
]);
const records = [...texts].flatMap(([path, text]) => readDocument(path, text, options).record ?? []);
const index = { logs: [{ path: 'docs/adr', kind: 'adr', records }], problems: [] };
const draft = {
  path: 'docs/adr/0003-c.md',
  text: '# 3. Use X\n\nDate: 2026-11-21\n\n## Status\n\nProposed\n\n## Context\n',
  cursor: 0,
  number: 3,
};

function created(supersedes: readonly string[]): ReadonlyMap<string, string> {
  const creation: RecordToCreate = { draft, folder: 'docs/adr', supersedes, index, options };
  const needed = new Set(filesToCreate(creation));
  const result = createRecord(creation, (path) => (needed.has(path) ? texts.get(path) : undefined));
  if ('refused' in result) return assert.fail(result.refused);
  return new Map(
    result.change.files.map((file) => {
      if (file.kind === 'create') return [file.path, file.text];
      return file.kind === 'edit' ? [file.path, applyEdits(file.before, file.edits)] : assert.fail(file.kind);
    }),
  );
}

describe('a record that is created', () => {
  it('is listed where all others are', () => {
    const files = created([]);
    assert.deepEqual([...files.keys()], ['docs/adr/0003-c.md', 'docs/adr/README.md']);
    assert.equal(files.get('docs/adr/0003-c.md'), draft.text);
    assert.equal(files.get('docs/adr/README.md'), `${texts.get('docs/adr/README.md') ?? ''}- [3. Use X](0003-c.md)\n`);
  });

  for (const name of ['0001', 'docs/adr/0001-a.md']) {
    it(`and the one that it replaces, named as ${name}, tell of each other`, () => {
      const files = created([name]);
      assert.deepEqual([...files.keys()].sort(), ['docs/adr/0001-a.md', 'docs/adr/0003-c.md', 'docs/adr/README.md']);
      const relations = (path: string) =>
        readDocument(path, files.get(path) ?? '', options).record?.relations.map(({ value }) => value.type);
      assert.deepEqual(relations('docs/adr/0003-c.md'), ['supersedes']);
      assert.ok(relations('docs/adr/0001-a.md')?.includes('superseded-by'));
      const older = readDocument('docs/adr/0001-a.md', files.get('docs/adr/0001-a.md') ?? '', options).record;
      assert.equal(older?.status?.value.phase, 'superseded');
    });
  }

  it('names what it replaces as its log does, and leaves the cursor where it was in the text', () => {
    const supersedes = ['docs/adr/0001-a.md', '0099'];
    assert.deepEqual(namedInDraft({ supersedes }, index), ['0099']);
    assert.deepEqual(namedInDraft({ supersedes, part: 'the names' }, index), []);
    const text = created(['docs/adr/0001-a.md']).get('docs/adr/0003-c.md') ?? '';
    assert.match(text, /^Proposed\n\nSupersedes \[1\. Keep it small\]\(0001-a\.md\)$/mu);
    const cursor = draft.text.indexOf('## Context');
    assert.equal(cursorIn(text, { text: draft.text, cursor }), text.indexOf('## Context'));
  });

  it('is made also where nobody knows what it replaces', () => {
    assert.deepEqual([...created(['0099']).keys()], ['docs/adr/0003-c.md', 'docs/adr/README.md']);
  });
});
