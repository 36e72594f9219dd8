import { inLinkText } from '../text/escaping.ts';
import { relativeLink } from '../text/linkTarget.ts';
import { relativePath, stemOf } from '../text/path.ts';

/** References to records as front matter has them: ids as they are, workspace paths relative to the new file. */
export function referencesFrom(path: string, references: readonly string[]): readonly string[] {
  return references.map((reference) => (isPath(reference) ? relativePath(path, reference) : reference));
}

/** References to records as text has them: `0003` → `ADR-0003`, `docs/adr/0003-x.md` → `[0003-x](0003-x.md)`. */
export function linksFrom(path: string, references: readonly string[]): readonly string[] {
  return references.map((reference) => {
    if (!isPath(reference)) return /^\d+$/.test(reference) ? `ADR-${reference}` : reference;
    return `[${inLinkText(stemOf(reference))}](${relativeLink(path, reference)})`;
  });
}

function isPath(reference: string): boolean {
  return reference.includes('/') || /\.(?:md|markdown|mdx|adoc|asciidoc|rst)$/i.test(reference);
}
