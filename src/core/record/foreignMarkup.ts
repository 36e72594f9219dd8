import type { Field, Part } from './field.ts';
import type { Markup } from './marks.ts';

/** `xref:9.adoc[ADR 9]`, `link:x[text]`, `https://x[text]`, `<<id,text>>`, `image:x[text]`, `[.line-through]#text#` */
const asciidoc =
  /(?:\b(image|icon|xref|link):|\b(?=(?:https?|mailto):))([^\s[\]]{1,600})\[([^\]]{0,300})\]|<<([^<>,]{1,200}),([^<>]{1,300})>>|\[([\w. -]{1,40})\]#([^#]{1,300})#/g;
/** `` `text <target>`_ ``, `` :doc:`target` ``, `|substitution|` */
const restructured =
  /(:[\w+.-]{1,40}:)?`([^`<>]{0,300})(?:<([^`<>]{1,600})>)?`_{0,2}|(?<!\S)\|(\p{L}[\p{L}\p{N}_-]{0,60})\|(?!\S)/gu;

const longestValue = 5000;

/** Fields with the links and marks of AsciiDoc and reStructuredText as Markdown has them, so that everything else reads one markup. */
export function inMarkdown(fields: readonly Field[], markup: Markup): readonly Field[] {
  if (markup === 'markdown') return fields;
  const convert = markup === 'asciidoc' ? fromAsciidoc : fromRestructured;
  return fields.map((field) => ({ ...field, parts: field.parts.map((part) => converted(part, convert)) }));
}

// A text as long as its span is taken for the characters of the file itself.
function converted(part: Part, convert: (text: string) => string): Part {
  const text = part.text.length > longestValue ? part.text : convert(part.text);
  if (text === part.text || text.trim() === '') return part;
  return { text: text.length === part.span.end - part.span.start ? `${text} ` : text, span: part.span };
}

function fromAsciidoc(text: string): string {
  if (!/[[<]/.test(text)) return text;
  return text.replace(
    asciidoc,
    (whole, macro?: string, target?: string, said?: string, id?: string, name?: string, role?: string, inner?: string) => {
      if (macro === 'icon') return '';
      if (target !== undefined) return `${macro === 'image' ? '!' : ''}[${labelOf(said, target)}](${target})`;
      if (id !== undefined) return `[${name?.trim() ?? ''}](${id})`;
      if (inner === undefined) return whole;
      return role?.includes('line-through') === true ? `~~${inner}~~` : inner;
    },
  );
}

function labelOf(said: string | undefined, target: string): string {
  const label = (said ?? '').replace(/\^$/, '').trim();
  return label === '' ? target : label;
}

function fromRestructured(text: string): string {
  if (!/[`|]/.test(text)) return text;
  return text.replace(restructured, (whole, role?: string, said = '', target?: string, substitution?: string) => {
    if (substitution !== undefined) return substitution;
    if (target !== undefined) return `[${said.trim()}](${target.trim()})`;
    return role === ':doc:' || role === ':ref:' ? `[${said}](${said})` : whole.slice(role?.length ?? 0).replace(/_+$/, '');
  });
}
