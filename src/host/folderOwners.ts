import { RelativePattern, Uri, workspace, type WorkspaceFolder } from 'vscode';
import { isForeign } from '../core/log/discover.ts';
import { codeOwnersPaths, parseCodeOwners } from '../core/owner/codeowners.ts';
import { createCodeOwnership } from '../core/owner/codeOwnership.ts';
import type { FileOwners } from '../core/owner/fileOwners.ts';
import { isOwnersFile, ownersFileGlob, parseOwnersFiles } from '../core/owner/ownersFiles.ts';
import type { OwnerFacts } from '../core/owner/resolveOwner.ts';
import type { DecisionRecord } from '../core/record/decisionRecord.ts';
import type { Entry } from '../core/view/entry.ts';
import { foreignFiles, pathInside, readStamped } from './files.ts';
import type { Ports } from './ports.ts';

/** Files beyond this are not listed: who owns the most of what a glob covers is clear by then, or the folder is no repository. */
const mostFiles = 100_000;

/**
 * What is known of owners in one workspace folder. CODEOWNERS and OWNERS are read with the records; the names of all files and git's history
 * are asked for later, and only when a record needs them.
 */
export class FolderOwners {
  readonly #folder: WorkspaceFolder;
  readonly #ports: Pick<Ports, 'recordAuthors'>;
  #owners: FileOwners = { codeOwners: undefined };
  #files: readonly string[] | undefined;
  #code: OwnerFacts['code'];
  #authors: OwnerFacts['authors'];

  constructor(folder: WorkspaceFolder, ports: Pick<Ports, 'recordAuthors'>) {
    this.#folder = folder;
    this.#ports = ports;
  }

  /** Everything that is known by now. */
  facts(aliases: OwnerFacts['aliases']): OwnerFacts {
    return { ...this.#owners, aliases, code: this.#code, authors: this.#authors };
  }

  /** Reads CODEOWNERS and OWNERS files. */
  async read(): Promise<void> {
    this.#owners = { codeOwners: await this.#readCodeOwners(), ownersFiles: await this.#readOwnersFiles() };
    if (this.#files !== undefined) this.#code = createCodeOwnership(this.#files, this.#owners);
  }

  /** Looks further for the owners of records of which nothing says so; true where it learned something. */
  async learn(entries: readonly Entry[]): Promise<boolean> {
    const unowned = entries.filter(({ owner }) => owner === undefined || owner.source === 'git');
    if (unowned.length === 0) return false;
    const byCode = unowned.some(({ record }) => record.appliesTo.length > 0) && (await this.#listFiles());
    return (await this.askAuthors(entries.map(({ record }) => record))) || byCode;
  }

  /** Asks git who changed the records; true where it says something new. */
  async askAuthors(records: readonly DecisionRecord[]): Promise<boolean> {
    const paths = records.map(({ path }) => path);
    const authors = await this.#ports.recordAuthors?.(this.#folder.uri, paths);
    const isNews = authors !== undefined && authors !== this.#authors;
    if (isNews) this.#authors = authors;
    return isNews;
  }

  async #listFiles(): Promise<boolean> {
    if (this.#owners.codeOwners === undefined && (this.#owners.ownersFiles?.byFolder.size ?? 0) === 0) return false;
    const uris = await workspace.findFiles(new RelativePattern(this.#folder, '**/*'), foreignFiles, mostFiles);
    const paths = uris.map((uri) => pathInside(this.#folder, uri)).filter((path) => path !== undefined);
    const files = paths.filter((path) => !path.split('/').slice(0, -1).some(isForeign)).sort();
    if (files.join('\n') === this.#files?.join('\n')) return false;
    this.#files = files;
    this.#code = createCodeOwnership(files, this.#owners);
    return true;
  }

  async #readCodeOwners(): Promise<FileOwners['codeOwners']> {
    for (const path of codeOwnersPaths) {
      const file = await readStamped(Uri.joinPath(this.#folder.uri, path));
      if (file !== undefined) return parseCodeOwners(path, file.text);
    }
    return undefined;
  }

  async #readOwnersFiles(): Promise<FileOwners['ownersFiles']> {
    const found = await workspace.findFiles(new RelativePattern(this.#folder, ownersFileGlob), foreignFiles);
    const texts: [string, string][] = [];
    for (const uri of found) {
      const path = pathInside(this.#folder, uri);
      const file = path === undefined || !isOwnersFile(path) ? undefined : await readStamped(uri);
      if (path !== undefined && file !== undefined) texts.push([path, file.text]);
    }
    return parseOwnersFiles(texts);
  }
}
