/** What may hold a record, for an editor's search and watchers; `isCandidate` then decides. */
export const documentGlob = '**/*.{md,markdown,mdx,adoc,asciidoc,rst}';

/** True where a file is worth reading, by its posix path alone: a document, and not in a folder of other people's code. */
export function isCandidate(path: string): boolean {
  return documents.test(path) && !path.split('/').slice(0, -1).some(isForeign);
}

/** True for folders that hold no records of this repository: no need to look inside. Takes a folder's name, not a path. */
export function isForeign(folder: string): boolean {
  return foreign.has(folder.toLowerCase());
}

const documents = /\.(?:md|markdown|mdx|adoc|asciidoc|rst)$/i;

const foreign: ReadonlySet<string> = new Set([
  ...['node_modules', 'bower_components', 'vendor', 'third_party', 'site-packages', '.venv', 'venv', '__pycache__', '.tox'],
  ...['.git', '.hg', '.svn', '.yarn', '.cache', '.next', '.gradle', 'dist', 'out', 'coverage'],
]);
