import { readLineCounts } from '../history/lineCounts.ts';
import { isBotName } from './names.ts';

/** Who made a commit, by the repository's `.mailmap`. */
export interface Author {
  readonly name: string;
  readonly email: string;
}

/** One commit, as far as it says who works on what. */
export interface HistoricCommit {
  readonly author: Author;
  /** True where history was cut off here (a shallow clone): everything seems to be new. */
  readonly isCutOff: boolean;
  readonly files: readonly HistoricFile[];
}

/** What a commit did to a file. */
export interface HistoricFile {
  readonly path: string;
  /** The path before, where the commit renamed it. */
  readonly from: string | undefined;
  /** Lines that came or went, but for white space; true where the file is binary, too. */
  readonly changed: boolean;
}

/** Commits of more files than this are bookkeeping: an import, a new licence header, another formatter. */
const mostFiles = 50;
/** So are commits that change more records than this at once. */
const mostRecords = 12;

/** What is printed for each commit: what `readHistory` reads. NUL stands between the parts. */
export const historyFormat = '%x01%x00%aN%x00%aE%x00%D%x00';

/** Reads what `git log -z --numstat --format=…` prints with `historyFormat`. Total: what is cut off in the middle is left out. */
export function readHistory(text: string): readonly HistoricCommit[] {
  return text
    .split('\u0001\u0000')
    .slice(1)
    .map((part) => {
      const [name = '', email = '', decoration = '', ...rest] = part.split('\u0000');
      return { author: { name, email }, isCutOff: /(?:^|, )grafted(?:,|$)/.test(decoration), files: readFiles(rest) };
    });
}

function readFiles(parts: readonly string[]): readonly HistoricFile[] {
  return readLineCounts(parts).map(({ path, from, added, removed, isBinary }) => {
    return { path, from, changed: isBinary || added + removed > 0 };
  });
}

/** Who changed files in earnest. */
export interface FileAuthors {
  /** By path: everybody once, the last one first. */
  readonly byPath: ReadonlyMap<string, readonly Author[]>;
  /** What files without an author were called before they were renamed: more may be known by these paths. */
  readonly earlier: readonly string[];
}

/**
 * Who changed each file in earnest. Commits stand newest first; merges are not among them. Renames are followed. What does not
 * count: commits of very many files, of bots, and at the edge of a shallow clone; changes of white space alone; mere renames.
 */
export function authorsOf(commits: readonly HistoricCommit[], paths: Iterable<string>): FileAuthors {
  const named = new Map([...paths].map((path) => [path, path]));
  const byPath = new Map<string, Author[]>();
  for (const commit of commits) {
    const counts = isInEarnest(commit, named);
    for (const { path: was, from, changed } of commit.files) {
      const path = named.get(was);
      if (path === undefined) continue;
      if (counts && changed) add(byPath, path, commit.author);
      if (from === undefined) continue;
      named.delete(was);
      named.set(from, path);
    }
  }
  return { byPath, earlier: [...named].flatMap(([was, is]) => (was === is || byPath.has(is) ? [] : [was])) };
}

function add(byPath: Map<string, Author[]>, path: string, author: Author): void {
  const authors = byPath.get(path) ?? [];
  if (!authors.some(({ email, name }) => email === author.email && name === author.name)) authors.push(author);
  byPath.set(path, authors);
}

function isInEarnest({ author, isCutOff, files }: HistoricCommit, named: ReadonlyMap<string, string>): boolean {
  if (isCutOff || isBot(author) || files.length > mostFiles) return false;
  return files.filter((file) => file.changed && named.has(file.path)).length <= mostRecords;
}

function isBot({ name, email }: Author): boolean {
  return isBotName(name) || /\[bot\]@/i.test(email);
}
