import { insideFolder } from '../config/insideFolder.ts';
import { parseYaml } from '../text/yaml.ts';
import type { YamlNode } from '../text/yamlNodes.ts';

/** For an editor's search and watchers; `declaresFolders` then decides. */
export const declarationGlob =
  '**/{.adr-dir,adrs.toml,.adrs.toml,.adr.json,adr.config.json,.log4brains.yml,.madrlintrc.json,.adr-kit.json,catalog-info.yaml,.adr/adr.properties,.archgate/config.json}';

/** How one tool writes down where its records are. */
interface Format {
  /** The end of the file's path: its name, and the tool's own folder around it. */
  readonly file: string;
  /** The folders as written, relative to the folder that holds `file`. */
  readonly read: (text: string) => readonly string[];
}

// Of adr-tools, adrs, adr (phodal), dotnet-adr, log4brains, adr-j, madr-lint, archgate, adr-kit and Backstage, in this order.
const formats: readonly Format[] = [
  { file: '.adr-dir', read: (text) => [text.trim().split('\n')[0] ?? ''] },
  { file: 'adrs.toml', read: readToml },
  { file: '.adrs.toml', read: readToml },
  { file: '.adr.json', read: (text) => valuesAt(text, ['path']) },
  { file: 'adr.config.json', read: (text) => valuesAt(text, ['path']) },
  { file: '.log4brains.yml', read: readLog4brains },
  { file: '.adr/adr.properties', read: readProperties },
  { file: '.madrlintrc.json', read: (text) => valuesAt(text, ['adrdir']) },
  { file: '.archgate/config.json', read: (text) => valuesAt(text, ['paths', 'adrs']) },
  // It names no folder: it lies in the folder that it is about.
  { file: '.adr-kit.json', read: () => ['.'] },
  { file: 'catalog-info.yaml', read: readCatalog },
];

const byName: ReadonlyMap<string, Format> = new Map(formats.map((format) => [nameOf(format.file), format]));

/** Folders of other tools' files lie near the root; only `.adr-dir` counts wherever it is. */
const deepest = 4;
const mostFolders = 100;

/** Whether a file, by its posix path, is one in which a tool writes down where its decision records are. */
export function declaresFolders(path: string): boolean {
  return formatOf(path) !== undefined;
}

/**
 * The folders that such a file declares as decision logs, as posix paths inside the workspace folder; `.` is the folder
 * itself. What cannot be read, is absolute, an address or leads out of the workspace folder is left out.
 */
export function declaredFolders(path: string, text: string): readonly string[] {
  const format = formatOf(path);
  if (format === undefined) return [];
  const base = path.slice(0, path.length - format.file.length);
  const written = format.read(text).slice(0, mostFolders);
  const folders = written.map((folder) => below(base, folder)).filter((folder) => folder !== undefined);
  return [...new Set(folders)];
}

function formatOf(path: string): Format | undefined {
  const format = byName.get(nameOf(path));
  if (format === undefined || !(path === format.file || path.endsWith(`/${format.file}`))) return undefined;
  if (format.file === '.adr-kit.json' && path === format.file) return undefined;
  return format.file === '.adr-dir' || path.split('/').length <= deepest ? format : undefined;
}

function below(base: string, written: string): string | undefined {
  const folder = written.trim();
  if (folder === '' || /^(?:[/\\~]|[a-z][a-z\d+.-]*:)/i.test(folder)) return undefined;
  return insideFolder(base + folder);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `adr_dir = "docs/adr"`, above the first table. */
function readToml(text: string): readonly string[] {
  for (const line of text.split('\n')) {
    if (/^\s*\[/.test(line)) return [];
    const value = /^\s*adr_dir\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(line);
    if (value !== null) return [value[1] ?? value[2] ?? ''];
  }
  return [];
}

/** `docPath=doc/adr`; the last one counts. */
function readProperties(text: string): readonly string[] {
  const values = text.split('\n').map((line) => /^\s*docPath\s*[=:]\s*(.*)$/.exec(line)?.[1]);
  return values.filter((value) => value !== undefined).slice(-1);
}

/** `project: { adrFolder: ./docs/adr, packages: [{ adrFolder: ./packages/a/docs/adr }] }` */
function readLog4brains(text: string): readonly string[] {
  return [...valuesAt(text, ['project', 'adrfolder']), ...valuesAt(text, ['project', 'packages', 'adrfolder'])];
}

/** The annotations of each entity; the file may hold several documents. */
function readCatalog(text: string): readonly string[] {
  if (!text.includes(annotation)) return [];
  return text
    .split(/^---.*$/m)
    .slice(0, mostFolders)
    .filter((entity) => entity.includes(annotation))
    .flatMap((entity) => valuesAt(entity, ['metadata', 'annotations', annotation]));
}

const annotation = 'backstage.io/adr-location';

/** The texts at a path of keys, in any case, through lists; JSON is YAML, too. */
function valuesAt(text: string, keys: readonly string[]): readonly string[] {
  let nodes: readonly YamlNode[] = [parseYaml(text.replace(/^\uFEFF/, '').replaceAll('\t', '  '), 0)];
  for (const key of keys) nodes = nodes.flatMap((node) => childrenAt(node, key));
  return nodes.flatMap((node) => (node.kind === 'scalar' ? [node.text] : []));
}

function childrenAt(node: YamlNode, key: string): readonly YamlNode[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'list') return node.items.flatMap((item) => childrenAt(item, key));
  return node.entries.flatMap((entry) => (entry.key.toLowerCase() === key && entry.value !== undefined ? [entry.value] : []));
}
