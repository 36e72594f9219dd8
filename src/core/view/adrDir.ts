/** The folder that an `.adr-dir` file names, as a posix path inside the workspace folder; undefined where it leads out of it. */
export function adrDirOf(path: string, text: string): string | undefined {
  const named = text.trim();
  if (named === '' || named.startsWith('/')) return undefined;
  const parts = path.split('/').slice(0, -1);
  for (const part of named.split(/[\\/]/u)) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/') || '.';
}
