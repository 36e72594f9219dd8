import { applyEdits, sorted, type Edit } from './edit.ts';

/** A stretch of the first text that is kept, or a text that was put between. */
type Piece = { readonly start: number; readonly end: number } | { readonly put: string };

/** Two lists of edits, the second made on the text that the first leads to, as one list on the first text. */
export function compose(text: string, first: readonly Edit[], second: readonly Edit[]): readonly Edit[] {
  const length = applyEdits(text, first).length;
  const between = piecesOf(text.length, first);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { span, text: put } of sorted(second)) {
    pieces.push(...cut(between, at, span.start), { put });
    at = span.end;
  }
  return editsOf(text.length, [...pieces, ...cut(between, at, length)]);
}

function piecesOf(length: number, edits: readonly Edit[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { span, text: put } of sorted(edits)) {
    pieces.push({ start: at, end: span.start }, { put });
    at = span.end;
  }
  return [...pieces, { start: at, end: length }];
}

/** The pieces between two offsets of the text that they make up. */
function cut(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = 'put' in piece ? piece.put.length : piece.end - piece.start;
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, length)];
    if (start < end)
      found.push('put' in piece ? { put: piece.put.slice(start, end) } : { start: piece.start + start, end: piece.start + end });
    at += length;
  }
  return found;
}

/** Where one kept stretch ends and the next begins further on, or a text stands between, there is an edit. */
function editsOf(length: number, pieces: readonly Piece[]): readonly Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let put = '';
  for (const piece of [...pieces, { start: length, end: length }]) {
    if ('put' in piece) {
      put += piece.put;
      continue;
    }
    if (piece.start > at || put !== '') edits.push({ span: { start: at, end: piece.start }, text: put });
    put = '';
    at = piece.end;
  }
  return edits;
}
