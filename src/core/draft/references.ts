/** References to records as front matter has them: ids as they are, workspace paths relative to the new file. */
export function referencesFrom(path: string, references: readonly string[]): readonly string[] {
  return references.map((reference) => (isPath(reference) ? relativePath(path, reference) : reference));
}

/** References to records as text has them: `0003` → `ADR-0003`, `docs/adr/0003-x.md` → `[0003-x](0003-x.md)`. */
export function linksFrom(path: string, references: readonly string[]): readonly string[] {
  return references.map((reference) => {
    if (!isPath(reference)) return /^\d+$/.test(reference) ? `ADR-${reference}` : reference;
    const name = reference.slice(reference.lastIndexOf('/') + 1).replace(/\.[A-Za-z]+$/, '');
    return `[${name.replace(/[[\]\\]/g, '\\$&')}](${encodeTarget(relativePath(path, reference))})`;
  });
}

/** The way from one file to another, both posix paths inside the workspace folder. */
export function relativePath(from: string, to: string): string {
  const start = from.split('/').slice(0, -1);
  const end = to.split('/');
  let shared = 0;
  while (shared < start.length && shared < end.length - 1 && start[shared] === end[shared]) shared += 1;
  return [...start.slice(shared).map(() => '..'), ...end.slice(shared)].join('/');
}

function isPath(reference: string): boolean {
  return reference.includes('/') || /\.(?:md|markdown|mdx|adoc|asciidoc|rst)$/i.test(reference);
}

function encodeTarget(target: string): string {
  return target.replace(/[ ()<>]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
