import type { DecisionRecord } from '../record/decisionRecord.ts';
import { dialects } from '../record/dialects/dialects.ts';
import { frontMatter } from '../record/dialects/frontMatter.ts';
import type { Field } from '../record/field.ts';
import type { FieldName } from '../record/fieldNames.ts';
import { headerOf } from '../record/header.ts';
import { markupOf, outlineOf, type Line, type Outline } from '../record/outline.ts';
import { readDocument } from '../record/readRecord.ts';
import type { Reading, ReadingOptions } from '../record/reading.ts';
import { isSidecar, sidecarOutline } from '../record/sidecar.ts';

/** How neighbours write a field as a key of YAML: by which name, and whether its values are a list. */
export interface KeyCustom {
  readonly field: FieldName;
  readonly label: string;
  /** A `- ` on a line for each, `[brackets]` around them, or no list. */
  readonly list: 'block' | 'flow' | 'none';
}

/** A file as it is to be edited. */
export interface DocumentText {
  /** Posix path inside the workspace folder: it says the markup. */
  readonly path: string;
  readonly text: string;
  readonly options: ReadingOptions;
  /** For a field that this file does not state yet, where somebody has looked at its neighbours. */
  readonly custom?: KeyCustom | undefined;
}

/** A field with the dialect that it was found by. */
export interface FoundField extends Field {
  readonly dialect: string;
}

/** What a document is made of, whether it is a record or a template of one. */
export interface Structure {
  readonly outline: Outline;
  readonly header: readonly Line[];
  readonly fields: readonly FoundField[];
}

/** A file that is to be edited, as the reader sees it. */
export interface OpenDocument extends DocumentText, Structure {
  readonly reading: Reading;
  readonly record: DecisionRecord;
}

/** Reads a file for editing; undefined where it is no record, nor the part of one. */
export function openDocument(document: DocumentText): OpenDocument | undefined {
  const { path, text, options } = document;
  const reading = readDocument(path, text, options);
  const record = recordIn(reading);
  return record === undefined ? undefined : { ...document, reading, record, ...structureOf(path, text) };
}

/** Takes a document apart as the reader does. */
export function structureOf(path: string, text: string): Structure {
  const sidecar = isSidecar(path);
  const outline = sidecar ? sidecarOutline(text) : outlineOf(text, markupOf(path, text));
  const header = sidecar ? [] : headerOf(outline);
  const fields = (sidecar ? [frontMatter] : dialects).flatMap((dialect) =>
    dialect.fields(outline, header).map((field) => ({ ...field, dialect: dialect.name })),
  );
  return { outline, header, fields };
}

/** The record that a file is, or the part that it is of one. */
export function recordIn({ record, part }: Reading): DecisionRecord | undefined {
  return record ?? part?.record;
}
