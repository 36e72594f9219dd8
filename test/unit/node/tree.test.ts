import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emptyTree, readTree } from '../../../src/node/gitObjects/tree.ts';

const idBytes = 20;
const kinds: Readonly<Record<string, string>> = { '40000': 'folder', '100644': 'file', '120000': 'other', '160000': 'other' };
const entry = fc.record({
  mode: fc.constantFrom(...Object.keys(kinds)),
  name: fc.string({ minLength: 1, maxLength: 6 }).filter((name) => !name.includes('\0')),
  id: fc.uint8Array({ minLength: idBytes, maxLength: idBytes }).map((bytes) => Buffer.from(bytes).toString('hex')),
});
const entries = fc.array(entry, { maxLength: 30 });
type Entries = typeof entries extends fc.Arbitrary<infer T> ? T : never;

function bytesOf(all: Entries): Buffer {
  return Buffer.concat(
    all.map(({ mode, name, id }) => Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(id, 'hex')])),
  );
}

describe('a folder on a branch', () => {
  it('is taken apart the same, whatever it is compared with', () => {
    const check = (some: Entries, more: Entries, places: readonly number[]): void => {
      const like = readTree(bytesOf([...some, ...more]), idBytes, emptyTree) ?? emptyTree;
      const changed = [...some, ...more].filter((_, at) => !places.includes(at));
      changed.splice(places[0] ?? 0, 0, ...more.slice(0, 2));
      const expected = changed.map(({ mode, name, id }) => ({ name: Buffer.from(name).toString(), kind: kinds[mode], id }));
      const bytes = bytesOf(changed);
      const read = readTree(bytes, idBytes, like);
      assert.deepEqual(read?.entries, expected);
      assert.deepEqual(read, readTree(bytes, idBytes, emptyTree));
      assert.deepEqual(readTree(like.bytes, idBytes, read)?.entries, like.entries);
    };
    fc.assert(fc.property(entries, entries, fc.array(fc.nat(60), { maxLength: 3 }), check), { numRuns: 500 });
  });

  it('takes what did not change from the other one', () => {
    const all = Array.from({ length: 200 }, (_, at) => ({
      mode: '100644',
      name: `${String(at + 1000)}.md`,
      id: 'ab'.repeat(20),
    }));
    const like = readTree(bytesOf(all), idBytes, emptyTree) ?? emptyTree;
    const changed = all.flatMap((each, at) => (at === 50 ? [] : at === 90 ? [each, { ...each, name: '1090x.md' }] : [each]));
    const read = readTree(bytesOf(changed), idBytes, like)?.entries ?? [];
    assert.equal(read.length, 200);
    assert.equal(read.filter((each) => !like.entries.includes(each)).length, 1);
  });

  it('is none where its bytes are cut off', () => {
    const bytes = bytesOf([{ mode: '100644', name: 'a.md', id: '0'.repeat(40) }]);
    for (let end = 1; end < bytes.length; end += 1) assert.equal(readTree(bytes.subarray(0, end), idBytes, emptyTree), undefined);
  });
});
