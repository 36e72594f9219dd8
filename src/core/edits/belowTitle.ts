import { insertion } from './edit.ts';
import { proseLanguage } from './language.ts';
import { endingAt, lineEnd, linesBelow } from './lines.ts';
import type { Writer } from './place.ts';
import { newLabel } from './writableFields.ts';

/** A plain line below the title, `Review by: 2027-01-01`, where a document has its fields in sections or has none at all. */
export const belowTitle: Writer = {
  dialects: [],
  places: () => [],
  add: (document, field, items) => {
    const { outline, text } = document;
    const line = `${newLabel(field, 'words', proseLanguage(document))}: ${items.join(', ')}`;
    const title = outline.headings.find(({ level }) => level === 1) ?? outline.headings[0];
    const ending = endingAt(text, outline.bodyStart);
    const onTop = [[insertion(outline.bodyStart, `${line}${ending}${ending}`)]];
    if (title === undefined) return onTop;
    const end = lineEnd(text, title.span.end);
    const under = title.underlined ? lineEnd(text, Math.min(text.length, text.indexOf('\n', end) + 1)) : end;
    const next = text.slice(under, under + 4);
    const isTight = !/^(?:\r?\n){2}|^\r?\n?$/.test(next);
    return [[linesBelow(text, under, ['', line, ...(isTight ? [''] : [])])], ...onTop];
  },
};
