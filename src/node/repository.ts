import { realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { defaultConfiguration, readConfiguration } from '../core/config/readConfiguration.ts';
import type { RepositoryFacts } from '../core/log/assemble.ts';
import { declaredFolders } from '../core/log/declaredFolders.ts';
import type { CodeOwners } from '../core/owner/codeowners.ts';
import { codeOwnersPaths, parseCodeOwners } from '../core/owner/codeowners.ts';
import { createCodeOwnership } from '../core/owner/codeOwnership.ts';
import { isOwnersFile, parseOwnersFiles } from '../core/owner/ownersFiles.ts';
import type { OwnerFacts } from '../core/owner/resolveOwner.ts';
import type { Cache, Progress, UnreadFile } from './documents.ts';
import { readDocuments } from './documents.ts';
import { readText, readTextNow } from './readText.ts';
import type { Tree } from './walk.ts';
import { walk } from './walk.ts';

/** Everything that a folder on disk says, read once. Paths are posix and inside the root. */
export interface Repository extends RepositoryFacts {
  /** All but git's history. */
  readonly owners: OwnerFacts;
  readonly unread: readonly UnreadFile[];
  /** True for a file or folder that exists inside the root. */
  readonly exists: (path: string) => boolean;
  /** The text of `.docket.yaml` as it was read, or of a document inside the root as it is now. */
  readonly textOf: (path: string) => string | undefined;
}

const configurationPath = '.docket.yaml';

/** How a folder is read. */
export interface RepositoryOptions {
  readonly onProgress?: Progress;
  /** Without it, everything is read afresh. */
  readonly cache?: Cache | undefined;
}

/** Reads every document below `root`, with `.docket.yaml`, CODEOWNERS, `.adr-dir` and the like. Rejects only where `root` is no folder. */
export async function readRepository(
  root: string,
  { onProgress = () => undefined, cache }: RepositoryOptions = {},
): Promise<Repository> {
  const realRoot = await realpath(root);
  const tree = await walk(realRoot);
  const docketFile = await readInside(realRoot, configurationPath);
  const configuration = docketFile === undefined ? defaultConfiguration : readConfiguration(docketFile);
  const documents = await readDocuments(realRoot, tree.documents, { statuses: configuration.statuses, onProgress, cache });
  return {
    readings: documents.readings,
    configuration,
    declaredFolders: await readDeclarations(realRoot, tree),
    owners: await readOwners(realRoot, tree, configuration.ownerAliases),
    unread: [...tree.unlisted.map((path): UnreadFile => ({ path, reason: 'unreadable' })), ...documents.unread],
    exists: tree.exists,
    textOf: (path) => (path === configurationPath ? docketFile : readTextNow(join(realRoot, path))),
  };
}

async function readOwners(root: string, { files }: Tree, aliases: OwnerFacts['aliases']): Promise<OwnerFacts> {
  const texts: [string, string][] = [];
  for (const path of files.filter(isOwnersFile)) texts.push([path, (await readInside(root, path)) ?? '']);
  const owners = { codeOwners: await readCodeOwners(root), ownersFiles: parseOwnersFiles(texts) };
  return { ...owners, aliases, code: createCodeOwnership(files, owners) };
}

async function readCodeOwners(root: string): Promise<CodeOwners | undefined> {
  for (const path of codeOwnersPaths) {
    const text = await readInside(root, path);
    if (text !== undefined) return parseCodeOwners(path, text);
  }
  return undefined;
}

async function readDeclarations(root: string, tree: Tree): Promise<readonly string[]> {
  const folders: string[] = [];
  for (const path of tree.declarations) folders.push(...declaredFolders(path, (await readInside(root, path)) ?? ''));
  return folders;
}

/** The text of one well-known file; undefined where there is none, or where a link leads out of the root. */
async function readInside(root: string, path: string): Promise<string | undefined> {
  try {
    const file = await realpath(join(root, path));
    const away = relative(root, file);
    if (away === '..' || isAbsolute(away) || away.startsWith(`..${sep}`)) return undefined;
    const read = await readText(file);
    return 'text' in read ? read.text : undefined;
  } catch {
    return undefined;
  }
}
