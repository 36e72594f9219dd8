import { confirmedName } from './confirmedName.ts';
import { dialects } from './dialects/dialects.ts';
import { evidenceOf } from './evidence.ts';
import { readFileName } from './fileName.ts';
import { inMarkdown } from './foreignMarkup.ts';
import { headerOf } from './header.ts';
import { markupOf, outlineOf } from './outline.ts';
import { readFields } from './readFields.ts';
import type { NotARecord, Reading, ReadingOptions } from './reading.ts';
import { refusedByName, refusedByText } from './refusal.ts';
import { isMainDocument, isSidecar, readSidecar } from './sidecar.ts';

/** Reads one file. Total: every string gives a reading, in linear time. */
export function readDocument(path: string, text: string, options: ReadingOptions): Reading {
  if (isSidecar(path)) return readSidecar(path, text, options);
  const refused = refusedByName(path);
  if (refused === undefined) return readText(path, text, options);
  if (!isMainDocument(path)) return refusal(path, refused);
  // A README is no record of its own, but the record of its folder where a sidecar says so.
  const { record, evidence } = readText(path, text, options);
  return record === undefined ? refusal(path, refused) : { ...refusal(path, refused), part: { record, evidence } };
}

function readText(path: string, text: string, options: ReadingOptions): Reading {
  if (text.slice(0, 2000).includes('\0')) return refusal(path, 'binary');
  const outline = outlineOf(text, markupOf(path, text));
  const name = confirmedName(readFileName(path), outline);
  const header = headerOf(outline);
  const stated = dialects.flatMap((dialect) => dialect.fields(outline, header));
  const fields = inMarkdown(stated, outline.markup);

  const record = readFields(path, outline, fields, name, options);
  const heading = outline.headings.find((one) => one.level === 1)?.text.slice(0, 300) ?? '';
  const template = refusedByText(record, heading.trim(), fields, name);
  if (template !== undefined) return refusal(path, template);
  if (text.trim() === '' && name.number === undefined) return refusal(path, 'empty');
  const evidence = evidenceOf(path, fields, name, outline.headings);
  return { path, record, refused: undefined, evidence };
}

function refusal(path: string, refused: NotARecord): Reading {
  return { path, record: undefined, refused, evidence: 0 };
}
