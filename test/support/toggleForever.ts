// Writes one file back and forth between two texts until it is killed: `node --import tsx toggleForever.ts ROOT`.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeChange } from '../../src/node/writeChange.ts';

/** In characters: so long that a reader would see a half-written file. */
const length = 8_000_000;
const root = process.argv[2] ?? '';

async function toggle(): Promise<void> {
  const before = await readFile(join(root, 'a.md'), 'utf8');
  const text = (before.startsWith('a') ? 'b' : 'a').repeat(length);
  const unwritten = await writeChange(root, {
    files: [{ kind: 'edit', path: 'a.md', before, edits: [{ span: { start: 0, end: before.length }, text }] }],
  });
  if (unwritten !== undefined) throw new Error(unwritten.refused);
}

async function main(): Promise<void> {
  for (let round = 0; ; round += 1) {
    await toggle();
    if (round === 1) process.stdout.write('writing\n');
  }
}

void main();
