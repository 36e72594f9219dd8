import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { createPause } from '../readText.ts';
import { findGitFolder } from './gitFolder.ts';
import { openObjects } from './objectStore.ts';
import type { ObjectStore } from './objectStore.ts';
import { readReferences } from './references.ts';
import type { References } from './references.ts';
import { createTreeFiles } from './treeFiles.ts';
import type { ListingCache, TreeFiles } from './treeFiles.ts';

/** A repository while it is read. */
export interface OpenRepository {
  readonly references: References;
  readonly store: ObjectStore;
  readonly trees: TreeFiles;
  readonly idBytes: number;
  /** From the top of the repository to the folder that was opened; empty for the top itself. */
  readonly prefix: string;
  /** To be called between pieces of work. */
  readonly pause: () => Promise<void> | undefined;
}

/** Why there is nothing to read. */
export type Closed = 'no-repository' | 'reference-table';

/** Opens the repository that `root` is in, hands it to `read` and closes it. */
export async function inRepository<T>(
  root: string,
  known: ListingCache,
  read: (repository: OpenRepository) => Promise<T>,
): Promise<T | Closed> {
  const folder = await realpath(root).catch(() => undefined);
  const git = folder === undefined ? undefined : findGitFolder(folder);
  if (git === undefined) return 'no-repository';
  if (git.hasReftable) return 'reference-table';
  const store = openObjects(join(git.common, 'objects'), git.idBytes);
  try {
    const pause = createPause();
    const trees = createTreeFiles({ store, idBytes: git.idBytes, prefix: git.prefix, known, pause });
    const { idBytes, prefix } = git;
    return await read({ references: readReferences(git), store, trees, idBytes, prefix, pause });
  } finally {
    store.close();
  }
}
