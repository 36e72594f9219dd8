import type { TextOf } from '../change/change.ts';
import { wholeReadings } from '../log/sidecars.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import type { ReadingOptions } from '../record/reading.ts';
import { readDocument } from '../record/readRecord.ts';
import { isSidecar } from '../record/sidecar.ts';
import { splitFrontMatter } from '../text/frontMatter.ts';
import { baseName, folderOf } from '../text/path.ts';

/** A file that states the fields of the document beside it. */
export interface SidecarText {
  readonly path: string;
  readonly text: string;
}

/** The sidecar of a record, where it states its status or date there. */
export function sidecarPathOf({ status, date }: DecisionRecord): string | undefined {
  return [status?.path, date?.path].find((path) => path !== undefined && isSidecar(path));
}

/** A document and its sidecar as one text, the sidecar as its front matter; undefined where they are not to be had, or do not make one. */
export function joinedText(path: string, sidecar: string, textOf: TextOf): string | undefined {
  const [body, fields] = [textOf(path), textOf(sidecar)];
  if (body === undefined || fields === undefined) return undefined;
  const yaml = fields.replace(/^\uFEFF/, '').replace(/^---[ \t]*\r?\n/, '');
  const hasFence = /^(?:---|\.\.\.)/m.test(yaml) || splitFrontMatter(body) !== undefined;
  const ending = fields.includes('\r\n') ? '\r\n' : '\n';
  return hasFence ? undefined : ['---', yaml.trimEnd(), '---', body.replace(/^\uFEFF/, '')].join(ending);
}

/** Takes such a text apart again; `name` is that of the sidecar. */
export function takenApart(
  path: string,
  { text, cursor }: { readonly text: string; readonly cursor: number },
  name: string,
): { readonly text: string; readonly cursor: number; readonly sidecar: SidecarText } | undefined {
  const block = splitFrontMatter(text);
  if (block === undefined) return undefined;
  const ending = text.slice(block.span.end).startsWith('\r\n') ? '\r\n' : '\n';
  const sidecar = { path: `${folderOf(path)}/${name}`, text: block.yaml + ending };
  return { text: text.slice(block.bodyStart), cursor: Math.max(0, cursor - block.bodyStart), sidecar };
}

/** The record that a new document is, with the sidecar beside it where it has one. */
export function draftedRecord(
  { path, text, sidecar }: SidecarText & { readonly sidecar?: SidecarText | undefined },
  options: ReadingOptions,
): DecisionRecord | undefined {
  const reading = readDocument(path, text, options);
  if (sidecar === undefined) return reading.record;
  const readings = new Map([
    [path, reading],
    [sidecar.path, readDocument(sidecar.path, sidecar.text, options)],
  ]);
  const [whole] = wholeReadings(readings);
  return whole?.hasSidecar === true ? whole.record : undefined;
}

/** The name of the sidecar that most of these records have. */
export function usualSidecar(records: readonly DecisionRecord[]): string | undefined {
  const paths = records.map(sidecarPathOf).filter((path) => path !== undefined);
  return paths.length * 2 > records.length ? baseName(paths[0] ?? '') : undefined;
}
