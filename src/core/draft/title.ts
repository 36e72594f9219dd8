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
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/**
 * The ways to write a title as a heading, the plainest first: as it is, with the marks of Markdown escaped, with them as
 * entities, and with the first character as an entity, too: `&#x31;2. Use` is not number 12, `&#x43;ontext` no chapter.
 */
export function headingSpellings(title: string): readonly string[] {
  const escaped = title.replace(/[\\`*_[\]<>~&]/g, '\\$&').replace(/#(?=#*$)/g, '\\#');
  const [first = ''] = title;
  const rest = title.slice(first.length);
  const usual = /[\\`*[\]<>~&]/g;
  const every = /[\\`*_[\]{}<>~&#!|"]/g;
  const spelled = [usual, every].flatMap((marks) => [title.replace(marks, entity), entity(first) + rest.replace(marks, entity)]);
  return [...new Set([title, escaped, ...spelled])];
}

function entity(character: string): string {
  return `&#x${(character.codePointAt(0) ?? 0xfffd).toString(16)};`;
}
