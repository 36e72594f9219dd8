import { folderOf } from '../text/path.ts';
import { parseYaml } from '../text/yaml.ts';
import type { YamlMapping, YamlNode } from '../text/yamlNodes.ts';
import { compileGoPattern } from './goPattern.ts';

/** The OWNERS files of a repository, as Kubernetes and OpenShift use them. */
export interface OwnersFiles {
  /** By posix folder; '' for the root. */
  readonly byFolder: ReadonlyMap<string, OwnersFile>;
  /** `OWNERS_ALIASES`: a group's name, lower case, to its members as written. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
}

/** One OWNERS file. */
export interface OwnersFile {
  /** Whom the file names for a path relative to its folder. Without `filters` it is one rule for everything. */
  readonly rules: readonly OwnersRule[];
  /** `no_parent_owners`: what stands in the folders above does not count here. */
  readonly endsHere: boolean;
}

interface OwnersRule {
  readonly matches: (path: string) => boolean;
  readonly approvers: readonly string[];
  /** Reviewers, and who once was an approver or a reviewer. */
  readonly others: readonly string[];
}

/** For an editor's search and watchers; `isOwnersFile` then decides. */
export const ownersFileGlob = '**/{OWNERS,OWNERS_ALIASES}';

const aliasesPath = 'OWNERS_ALIASES';
const mostNames = 500;
const mostFilters = 100;

/** Whether a posix path is that of an OWNERS file, or of the root's OWNERS_ALIASES. */
export function isOwnersFile(path: string): boolean {
  return path === aliasesPath || path === 'OWNERS' || path.endsWith('/OWNERS');
}

/** Reads OWNERS files and OWNERS_ALIASES by their paths and texts. Total: what cannot be read names nobody. */
export function parseOwnersFiles(texts: Iterable<readonly [path: string, text: string]>): OwnersFiles {
  const byFolder = new Map<string, OwnersFile>();
  const aliases = new Map<string, readonly string[]>();
  for (const [path, text] of texts) {
    const root = parseYaml(text.replace(/^\uFEFF/, ''), 0);
    if (path !== aliasesPath) byFolder.set(folderOf(path), readOwnersFile(root));
    else for (const { key, value } of mappingAt(root, 'aliases')) aliases.set(key.toLowerCase(), textsOf(value));
  }
  return { byFolder, aliases };
}

/** Who approves changes of a file, nearest folder first. A user is `@user`, a group of OWNERS_ALIASES stands as it is named. */
export function approversOf(owners: OwnersFiles, path: string): readonly string[] {
  return namesFor(owners, path).flat();
}

/** Who approves changes of a file by the nearest OWNERS file that names anybody. */
export function nearestApprovers(owners: OwnersFiles, path: string): readonly string[] {
  return namesFor(owners, path).find((names) => names.length > 0) ?? [];
}

/** Everybody whom the files name, whatever for, groups and their members included; as they are shown. */
export function namedInOwnersFiles(owners: OwnersFiles): readonly string[] {
  const rules = [...owners.byFolder.values()].flatMap((file) => file.rules);
  const written = rules.flatMap(({ approvers, others }) => [...approvers, ...others]);
  const grouped = [...owners.aliases].flatMap(([group, members]) => [group, ...members]);
  return [...new Set([...written, ...grouped].map((name) => shown(name, owners)))];
}

function namesFor(owners: OwnersFiles, path: string): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  let folder = path;
  while (folder !== '') {
    folder = folderOf(folder);
    const file = owners.byFolder.get(folder);
    if (file === undefined) continue;
    const relative = folder === '' ? path : path.slice(folder.length + 1);
    const names = file.rules.filter((rule) => rule.matches(relative)).flatMap(({ approvers }) => approvers);
    found.push([...new Set(names.map((name) => shown(name, owners)))]);
    if (file.endsHere) break;
  }
  return found;
}

/** The names are those of GitHub: `alice` is who CODEOWNERS calls `@alice`. */
function shown(name: string, { aliases }: OwnersFiles): string {
  return name.includes('@') || aliases.has(name.toLowerCase()) ? name : `@${name}`;
}

function readOwnersFile(root: YamlMapping): OwnersFile {
  const endsHere = mappingAt(root, 'options').some(
    ({ key, value }) => key === 'no_parent_owners' && value?.kind === 'scalar' && value.text === 'true',
  );
  const filters = mappingAt(root, 'filters').slice(0, mostFilters);
  // Beside `filters` nothing else counts.
  if (filters.length === 0) return { rules: [{ ...namesIn(root), matches: () => true }], endsHere };
  const rules = filters.flatMap(({ key, value }) => {
    const matches = compileGoPattern(key);
    return matches === undefined || value?.kind !== 'mapping' ? [] : [{ ...namesIn(value), matches }];
  });
  return { rules, endsHere };
}

function namesIn(mapping: YamlMapping): Omit<OwnersRule, 'matches'> {
  const at = (name: string): readonly string[] => textsOf(mapping.entries.find(({ key }) => key === name)?.value);
  return { approvers: at('approvers'), others: ['reviewers', 'emeritus_approvers', 'emeritus_reviewers'].flatMap(at) };
}

function mappingAt(root: YamlMapping, name: string): YamlMapping['entries'] {
  const value = root.entries.find(({ key }) => key === name)?.value;
  return value?.kind === 'mapping' ? value.entries : [];
}

function textsOf(node: YamlNode | undefined): readonly string[] {
  if (node?.kind !== 'list') return [];
  return node.items
    .slice(0, mostNames)
    .flatMap((item) => (item.kind === 'scalar' && /^\S{1,100}$/.test(item.text.trim()) ? [item.text.trim()] : []));
}
