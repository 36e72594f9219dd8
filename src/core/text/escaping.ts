/** A text as it stands in a regular expression for itself. */
export function inPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** A text as it stands between the brackets of a link. */
export function inLinkText(text: string): string {
  return text.replace(/[[\]\\]/g, '\\$&');
}

/** A text as it stands in a cell of a table, also between the brackets of a link there. */
export function inCell(text: string): string {
  return text.replace(/[[\]|\\]/g, '\\$&');
}
