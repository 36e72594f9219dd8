import { realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { Configuration } from '../core/config/configuration.ts';
import { defaultConfiguration, readConfiguration } from '../core/config/readConfiguration.ts';
import type { RepositoryFacts } from '../core/log/assemble.ts';
import { declaredFolders } from '../core/log/declaredFolders.ts';
import type { CodeOwners } from '../core/owner/codeowners.ts';
import { codeOwnersPaths, parseCodeOwners } from '../core/owner/codeowners.ts';
import type { Reading } from '../core/record/reading.ts';
import { readDocument } from '../core/record/readRecord.ts';
import type { FileText, Unread } from './readText.ts';
import { readText, readTextNow, readTexts } from './readText.ts';
import type { Tree } from './walk.ts';
import { walk } from './walk.ts';

/** A document that was found but whose text could not be had. */
export interface UnreadFile {
  readonly path: string;
  readonly reason: Unread;
}

/** Everything that a folder on disk says, read once. Paths are posix and inside the root. */
export interface Repository extends RepositoryFacts {
  readonly codeOwners: CodeOwners | undefined;
  readonly unread: readonly UnreadFile[];
  /** True for a file or folder that exists inside the root. */
  readonly exists: (path: string) => boolean;
  /** The text of `.docket.yaml` as it was read, or of a document inside the root as it is now. */
  readonly textOf: (path: string) => string | undefined;
}

/** Hears how many of the documents are read. */
export type Progress = (done: number, total: number) => void;

interface Documents {
  readonly readings: Map<string, Reading>;
  readonly unread: UnreadFile[];
}

const configurationPath = '.docket.yaml';

/** Reads every document below `root`, with `.docket.yaml`, CODEOWNERS, `.adr-dir` and the like. Rejects only where `root` is no folder. */
export async function readRepository(root: string, onProgress: Progress = () => undefined): Promise<Repository> {
  const realRoot = await realpath(root);
  const tree = await walk(realRoot);
  const docketFile = await readInside(realRoot, configurationPath);
  const configuration = docketFile === undefined ? defaultConfiguration : readConfiguration(docketFile);
  const documents = await readDocuments(realRoot, tree, configuration, onProgress);
  return {
    readings: documents.readings,
    configuration,
    declaredFolders: await readDeclarations(realRoot, tree),
    codeOwners: await readCodeOwners(realRoot),
    unread: [...tree.unlisted.map((path): UnreadFile => ({ path, reason: 'unreadable' })), ...documents.unread],
    exists: tree.exists,
    textOf: (path) => (path === configurationPath ? docketFile : readTextNow(join(realRoot, path))),
  };
}

async function readDocuments(root: string, tree: Tree, configuration: Configuration, onProgress: Progress): Promise<Documents> {
  const documents: Documents = { readings: new Map(), unread: [] };
  const files = tree.documents.map((path) => join(root, path));
  let done = 0;
  await readTexts(files, (at, file) => {
    addDocument(documents, tree.documents[at] ?? '', file, configuration);
    onProgress(++done, files.length);
  });
  return documents;
}

function addDocument(documents: Documents, path: string, file: FileText, configuration: Configuration): void {
  if ('unread' in file) {
    documents.unread.push({ path, reason: file.unread });
    documents.readings.set(path, { path, record: undefined, refused: 'binary', evidence: 0 });
    return;
  }
  documents.readings.set(path, readDocument(path, file.text, { statuses: configuration.statuses }));
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
