import { folderMeaning, plainFolderName } from '../record/folderNames.ts';

/**
 * How sure a folder's name makes us that its documents are decisions: in a `named` folder every document is one, in a
 * `shared` folder, where other documentation lies too, those that look like one.
 */
export type Convention = 'named' | 'shared';

/** A folder that holds a log by its name. */
export interface ConventionalFolder {
  /** Posix path; `.` for the root. */
  readonly path: string;
  readonly convention: Convention;
}

/** The folders of a repository that are logs for another reason than their own name. */
export interface KnownFolders {
  /** What the repository's own `.adr-dir` and the like name. */
  readonly declared: readonly string[];
  /** What has the name of a series of documents in it. */
  readonly series: ReadonlySet<string>;
}

/** The nearest folder around a file that is a log by convention: `docs/adr` for `docs/adr/accepted/0001-x.md`. */
export function conventionalFolderOf(folder: string, { declared, series }: KnownFolders): ConventionalFolder | undefined {
  const segments = folder === '.' ? [] : folder.split('/');
  for (let depth = segments.length; depth > 0; depth -= 1) {
    const path = segments.slice(0, depth).join('/');
    const byName = declared.includes(path) ? 'named' : conventionOf(segments.slice(0, depth));
    const convention = byName ?? (series.has(path) ? 'shared' : undefined);
    if (convention !== undefined) return { path, convention };
  }
  return declared.includes('.') ? { path: '.', convention: 'named' } : undefined;
}

/**
 * The folder that has the name of a file's series, as `FIPS` has of `FIPS/fip-0033.md`. Chapters lie in `chapters`, too: what is in
 * such a folder has yet to look like a record.
 */
export function seriesFolderOf(path: string, series: string): string | undefined {
  if (series.length < 2) return undefined;
  const segments = path.split('/').slice(0, -1);
  const depth = segments.findLastIndex((segment) => segment.toLowerCase() === `${series}s` || segment.toLowerCase() === series);
  return depth < 0 ? undefined : segments.slice(0, depth + 1).join('/');
}

/** Names that mean decisions at the root or in a folder of documentation, and anything else deeper down. */
const namedNearRoot: ReadonlySet<string> = new Set(['proposals', 'enhancements', 'enhancement-proposals']);
const namedInDocumentation: ReadonlySet<string> = new Set([...namedNearRoot, 'design', 'designs']);
const sharedAtRoot: ReadonlySet<string> = new Set(['text', 'design', 'designs']);
const sharedInDocumentation: ReadonlySet<string> = new Set(['architecture', 'design', 'designs']);
const documentation: ReadonlySet<string> = new Set(['docs', 'doc', 'documentation', 'content', 'wiki', '.agents', '.archgate']);

function conventionOf(segments: readonly string[]): Convention | undefined {
  const name = segments.at(-1) ?? '';
  const certainty = folderMeaning(name)?.certainty;
  if (certainty === 'sure' || certainty === 'likely') return certainty === 'sure' ? 'named' : 'shared';
  return conventionByPlace(segments.slice(0, -1), plainFolderName(name));
}

function conventionByPlace(around: readonly string[], name: string): Convention | undefined {
  const parent = around.at(-1)?.toLowerCase();
  if (parent === undefined) return namedNearRoot.has(name) ? 'named' : sharedAtRoot.has(name) ? 'shared' : undefined;
  if (documentation.has(parent) && namedInDocumentation.has(name)) return 'named';
  const documented = around.some((segment) => documentation.has(segment.toLowerCase()));
  return documented && sharedInDocumentation.has(name) ? 'shared' : undefined;
}
