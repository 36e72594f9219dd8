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

/**
 * The nearest folder around a file that is a log by convention: `docs/adr` for `docs/adr/accepted/0001-x.md`. `declared` are
 * the folders that the repository's own `.adr-dir` and the like name.
 */
export function conventionalFolderOf(folder: string, declared: readonly string[]): ConventionalFolder | undefined {
  const segments = folder === '.' ? [] : folder.split('/');
  for (let depth = segments.length; depth > 0; depth -= 1) {
    const path = segments.slice(0, depth).join('/');
    const convention = declared.includes(path) ? 'named' : conventionOf(segments.slice(0, depth));
    if (convention !== undefined) return { path, convention };
  }
  return declared.includes('.') ? { path: '.', convention: 'named' } : undefined;
}

const named: ReadonlySet<string> = new Set([
  ...['adr', 'adrs', 'adl', 'decision', 'decisions', 'decision-record', 'decision-records', 'decision-log', 'decision-logs'],
  ...['architecture-decision', 'architecture-decisions', 'architectural-decision', 'architectural-decisions'],
  ...['architecture-decision-record', 'architecture-decision-records', 'architectural-decision-records'],
  ...['architecture-decision-log', 'architecture-decision-logs', 'architectural-decision-log'],
  ...['rfc', 'rfcs', 'keps', 'eips', 'ercs', 'peps', 'oteps', 'design-doc', 'design-docs', 'designdocs', 'tech-specs'],
]);

/** Names that mean decisions at the root or in a folder of documentation, and anything else deeper down. */
const namedNearRoot: ReadonlySet<string> = new Set(['proposals', 'enhancements', 'enhancement-proposals']);
const namedInDocumentation: ReadonlySet<string> = new Set([...namedNearRoot, 'design', 'designs']);
const sharedAtRoot: ReadonlySet<string> = new Set(['text', 'design', 'designs']);
const sharedInDocumentation: ReadonlySet<string> = new Set(['architecture', 'design', 'designs']);
const documentation: ReadonlySet<string> = new Set(['docs', 'doc', 'documentation', 'content', 'wiki', '.agents', '.archgate']);

function conventionOf(segments: readonly string[]): Convention | undefined {
  const [parent, name] = [segments.at(-2)?.toLowerCase(), plain(segments.at(-1) ?? '')];
  if (named.has(name)) return 'named';
  if (parent === undefined) return namedNearRoot.has(name) ? 'named' : sharedAtRoot.has(name) ? 'shared' : undefined;
  if (documentation.has(parent) && namedInDocumentation.has(name)) return 'named';
  const documented = segments.slice(0, -1).some((segment) => documentation.has(segment.toLowerCase()));
  return documented && sharedInDocumentation.has(name) ? 'shared' : undefined;
}

/** `.decisions`, `_adr` and `Architecture_Decision_Records` are spellings of the same names. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^[._]+/, '')
    .replaceAll(/[_ ]/g, '-');
}
