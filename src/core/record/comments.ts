import type { Line } from './outline.ts';
import type { Markup } from './marks.ts';

/** The lines without AsciiDoc's (`// …`, `////`) or reStructuredText's (`.. …`) comments. In Markdown, comments are blanked out while scanning. */
export function withoutComments(lines: readonly Line[], markup: Markup): readonly Line[] {
  if (markup === 'markdown') return lines;
  return markup === 'asciidoc' ? withoutSlashes(lines) : withoutDots(lines);
}

function withoutSlashes(lines: readonly Line[]): readonly Line[] {
  let inBlock = false;
  return lines.filter(({ text }) => {
    if (!text.startsWith('//')) return !inBlock;
    if (/^\/{4,}\s*$/.test(text)) inBlock = !inBlock;
    return false;
  });
}

/** What is indented below a comment belongs to it, blank lines included. */
function withoutDots(lines: readonly Line[]): readonly Line[] {
  let inComment = false;
  return lines.filter(({ text, kind }) => {
    if (inComment && (kind === 'blank' || /^\s/.test(text))) return false;
    inComment = text.startsWith('..') && /^\.\.(?:$|\s+(?!\s|_|\[|\||[\w:.+-]{1,40}::))/.test(text);
    return !inComment;
  });
}
