import { fieldNameOfNormal } from '../record/fieldNames.ts';
import type { Part } from '../record/field.ts';
import type { Heading } from '../record/scan.ts';
import { named } from '../record/dialects/sections.ts';
import type { FoundField, OpenDocument } from './document.ts';
import { deletion, insertion, type Edit } from './edit.ts';
import { proseLanguage } from './language.ts';
import { endingAt, linesBelow, withoutLines } from './lines.ts';
import type { Place, Ways, Writer } from './place.ts';
import { headingEnd, headingLike } from './headings.ts';
import { statedIn, writeProse } from './proseValue.ts';
import { writeSignOffs } from './signOffs.ts';
import { isSentence } from './wording.ts';
import { newLabel, rankOf, type WritableField } from './writableFields.ts';

/** Fields with a heading of their own: `## Status` and the lines below it. */
export const sectionFields: Writer = {
  dialects: ['sections'],
  places: (document) => [...statedSections(document), ...emptySections(document)],
  add: (document, field, items) => {
    const like = modelOf(document, field);
    if (like === undefined || !(named.has(field) || field === 'owner')) return [];
    return [[newSection(document, like, field, items)]];
  },
};

function fieldsIn({ fields }: OpenDocument): readonly FoundField[] {
  return fields.filter(({ dialect }) => dialect === 'sections');
}

function statedSections(document: OpenDocument): readonly Place[] {
  return fieldsIn(document).flatMap((field) => {
    const heading = headingOf(document, field);
    return heading === undefined ? [] : [statedSection(document, field, heading)];
  });
}

function headingOf({ outline }: OpenDocument, { parts: [first] }: FoundField): Heading | undefined {
  const at = first?.span.start ?? -1;
  return outline.headings.find(({ start, bodyTo }) => start <= at && at < bodyTo);
}

function statedSection(document: OpenDocument, field: FoundField, heading: Heading): Place {
  const { text } = document;
  const first = field.parts[0];
  const value = { field: field.name, parts: field.parts };
  // A sentence in which a status is but mentioned stays.
  const isSaid = field.name === 'status' && isSentence(statedIn(document, value)?.text ?? '', document.options.statuses);
  const inHeading = first !== undefined && first.span.start < heading.bodyFrom;
  return {
    field: field.name,
    label: field.label,
    span: { start: heading.start, end: heading.bodyTo },
    items: field.parts.map((part) => part.text),
    write: (items) => {
      const more = field.name === 'approvals' && !inHeading ? moreThan(field.parts, items) : undefined;
      if (more !== undefined) return [writeSignOffs(document, heading, more)];
      return isSaid ? writeAbove(text, heading, items) : writeProse(document, value, items);
    },
    insert: (items) => (inHeading ? [] : writeAbove(text, heading, items)),
    remove: () => [[withoutSection(text, heading)], field.parts.map(({ span }) => withoutLines(text, span.start, span.end))],
  };
}

/** The items that are new, where those that are stated stay. */
function moreThan(parts: readonly Part[], items: readonly string[]): readonly string[] | undefined {
  return parts.every(({ text }, index) => text === items[index]) ? items.slice(parts.length) : undefined;
}

/** The last section of a text takes the blank lines above it along, and leaves the final newline. */
function withoutSection(text: string, { start, bodyTo }: Heading): Edit {
  if (text.slice(bodyTo).trim() !== '') return deletion(start, bodyTo);
  return deletion(text.slice(0, start).trimEnd().length, text.trimEnd().length);
}

/** On a line of its own above what is in a section. */
function writeAbove(text: string, heading: Heading, items: readonly string[]): Ways {
  const at = headingEnd(text, heading);
  return [[linesBelow(text, at, ['', items.join(', '), ...gapBelow(text, at)])]];
}

/** A blank line, where the text goes on right below. */
function gapBelow(text: string, at: number): readonly string[] {
  return /^\r?\n(?!\r?\n)\S/.test(text.slice(at, at + 4)) ? [''] : [];
}

/** Headings of fields below which nothing is stated. */
function emptySections(document: OpenDocument): readonly Place[] {
  const { text } = document;
  const stated = new Set(fieldsIn(document).map((field) => headingOf(document, field)?.start));
  const second = document.outline.headings.findIndex(({ level }) => level === 2);
  return document.outline.headings.flatMap((heading, index) => {
    const field = fieldNameOfNormal(heading.label);
    const isDeep = heading.level > 2 && !(heading.level === 3 && (second < 0 || index < second));
    if (field === undefined || isDeep || !(named.has(field) || field === 'owner') || stated.has(heading.start)) return [];
    return [
      {
        field,
        label: heading.text,
        span: { start: heading.start, end: heading.bodyTo },
        items: [],
        write: (items) => [
          field === 'approvals' ? writeSignOffs(document, heading, items) : [intoEmpty(document, heading, items)],
        ],
        remove: () => [[withoutSection(text, heading)]],
      },
    ];
  });
}

function intoEmpty({ text }: OpenDocument, heading: Heading, items: readonly string[]): Edit {
  const at = headingEnd(text, heading);
  return linesBelow(text, at, ['', ...bulleted(items), ...gapBelow(text, at)]);
}

function bulleted(items: readonly string[]): readonly string[] {
  return items.length === 1 ? items : items.map((item) => `- ${item}`);
}

/** The heading that a new one is made like: in a document whose fields have sections, or of which nothing but a status is missing. */
function modelOf(document: OpenDocument, field: WritableField): Heading | undefined {
  const { headings } = document.outline;
  const own = fieldsIn(document).filter(({ name }) => rankOf(name) >= 0);
  const sections = own.map((one) => headingOf(document, one)).filter((heading) => heading !== undefined);
  if (sections.length > (field === 'status' ? 0 : 1)) return sections.at(-1);
  if (field !== 'status') return undefined;
  const title = headings.findIndex(({ level }) => level === 1);
  return headings.slice(title + 1).find(({ level }) => level === 2);
}

function newSection(document: OpenDocument, like: Heading, field: WritableField, items: readonly string[]): Edit {
  const { text } = document;
  const heading = headingLike(text, like, newLabel(field, 'words', proseLanguage(document)));
  const ending = endingAt(text, like.start);
  const isField = fieldsIn(document).some((one) => headingOf(document, one)?.start === like.start);
  const lines = [...heading, '', ...(field === 'approvals' ? items.map((item) => `- ${item}`) : bulleted(items)), ''];
  // Above the first chapter, or behind the last field.
  if (!isField) return insertion(like.start, lines.map((line) => line + ending).join(''));
  if (like.bodyTo < text.length) return insertion(like.bodyTo, lines.map((line) => line + ending).join(''));
  return linesBelow(text, text.trimEnd().length, ['', ...lines.slice(0, -1)]);
}
