import type { Dirent } from 'node:fs';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readSmallFile } from './bytes.ts';
import type { GitFolder } from './gitFolder.ts';
import type { ObjectId } from './gitObject.ts';

/** A branch, or the commit that is checked out without one. */
export interface Reference {
  /** As people call it: `main`, `origin/main`, `HEAD`; of another working tree `worktrees/x/HEAD`. */
  readonly name: string;
  readonly kind: 'local' | 'remote' | 'detached';
  readonly commit: ObjectId;
}

/** What git's references say. */
export interface References {
  /** Sorted by kind and name. */
  readonly branches: readonly Reference[];
  /** The branch that is checked out, also before its first commit; undefined where none is. */
  readonly current: string | undefined;
  /** Where each remote's `HEAD` points: `origin/main`. */
  readonly defaults: readonly string[];
  /** References that hold neither an object nor another reference. */
  readonly unreadable: readonly string[];
}

const mostOfReference = 4 * 1024;
const mostOfPacked = 64 * 1024 * 1024;
const mostLoose = 20_000;
const branchFolders = ['refs/heads/', 'refs/remotes/'];

/** Reads every branch: those in files of their own, those in `packed-refs`, and `HEAD`. Never throws. */
export function readReferences(git: GitFolder): References {
  const found: Found = { values: new Map(), links: new Map(), unreadable: new Set() };
  for (const name of looseReferences(git.common)) take(found, name, contentOf(join(git.common, name)), git.idBytes);
  for (const { name, folder } of headsOf(git)) take(found, name, contentOf(join(folder, 'HEAD')), git.idBytes);
  // Last, as git does: what somebody packs meanwhile is found in one of the two places.
  takePacked(found, git);
  const branches = [...found.values].map(([name, id]) => referenceOf(name, id));
  const current = found.links.get('HEAD');
  return {
    branches: branches.sort((a, b) => order(`${a.kind} ${a.name}`, `${b.kind} ${b.name}`)),
    current: current === undefined ? undefined : shortName(current),
    defaults: [...found.links].filter(([name]) => /^refs\/remotes\/.+\/HEAD$/.test(name)).map(([, target]) => shortName(target)),
    unreadable: [...found.unreadable],
  };
}

interface Found {
  readonly values: Map<string, ObjectId>;
  readonly links: Map<string, string>;
  readonly unreadable: Set<string>;
}

/** The `HEAD` of this working tree and those of the repository's others, as git names them. */
function headsOf(git: GitFolder): readonly { readonly name: string; readonly folder: string }[] {
  const linked = entriesIn(join(git.common, 'worktrees')).map(({ name }) => join(git.common, 'worktrees', name));
  const others = [
    { name: 'main-worktree/HEAD', folder: git.common },
    ...linked.map((folder) => ({ name: `worktrees/${basename(folder)}/HEAD`, folder })),
  ];
  return [{ name: 'HEAD', folder: git.own }, ...others.filter(({ folder }) => folder !== git.own)];
}

// A branch that only names another one is found as that one.
function take(found: Found, name: string, content: string, idBytes: number): void {
  const id = /^[0-9a-f]{40,64}$/i.exec(content)?.[0];
  const target = /^ref:\s*(refs\/.+)$/.exec(content)?.[1];
  if (id?.length === idBytes * 2) found.values.set(name, id.toLowerCase());
  else if (target !== undefined) found.links.set(name, target);
  else found.unreadable.add(name);
}

function contentOf(file: string): string {
  return readSmallFile(file, mostOfReference)?.toString('utf8').trim() ?? '';
}

// `<id> refs/heads/main`, line by line, with comments and `^<id>` below tags. A file of its own counts more.
function takePacked(found: Found, git: GitFolder): void {
  const text = readSmallFile(join(git.common, 'packed-refs'), mostOfPacked)?.toString('utf8') ?? '';
  for (const line of text.split('\n')) {
    const space = line.indexOf(' ');
    const name = line.slice(space + 1).trimEnd();
    if (space !== git.idBytes * 2 || !branchFolders.some((start) => name.startsWith(start))) continue;
    if (!found.values.has(name) && !found.links.has(name)) take(found, name, line.slice(0, space), git.idBytes);
  }
}

function looseReferences(folder: string): readonly string[] {
  const found: string[] = [];
  const folders = [...branchFolders];
  for (let at = folders.pop(); at !== undefined && found.length < mostLoose; at = folders.pop()) {
    for (const entry of entriesIn(join(folder, at))) {
      if (entry.isDirectory()) folders.push(`${at}${entry.name}/`);
      else if (!entry.name.endsWith('.lock')) found.push(at + entry.name);
    }
  }
  return found;
}

function entriesIn(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function referenceOf(name: string, commit: ObjectId): Reference {
  if (name.endsWith('HEAD') && !name.startsWith('refs/')) return { name, kind: 'detached', commit };
  return { name: shortName(name), kind: name.startsWith('refs/heads/') ? 'local' : 'remote', commit };
}

function shortName(name: string): string {
  return name.replace(/^refs\/(?:heads|remotes)\//, '');
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
