import type { Sourced } from '../text/span.ts';
import type { Identity } from './decisionRecord.ts';
import type { Field } from './field.ts';
import type { NameParts } from './fileName.ts';
import type { Outline } from './outline.ts';
import { plainText } from './plainText.ts';

/** The identifier of a record: by its file name, an `id:` field, or the number in its title; undefined where none is stated. */
export function identityOf(outline: Outline, fields: readonly Field[], name: NameParts): Sourced<Identity> | undefined {
  if (name.id !== undefined)
    return { value: { id: name.id, number: name.number }, span: { start: 0, end: 0 }, source: 'file-name' };
  return fromField(fields) ?? fromTitle(outline);
}

function fromField(fields: readonly Field[]): Sourced<Identity> | undefined {
  const field = fields.find((one) => one.name === 'id');
  const part = field?.parts[0];
  const match = part === undefined ? null : /^(?:[A-Za-z]{2,10}[-_ #]?){0,3}(\d{1,8})$/.exec(plainText(part.text.slice(0, 200)));
  if (field === undefined || part === undefined || match?.[1] === undefined) return undefined;
  return { value: { id: match[1], number: Number(match[1]) }, span: part.span, source: field.source };
}

function fromTitle(outline: Outline): Sourced<Identity> | undefined {
  const heading = outline.headings.find((one) => one.level === 1);
  const match =
    heading === undefined
      ? null
      : /^\[?(?:(?:ADR|RFC|MSC|KEP|KEEP|EIP|PEP)[-_ #]{0,2}(\d{1,6})\b|(\d{1,6})(?:[.:)]\s|\s+[-–—]\s))/i.exec(
          plainText(heading.text.slice(0, 200)),
        );
  const digits = match?.[1] ?? match?.[2];
  if (heading === undefined || digits === undefined) return undefined;
  return { value: { id: digits, number: Number(digits) }, span: heading.span, source: 'heading' };
}
