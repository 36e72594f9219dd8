import { compileGlob } from '../log/match.ts';

/** One line of a CODEOWNERS file. */
export interface CodeOwnersRule {
  readonly pattern: string;
  /** As written (`@ann`, `@org/team`, `ann@example.org`); none: the rule takes the owners away. */
  readonly owners: readonly string[];
  /** GitLab's section, lower case; '' before the first. In each section the last match wins. */
  readonly section: string;
  /** True in a section whose owners need not approve (`^[Docs]`): they come after those of other sections. */
  readonly optional: boolean;
  /** True for `!pattern`: nothing brings such a file back in the same section. */
  readonly excludes: boolean;
  readonly matches: (path: string) => boolean;
}

/** Who owns what in a repository. */
export interface CodeOwners {
  readonly path: string;
  readonly rules: readonly CodeOwnersRule[];
}

/** Where the file lies; the first that exists counts. GitHub's order and GitLab's in one. */
export const codeOwnersPaths: readonly string[] = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'];

/** Reads a CODEOWNERS file of GitHub or GitLab. Total: a line that cannot be read is no rule. */
export function parseCodeOwners(path: string, text: string): CodeOwners {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.replace(/^\uFEFF/, '').trim());
  const dialect = path.startsWith('.gitlab/') || lines.some((line) => sectionOf(line) !== undefined) ? 'gitlab' : 'github';
  const rules: CodeOwnersRule[] = [];
  let section: Section = { name: '', owners: [], optional: false };
  for (const line of lines) {
    const header = dialect === 'gitlab' ? sectionOf(line) : undefined;
    section = header ?? section;
    const rule = header === undefined ? ruleOf(line, section, dialect) : undefined;
    if (rule !== undefined) rules.push(rule);
  }
  return { path, rules };
}

/**
 * The owners of a file, none where nobody is named: the last rule that matches decides. With GitLab's sections every section
 * has a say; the owners of the last one come first, those of optional sections after all others, and roles (`@@developer`) last.
 */
export function ownersOf(codeOwners: CodeOwners, path: string): readonly string[] {
  const deciding = new Map<string, CodeOwnersRule>();
  for (const rule of codeOwners.rules.toReversed()) {
    const known = deciding.get(rule.section);
    if ((known === undefined || (rule.excludes && !known.excludes)) && rule.matches(path)) deciding.set(rule.section, rule);
  }
  const rules = [...deciding.values()];
  const owners = [...rules.filter(({ optional }) => !optional), ...rules.filter(({ optional }) => optional)].flatMap(
    (rule) => rule.owners,
  );
  return [...new Set([...owners.filter((owner) => !isRole(owner)), ...owners.filter(isRole)])];
}

/** Everybody whom any rule names, those of most rules first; roles are nobody in particular. */
export function namedInCodeOwners({ rules }: CodeOwners): readonly string[] {
  const counts = new Map<string, number>();
  for (const owner of rules.flatMap(({ owners }) => owners)) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return [...counts]
    .filter(([owner]) => !isRole(owner))
    .toSorted((a, b) => b[1] - a[1])
    .map(([owner]) => owner);
}

function isRole(owner: string): boolean {
  return owner.startsWith('@@');
}

type Dialect = 'github' | 'gitlab';

interface Section {
  readonly name: string;
  readonly owners: readonly string[];
  readonly optional: boolean;
}

/** `[Docs]`, `^[Docs][2] @writers`: a name, and who owns the rules that name nobody. */
function sectionOf(line: string): Section | undefined {
  const match = /^(\^?)\[([^\]]+)\](?:\[\d+\])?(?:\s+(.*))?$/.exec(line);
  if (match === null) return undefined;
  const [, mark, name = '', rest = ''] = match;
  const owners = ownersIn(rest.split(/\s+/), 'gitlab');
  if (owners.length === 0 && rest.replace(/#.*/, '') !== '') return undefined;
  return { name: name.trim().toLowerCase(), owners, optional: mark === '^' };
}

function ruleOf(line: string, section: Section, dialect: Dialect): CodeOwnersRule | undefined {
  const [pattern = '', ...rest] = line.match(/(?:\\.|\S)+/g) ?? [];
  if (pattern === '' || pattern.startsWith('#')) return undefined;
  const excludes = pattern.startsWith('!');
  // GitHub knows neither exclusions nor escaped hashes.
  if (dialect === 'github' && (excludes || pattern.startsWith('\\#'))) return undefined;
  const matches = matcherOf(excludes ? pattern.slice(1) : pattern, dialect);
  const own = excludes ? [] : ownersIn(rest, dialect);
  const owners = own.length > 0 || excludes ? own : section.owners;
  return { pattern, owners, section: section.name, optional: section.optional, excludes, matches };
}

/** What looks like a user, a team, a role or an address. On GitHub a comment may follow; GitLab reads the owners in it, too. */
function ownersIn(words: readonly string[], dialect: Dialect): readonly string[] {
  const comment = dialect === 'github' ? words.findIndex((word) => word.startsWith('#')) : -1;
  return (comment < 0 ? words : words.slice(0, comment)).filter((word) => /^(?:@@?|[^@]+@)[^@]+$/.test(word));
}

function matcherOf(pattern: string, dialect: Dialect): (path: string) => boolean {
  const glob = compileGlob(`${prefixOf(pattern, dialect)}${globOf(pattern, dialect)}`);
  // `docs/*` is for the files of `docs` only, and GitLab wants a slash behind a folder.
  if (dialect === 'gitlab' || pattern.endsWith('*') || pattern.endsWith('/')) return glob;
  const inside = compileGlob(`${prefixOf(pattern, dialect)}${globOf(pattern, dialect)}/**`);
  return (path) => glob(path) || inside(path);
}

/** A pattern without a slash before its end is good in every folder; GitLab asks for a slash at the very beginning. */
function prefixOf(pattern: string, dialect: Dialect): string {
  const slash = pattern.indexOf('/');
  const anchored = dialect === 'gitlab' ? slash === 0 : slash >= 0 && slash < pattern.length - 1;
  return anchored ? '' : '**/';
}

/** Braces are no choice in CODEOWNERS, and on GitHub brackets are none either: `app/[locale]/` is a folder. */
function globOf(pattern: string, dialect: Dialect): string {
  return pattern.replace(/^\//, '').replace(dialect === 'github' ? /[[\]{}]/g : /[{}]/g, '\\$&');
}
