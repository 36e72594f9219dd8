import { compileGlob } from '../log/match.ts';
import { accountableAmong, ownersOfFile, type FileOwners } from './fileOwners.ts';

/** Who owns the code that globs cover. */
export interface CodeOwnership {
  /** Who owns more of the files that the globs cover than anybody else; undefined where two own as much, or nobody owns anything. */
  ownerOf(globs: readonly string[]): string | undefined;
  /** Everybody who owns some of those files, and how many: the most first. */
  sharesOf(globs: readonly string[]): readonly Share[];
}

/** An owner and how many of the covered files are theirs. */
export interface Share {
  readonly name: string;
  readonly files: number;
}

/** More files than this are not looked at for one record: by then it is clear who owns the most. */
const mostCovered = 5000;

/** Looks owners up in the files of a repository, and remembers what it found. Give it away when files or owners change. */
export function createCodeOwnership(files: readonly string[], owners: FileOwners): CodeOwnership {
  const known = new Map<string, readonly Share[]>();
  const sharesOf = (globs: readonly string[]): readonly Share[] => {
    if (globs.length === 0) return [];
    const key = globs.join('\n');
    const shares = known.get(key) ?? countShares(coveredBy(globs, files), owners);
    known.set(key, shares);
    return shares;
  };
  return {
    sharesOf,
    ownerOf: (globs) => {
      const [first, second] = sharesOf(globs);
      return first === undefined || first.files === second?.files ? undefined : first.name;
    },
  };
}

function coveredBy(globs: readonly string[], files: readonly string[]): readonly string[] {
  const matchers = globs.flatMap((glob) => [compileGlob(glob), compileGlob(`${glob.replace(/\/$/, '')}/**`)]);
  const covered: string[] = [];
  for (const path of files) {
    if (covered.length < mostCovered && matchers.some((matches) => matches(path))) covered.push(path);
  }
  return covered;
}

function countShares(files: readonly string[], owners: FileOwners): readonly Share[] {
  const counts = new Map<string, number>();
  for (const path of files) {
    const owner = accountableAmong(ownersOfFile(path, owners));
    if (owner !== undefined) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ name, files: count }))
    .sort((a, b) => b.files - a.files || (a.name < b.name ? -1 : 1));
}
