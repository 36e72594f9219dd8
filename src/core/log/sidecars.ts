import { folderOf } from '../text/path.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import type { Reading } from '../record/reading.ts';
import { isMainDocument, isSidecar } from '../record/sidecar.ts';
import type { Sourced } from '../text/span.ts';

/** A reading that may be a record of its own, put together from all of its files. */
export interface WholeReading {
  readonly record: DecisionRecord;
  readonly evidence: Reading['evidence'];
  /** True where a sidecar lies beside the document: then it is a record, wherever it is. */
  readonly hasSidecar: boolean;
}

/**
 * The readings that may be records. A README or index beside a sidecar (`0042-use-x/kep.yaml`) is one record with it, and
 * whatever else lies in or below their folder belongs to that record.
 */
export function wholeReadings(readings: ReadonlyMap<string, Reading>): readonly WholeReading[] {
  const folders = foldersWithSidecar(readings);
  const whole: WholeReading[] = [];
  for (const reading of readings.values()) {
    const folder = folders.size === 0 ? undefined : nearest(reading.path, folders);
    const found =
      folder === undefined ? alone(reading) : folder.main === reading.path ? joined(reading, folder.sidecar) : undefined;
    if (found !== undefined) whole.push(found);
  }
  return whole;
}

/** A folder that is one record: its sidecar, and the document that stands for it. */
interface Folder {
  readonly sidecar: Reading;
  readonly main: string;
}

function foldersWithSidecar(readings: ReadonlyMap<string, Reading>): ReadonlyMap<string, Folder> {
  const sidecars = new Map<string, Reading>();
  for (const reading of readings.values()) if (isSidecarReading(reading)) sidecars.set(folderOf(reading.path), reading);
  const folders = new Map<string, Folder>();
  if (sidecars.size === 0) return folders;
  for (const { path, record, part } of readings.values()) {
    const folder = folderOf(path);
    const sidecar = sidecars.get(folder);
    if (sidecar === undefined || (record ?? part) === undefined || !isMainDocument(path)) continue;
    const other = folders.get(folder)?.main;
    if (other === undefined || rank(path) < rank(other)) folders.set(folder, { sidecar, main: path });
  }
  return folders;
}

/** A sidecar, or the sidecar of a template: the README beside that is a template, too. */
function isSidecarReading({ path, refused }: Reading): boolean {
  return refused === 'sidecar' || (refused === 'template' && isSidecar(path));
}

/** A README before an index, and among equals the first: the order in which the files came must not matter. */
function rank(path: string): string {
  return `${/(?:^|\/)readme[^/]*$/i.test(path) ? 0 : 1} ${path}`;
}

/** The record that a file belongs to, by the nearest folder around it. */
function nearest(path: string, folders: ReadonlyMap<string, Folder>): Folder | undefined {
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    const found = folders.get(folder);
    if (found !== undefined || folder === '') return found;
  }
}

function alone({ record, refused, evidence }: Reading): WholeReading | undefined {
  return record === undefined || refused !== undefined ? undefined : { record, evidence, hasSidecar: false };
}

function joined(main: Reading, sidecar: Reading): WholeReading | undefined {
  const document = main.record === undefined ? main.part : { record: main.record, evidence: main.evidence };
  if (document === undefined || sidecar.part === undefined) return undefined;
  const evidence = document.evidence > sidecar.part.evidence ? document.evidence : sidecar.part.evidence;
  return { record: join(document.record, sidecar.part.record), evidence, hasSidecar: true };
}

/** What the sidecar states comes first, field by field; the document fills what it does not state. */
function join(main: DecisionRecord, sidecar: DecisionRecord): DecisionRecord {
  return {
    ...main,
    identity: main.identity?.source === 'file-name' ? main.identity : (sidecar.identity ?? main.identity),
    title: sidecar.title.source === 'sidecar' ? sidecar.title : main.title,
    status: sidecar.status ?? main.status,
    date: sidecar.date?.source === 'sidecar' ? sidecar.date : main.date,
    people: filled(sidecar.people, main.people, (person) => person.role),
    relations: filled(sidecar.relations, main.relations, (relation) => relation.type),
    appliesTo: sidecar.appliesTo.length > 0 ? sidecar.appliesTo : main.appliesTo,
    tags: sidecar.tags.length > 0 ? sidecar.tags : main.tags,
    risk: sidecar.risk ?? main.risk,
    approvals: sidecar.approvals.length > 0 ? sidecar.approvals : main.approvals,
    review: {
      reviewBy: sidecar.review.reviewBy ?? main.review.reviewBy,
      reviewEvery: sidecar.review.reviewEvery ?? main.review.reviewEvery,
      lastReviewed: sidecar.review.lastReviewed ?? main.review.lastReviewed,
      lastCall: sidecar.review.lastCall ?? main.review.lastCall,
    },
    problems: [...main.problems, ...sidecar.problems],
  };
}

/** The values of the sidecar, and those of the document whose field the sidecar does not have. */
function filled<T>(
  stated: readonly Sourced<T>[],
  more: readonly Sourced<T>[],
  field: (value: T) => string,
): readonly Sourced<T>[] {
  const fields = new Set(stated.map(({ value }) => field(value)));
  return [...stated, ...more.filter(({ value }) => !fields.has(field(value)))];
}
