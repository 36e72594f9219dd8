/** The folder of a posix path: `docs/adr` of `docs/adr/0007-use-x.md`; empty for what lies at the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The last part of a posix path: `0007-use-x.md` of `docs/adr/0007-use-x.md`. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The last part without its ending: `0007-use-x` of `docs/adr/0007-use-x.md`. */
export function stemOf(path: string): string {
  return baseName(path).replace(/\.[a-z]+$/i, '');
}

/** The path of what lies in a folder; `.` is the root. */
export function pathIn(folder: string, name: string): string {
  return folder === '.' ? name : `${folder}/${name}`;
}

/** A path as seen from a folder that it is in; `.` is the root. Any other path as it is. */
export function relativeTo(folder: string, path: string): string {
  return folder !== '.' && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
}

/** The way from one file to another, both posix paths inside the workspace folder. */
export function relativePath(from: string, to: string): string {
  const start = from.split('/').slice(0, -1);
  const end = to.split('/');
  let shared = 0;
  while (shared < start.length && shared < end.length - 1 && start[shared] === end[shared]) shared += 1;
  return [...start.slice(shared).map(() => '..'), ...end.slice(shared)].join('/');
}
