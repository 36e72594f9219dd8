import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { largestCiting, mayCite, mayHoldCitations } from '../core/rename/citingPaths.ts';
import type { CitingFile } from '../core/rename/rewriting.ts';

/** Every text below `root` that may mention a record, one after the other. Symbolic links are not followed; what is no UTF-8 is left out. */
export async function* citingFiles(root: string, folder = ''): AsyncGenerator<CitingFile> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() && mayHoldCitations(entry.name)) yield* citingFiles(root, path);
    const text = entry.isFile() && mayCite(path) ? await textAt(join(root, path)) : undefined;
    if (text !== undefined) yield { path, text };
  }
}

async function textAt(file: string): Promise<string | undefined> {
  try {
    if ((await stat(file)).size > largestCiting) return undefined;
    const bytes = await readFile(file);
    const text = bytes.toString('utf8');
    return !text.includes('\0') && Buffer.from(text).equals(bytes) ? text : undefined;
  } catch {
    return undefined;
  }
}
