/** A number as it is to stand where another one was written: with as many digits where those were filled up with zeros, or are as many as the log writes. */
export function digitsLike(written: string, number: number, width: number): string {
  const isFilled = written.startsWith('0') || written.length === width;
  return String(number).padStart(isFilled ? written.length : 1, '0');
}

/** A pattern for a number with any zeros in front, and no digit on either side. */
export function digitsPattern(number: number): string {
  return `(?<!\\d)0{0,8}${String(number)}(?!\\d)`;
}

/** Where a number first stands in a text, with any zeros in front; undefined where it does not. */
export function digitsIn(text: string, number: number): { readonly start: number; readonly end: number } | undefined {
  const found = new RegExp(digitsPattern(number), 'u').exec(text);
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
}
