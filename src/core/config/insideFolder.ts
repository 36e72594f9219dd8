/**
 * A path as people write it (`./docs/adr/`, `docs\adr`) as a posix path inside the workspace folder, `.` for the folder
 * itself. Undefined where it leads outside: `../x`, `/etc`, `C:\x`, `~/x`.
 */
export function insideFolder(written: string): string | undefined {
  const path = written.trim().replaceAll('\\', '/');
  if (path === '' || path.includes('\0') || elsewhere.test(path)) return undefined;
  const segments: string[] = [];
  // Windows reads ".. " as "..", so blanks around a name do not count.
  for (const segment of path.split('/').map((name) => name.trim())) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  const inside = segments.join('/');
  return elsewhere.test(inside) ? undefined : inside || '.';
}

/** An absolute path, a home folder, a drive or an address. */
const elsewhere = /^(?:\/|~|[a-z][a-z\d+.-]*:)/i;
