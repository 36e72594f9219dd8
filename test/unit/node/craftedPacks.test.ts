import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { createBudget, type GitObject } from '../../../src/node/gitObjects/gitObject.ts';
import { openObjects } from '../../../src/node/gitObjects/objectStore.ts';

const idOf = (letter: string): string => letter.repeat(40);
const [a, b, c] = [idOf('a'), idOf('b'), idOf('c')];
const kind = { tree: 2, byOffset: 6, byId: 7, none: 5 };

/** One entry of a pack, as bytes: the type, the stated size, what names the base, and the deflated content. */
function entry(
  type: number,
  content: Buffer,
  { base = Buffer.alloc(0), size = content.length }: { base?: Buffer; size?: number } = {},
): Buffer {
  const head = [(type << 4) | (size & 15)];
  for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
    head[head.length - 1] = (head.at(-1) ?? 0) | 128;
    head.push(rest & 127);
  }
  return Buffer.concat([Buffer.from(head), base, deflateSync(content)]);
}

/** A delta that takes the whole base and repeats it. */
function repeating(length: number, times: number): Buffer {
  const copy = [0b1111_0000 | 1, 0, length & 255, (length >> 8) & 255, (length >> 16) & 255];
  return Buffer.from([...sizeBytes(length), ...sizeBytes(length * times), ...Array.from({ length: times }, () => copy).flat()]);
}

function sizeBytes(size: number): number[] {
  return size < 128 ? [size] : [(size & 127) | 128, ...sizeBytes(Math.floor(size / 128))];
}

describe('an object of a pack that somebody made up', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'docket-packs-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Writes a pack and its index, and reads the object `a`. */
  const readFirst = (entries: Readonly<Record<string, Buffer>>): GitObject | string => {
    const parts: Buffer[] = [Buffer.from('PACK\0\0\0\x02\0\0\0\0', 'latin1')];
    const offsets = new Map<string, number>();
    for (const [id, bytes] of Object.entries(entries)) {
      offsets.set(id, Buffer.concat(parts).length);
      parts.push(bytes);
    }
    mkdirSync(join(folder, 'pack'), { recursive: true });
    writeFileSync(join(folder, 'pack/pack-00.pack'), Buffer.concat(parts));
    writeFileSync(join(folder, 'pack/pack-00.idx'), indexOf(offsets));
    const store = openObjects(folder, 20);
    try {
      return store.read(a);
    } finally {
      store.close();
    }
  };
  const check = (name: string, entries: Readonly<Record<string, Buffer>>, expected: string): void => {
    it(`${name}: ${expected}`, () => {
      const read = readFirst(entries);
      assert.equal(typeof read === 'string' ? read : `${read.type} ${read.bytes.toString()}`, expected);
    });
  };
  const byId = (id: string): { base: Buffer } => ({ base: Buffer.from(id, 'hex') });
  const whole = entry(kind.tree, Buffer.from('xyz'));
  const twice = repeating(3, 2);

  check('whole', { [a]: whole }, 'tree xyz');
  check(
    'behind two deltas',
    { [a]: entry(kind.byId, repeating(6, 2), byId(b)), [b]: entry(kind.byId, twice, byId(c)), [c]: whole },
    'tree xyzxyzxyzxyz',
  );
  check('by offset', { [c]: whole, [a]: entry(kind.byOffset, twice, { base: Buffer.from([whole.length]) }) }, 'tree xyzxyz');
  check('deltas in a circle', { [a]: entry(kind.byId, twice, byId(b)), [b]: entry(kind.byId, twice, byId(a)) }, 'corrupt');
  check('a delta of itself', { [a]: entry(kind.byId, twice, byId(a)) }, 'corrupt');
  check('a delta of nothing', { [a]: entry(kind.byId, twice, byId(c)) }, 'missing');
  check('a base before the pack', { [a]: entry(kind.byOffset, twice, { base: Buffer.from([255, 255, 127]) }) }, 'corrupt');
  check('a base that is itself by offset', { [a]: entry(kind.byOffset, twice, { base: Buffer.from([0]) }) }, 'corrupt');
  check('a base of another size', { [a]: entry(kind.byId, repeating(4, 2), byId(b)), [b]: whole }, 'corrupt');
  check('a size that is not kept', { [a]: entry(kind.tree, Buffer.from('xyz'), { size: 2 }) }, 'corrupt');
  check('a size beyond all bounds', { [a]: entry(kind.tree, Buffer.from('xyz'), { size: 2 ** 40 }) }, 'too-large');
  check('a size that grows with each delta', bomb(), 'too-large');
  check('an unknown type', { [a]: entry(kind.none, Buffer.from('xyz')) }, 'corrupt');
  check('nothing', { [a]: Buffer.alloc(0) }, 'corrupt');

  it('is made by a copy of no stated length, which is 64 KiB', () => {
    const base = Buffer.from('0123456789abcdef'.repeat(4_200));
    const delta = Buffer.from([...sizeBytes(base.length), ...sizeBytes(65_536), 0b1000_0001, 7]);
    const read = readFirst({ [a]: entry(kind.byId, delta, byId(b)), [b]: entry(kind.tree, base) });
    assert.ok(typeof read !== 'string' && read.bytes.equals(base.subarray(7, 7 + 65_536)));
  });

  it('is not unpacked where it has a file of its own that grows beyond all bounds', () => {
    mkdirSync(join(folder, 'aa'), { recursive: true });
    writeFileSync(join(folder, 'aa', a.slice(2)), deflateSync(Buffer.alloc(40 * 1024 * 1024)));
    const store = openObjects(folder, 20);
    assert.equal(store.read(a), 'too-large');
    store.close();
  });

  it('is read from no more than a budget of bytes', () => {
    const budget = createBudget(10);
    budget.spend(10);
    assert.throws(() => {
      budget.spend(1);
    }, /too-much/);
  });
});

/** A few bytes that would unpack to gigabytes. */
function bomb(): Readonly<Record<string, Buffer>> {
  const ids = [a, b, c, idOf('d'), idOf('e'), idOf('f')];
  const entries = ids.slice(0, -1).map((id, at): [string, Buffer] => {
    const length = 3 * 100 ** (ids.length - 2 - at);
    return [id, entry(kind.byId, repeating(length, 100), { base: Buffer.from(ids[at + 1] ?? '', 'hex') })];
  });
  return Object.fromEntries([...entries, [idOf('f'), entry(kind.tree, Buffer.from('xyz'))]]);
}

function indexOf(offsets: ReadonlyMap<string, number>): Buffer {
  const sorted = [...offsets].sort(([one], [other]) => (one < other ? -1 : 1));
  const number = (value: number): Buffer => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
  };
  const fanout = Array.from({ length: 256 }, (_, first) =>
    number(sorted.filter(([id]) => parseInt(id.slice(0, 2), 16) <= first).length),
  );
  return Buffer.concat([
    ...[number(0xff744f63), number(2), ...fanout],
    ...sorted.map(([id]) => Buffer.from(id, 'hex')),
    ...sorted.map(() => number(0)),
    ...sorted.map(([, offset]) => number(offset)),
    Buffer.alloc(40),
  ]);
}
