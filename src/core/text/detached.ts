/** Shorter pieces are copied anyway. In UTF-16 units. */
const shortestSlice = 13;

/**
 * The same characters in a string of their own. JavaScript engines keep a piece that was cut out of a text as a reference
 * into it, and with one title the whole document stays in memory; in an index of thousands that is what costs most.
 */
export function detached(piece: string): string {
  return piece.length < shortestSlice ? piece : ` ${piece}`.slice(1);
}
