import type { Span } from '../../src/core/text/span.ts';

/** A text without its marks, and the stretches between `⟦` and `⟧`, so that a test shows its spans in the text itself. */
export function marked(written: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  let text = '';
  let start = 0;
  for (const piece of written.split(/([⟦⟧])/u)) {
    if (piece === '⟦') start = text.length;
    else if (piece === '⟧') spans.push({ start, end: text.length });
    else text += piece;
  }
  return { text, spans };
}
