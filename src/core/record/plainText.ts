const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['mdash', '—'],
  ['ndash', '–'],
  ['hellip', '…'],
  ['rarr', '→'],
  ['larr', '←'],
  ['copy', '©'],
  ['reg', '®'],
  ['trade', '™'],
]);

const tag =
  /<\/?(?:br|b|i|u|s|a|p|em|strong|sub|sup|span|img|code|small|font|div|kbd|del|ins|details|summary|center|h[1-6])(?:[\s/][^<>]{0,300})?>/gi;

/** The words of a piece of Markdown: links become their text, marks, tags and struck-out words go, entities are decoded. */
export function plainText(markdown: string): string {
  if (!/[~[<`*_\\&]/.test(markdown)) return markdown.replace(/\s+/g, ' ').trim();
  let text = linksToText(withoutStruck(markdown));
  text = text.replace(tag, ' ').replace(/(`+)/g, '');
  text = withoutEmphasis(text)
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, decodeEntity);
  return text.replace(/\s+/g, ' ').trim();
}

/** The text without what is struck out: `~~proposed~~ accepted`. */
export function withoutStruck(text: string): string {
  const pieces = text.split('~~');
  return pieces.length < 3
    ? text
    : pieces.filter((_, index) => index % 2 === 0 || (index === pieces.length - 1 && pieces.length % 2 === 0)).join(' ');
}

// `[text](target)`, `![alt](target)`, `[text][ref]` and `<https://…>`; one pass, each bracket is looked at once.
function linksToText(text: string): string {
  return text
    .replace(/!?\[([^[\]]{0,500})\]\([^()\s]{0,1000}(?:\([^()]{0,200}\)[^()\s]{0,500})?(?:\s+"[^"]{0,200}")?\)/g, '$1')
    .replace(/!?\[([^[\]]{1,500})\]\[[^[\]]{0,300}\]/g, '$1');
}

function withoutEmphasis(text: string): string {
  return text
    .replace(/\*+/g, (stars, at: number) => (isMultiplication(text, at, stars.length) ? stars : ''))
    .replace(/(^|[\s([{"'])(_{1,3})(?=\S)(.{0,200}?\S)\2(?=[\s)\]}"'.,:;!?]|$)/g, '$1$3');
}

function isMultiplication(text: string, at: number, length: number): boolean {
  return length === 1 && text.charAt(at - 1) === ' ' && text.charAt(at + length) === ' ';
}

function decodeEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return entities.get(name.toLowerCase()) ?? whole;
  const hex = name.charAt(1).toLowerCase() === 'x';
  const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
  return Number.isNaN(code) || code > 0x10ffff || code === 0 ? whole : String.fromCodePoint(code);
}
