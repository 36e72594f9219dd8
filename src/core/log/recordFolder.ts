import { isInOwnFolder } from '../record/fileName.ts';

/** The folder that a record is put in; of `docs/adr/0007-use-x/README.md`, `docs/adr`. */
export function recordFolderOf(path: string): string {
  const segments = path.split('/').slice(0, isInOwnFolder(path) ? -2 : -1);
  return segments.length === 0 ? '.' : segments.join('/');
}
