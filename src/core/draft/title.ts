/** What a record is called while nobody has named it. */
export const untitled = 'Untitled';

/**
 * A title as one line of well-formed text: line breaks, control characters and runs of blanks become one space, halves of
 * surrogate pairs become U+FFFD. This is the title that every draft reads back as.
 */
export function cleanTitle(title: string): string {
  const line = oneLine(title);
  return line === '' ? untitled : line;
}

/** Any text for people as one line, without control characters; empty where nothing is left. */
export function oneLine(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\p{Cc}\u2028\u2029\uFEFF ]+/gu, ' ')
    .trim();
}

/** The title in Markdown, every mark escaped that could be read as one: `Use \*all\* of C\#`. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#~|&!:.()+-]/g, '\\$&');
}

/**
 * The ways to write a title as a heading, the plainest first: as it is, with the marks that change a line's meaning escaped,
 * with every mark escaped, and with its first character as an entity (`&#49;2. Use` is not number 12).
 */
export function headingSpellings(title: string): readonly string[] {
  const gentle = title.replace(/[\\`*_[\]<>~&]/g, '\\$&').replace(/#(?=#*$)/g, '\\#');
  const strict = escapeMarkdown(title);
  const [first = ''] = title;
  const entity = `&#${String(first.codePointAt(0) ?? 0)};${escapeMarkdown(title.slice(first.length))}`;
  return [...new Set([title, gentle, strict, entity])];
}
