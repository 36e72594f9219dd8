/**
 * A path as people write it (`./docs/adr/`, `docs\adr`) as a posix path inside the workspace folder, `.` for the folder
 * itself. Undefined where it leads outside: `../x`, `/etc`, `C:\x`.
 */
export function insideFolder(written: string): string | undefined {
  const path = written.trim().replaceAll('\\', '/');
  if (path === '' || path.includes('\0') || /^(?:\/|~|[a-z][a-z\d+.-]*:)/i.test(path)) return undefined;
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.length === 0 ? '.' : segments.join('/');
}
