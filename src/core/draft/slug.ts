/** The slug of a title from which nothing is left. */
const nameless = 'decision';

// Letters that Unicode does not take apart.
const latin: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ł', 'l'],
  ['ı', 'i'],
]);

// Windows opens devices under these names, whatever the extension.
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** A title as a part of a file name: lower case, words joined by `separator`, letters of every script kept, Latin ones plain. */
export function slugOf(title: string, separator = '-'): string {
  const plain = title
    .toLowerCase()
    .replace(/[ßæœøđðþłı]/g, (letter) => latin.get(letter) ?? letter)
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '');
  const words = plain.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const slug = words.join(separator);
  return slug === '' ? nameless : slug;
}

/** True for a name (without extension) that opens a device on Windows. */
export function isDeviceName(stem: string): boolean {
  return device.test(stem.toLowerCase().split('.')[0] ?? '');
}

/** The longest beginning of a text within `units` UTF-16 units and `bytes` UTF-8 bytes; never half a character. */
export function cutTo(text: string, units: number, bytes: number): string {
  let end = 0;
  let size = 0;
  for (const { segment } of graphemes(text)) {
    size += byteLength(segment);
    if (size > bytes || end + segment.length > units) break;
    end += segment.length;
  }
  return text.slice(0, end);
}

/** How many bytes a text takes in UTF-8. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function graphemes(text: string): Iterable<{ readonly segment: string }> {
  return new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text);
}
