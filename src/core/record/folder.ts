/** The folder of a posix path: `docs/adr` of `docs/adr/0007-use-x.md`; empty for what lies at the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
