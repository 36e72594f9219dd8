import { readFileName, seriesWords } from '../record/fileName.ts';
import { folderMeaning } from '../record/folderNames.ts';
import { isSidecar, sidecarNames } from '../record/sidecar.ts';

/** What may hold a record, for an editor's search and watchers; `isCandidate` then decides. */
export const documentGlob = `**/{*.md,*.markdown,*.mdx,*.adoc,*.asciidoc,*.rst,*.txt,${sidecarNames.join(',')}}`;

/** True where a file is worth reading, by its posix path alone: a document or a sidecar, and not in a folder of other people's code. */
export function isCandidate(path: string): boolean {
  return (documents.test(path) || isSidecar(path) || isRecordText(path)) && !path.split('/').slice(0, -1).some(isForeign);
}

/** True for folders that hold no records of this repository: no need to look inside. Takes a folder's name, not a path. */
export function isForeign(folder: string): boolean {
  const name = folder.toLowerCase();
  return foreign.has(name) || (name.startsWith('.') && !ownHidden.has(name));
}

const documents = /\.(?:md|markdown|mdx|adoc|asciidoc|rst)$/i;

/** `peps/pep-0340.txt`, `adr/0007-x.txt`: of plain text files only those with the number of a record; all others are ordinary files. */
function isRecordText(path: string): boolean {
  if (!/\.txt$/i.test(path)) return false;
  const { id, prefix } = readFileName(path);
  if (id === undefined) return false;
  if (prefix !== undefined && seriesWords.has(prefix)) return true;
  return path
    .split('/')
    .slice(0, -1)
    .some((folder) => folderMeaning(folder)?.certainty === 'sure');
}

const foreign: ReadonlySet<string> = new Set([
  ...[
    'node_modules',
    'bower_components',
    'vendor',
    'third_party',
    'site-packages',
    'venv',
    '__pycache__',
    'dist',
    'out',
    'coverage',
  ],
]);

/** Hidden folders belong to tools, but for these. */
const ownHidden: ReadonlySet<string> = new Set([
  ...['.adr', '.adrs', '.decisions', '.decision-log', '.rfcs', '.docs', '.design', '.agents', '.archgate', '.drafts', '.archive'],
]);
