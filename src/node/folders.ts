import { lstat, readdir } from 'node:fs/promises';

/** Whether there is anything at a path, also a link that leads nowhere. */
export async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/** The names of what a folder holds; none where it cannot be listed. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
