import { folderOf } from '../text/path.ts';
import type { Configuration } from '../config/configuration.ts';
import { configuredLogOf } from '../config/configuredLog.ts';
import { isInOwnFolder, readFileName } from '../record/fileName.ts';
import type { NameParts } from '../record/fileName.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import type { RepositoryFacts } from './repositoryFacts.ts';
import { attachedDocuments } from './attachments.ts';
import { conventionalFolderOf, seriesFolderOf, type KnownFolders } from './conventions.ts';
import { wholeReadings, type WholeReading } from './sidecars.ts';
import type { Convention } from './conventions.ts';

/** The records of each log, by the log's folder. Yields between steps, each of which takes a few milliseconds for ten thousand documents. */
export function* recordsByLog(facts: RepositoryFacts): Generator<undefined, ReadonlyMap<string, readonly DecisionRecord[]>> {
  const logs = new Map<string, readonly DecisionRecord[]>();
  const found = yield* places(facts);
  yield;
  for (const { path, convention, documents } of found.values()) {
    const belongs = membershipOf(convention, documents);
    const isMember = (document: Document): boolean => document.hasSidecar || (statesEnough(document) && belongs(document));
    const records = documents.filter(isMember).map(({ record }) => record);
    if (records.length > 0) logs.set(path, records);
  }
  return logs;
}

/** A document that may be a record. */
interface Document extends WholeReading {
  readonly name: NameParts;
}

/** A folder with the documents that would be records of its log. Without a convention only contents can tell. */
interface Place {
  readonly path: string;
  readonly convention: Convention | undefined;
  readonly documents: Document[];
}

function* places(facts: RepositoryFacts): Generator<undefined, ReadonlyMap<string, Place>> {
  const whole = wholeReadings(facts.readings);
  yield;
  const documents = whole.map(named);
  yield;
  const attached = attachedDocuments(documents);
  yield;
  const placeOf = placing(facts.configuration, { declared: facts.declaredFolders, series: seriesFolders(documents) });
  yield;
  const found = new Map<string, Place>();
  for (const document of documents) {
    const place = attached.has(document.record.path) ? undefined : placeOf(document);
    if (place === undefined) continue;
    const known = found.get(place.path) ?? { ...place, documents: [] };
    known.documents.push(document);
    found.set(place.path, known);
  }
  return found;
}

function seriesFolders(documents: readonly Document[]): ReadonlySet<string> {
  const folders = documents.map(({ record, name }) => seriesFolderOf(record.path, name.prefix ?? ''));
  return new Set(folders.filter((folder) => folder !== undefined));
}

function named({ record, evidence, hasSidecar }: WholeReading): Document {
  return { record, evidence, hasSidecar, name: readFileName(record.path) };
}

/** Says in which log a document would be: one of the configured ones, where logs are configured, and else by convention or in its own folder. */
function placing(
  configuration: Configuration,
  folders: KnownFolders,
): (document: Document) => Omit<Place, 'documents'> | undefined {
  if (configuration.logs !== undefined) {
    return ({ record }) => {
      const log = configuredLogOf(configuration, record.path);
      return log === undefined ? undefined : { path: log.path, convention: 'named' };
    };
  }
  const known = new Map<string, Omit<Place, 'documents'>>();
  return ({ record: { path }, hasSidecar }) => {
    // A folder that is one record lies in a log, and is none.
    const own = folderOf(path);
    const around = hasSidecar || isInOwnFolder(path) ? folderOf(own) : own;
    const folder = around === '' ? '.' : around;
    const place = known.get(folder) ?? conventionalFolderOf(folder, folders) ?? { path: folder, convention: undefined };
    known.set(folder, place);
    return place;
  };
}

/** Of plain texts only those that state a record's fields are read as records. */
function statesEnough({ record, evidence }: Document): boolean {
  return evidence === 2 || !/\.txt$/i.test(record.path);
}

function membershipOf(convention: Convention | undefined, documents: readonly Document[]): (document: Document) => boolean {
  if (convention === undefined) return membershipByContents(documents);
  if (convention === 'shared') return (document) => document.evidence > 0;
  // In a folder where files carry numbers or dates, one without is a guide or an overview, unless it states a record's fields.
  const identified = documents.filter((document) => document.name.id !== undefined).length;
  const isNumbered = identified > 0 && identified * 2 >= documents.length;
  return (document) => !isNumbered || document.name.id !== undefined || document.evidence === 2;
}

/** Outside the usual folders a document states a record's fields, or looks like one beside others with the same kind of name. */
function membershipByContents(documents: readonly Document[]): (document: Document) => boolean {
  const series = new Map<string, number>();
  for (const document of documents) {
    const name = document.evidence > 0 ? seriesOf(document.name) : undefined;
    if (name !== undefined) series.set(name, (series.get(name) ?? 0) + 1);
  }
  return ({ record, evidence, name }) => {
    if (isOtherMatter(record.path, evidence) || (otherSeries.has(name.prefix ?? '') && record.kind !== 'incident-review'))
      return false;
    // A status that is no phase of a decision is another process.
    if (evidence === 2 && record.status?.value.phase !== 'other') return true;
    return evidence > 0 && (series.get(seriesOf(name) ?? '') ?? 0) > 1;
  };
}

/** Guides and READMEs, also with a record's fields; but `0031-use-x/README.md` may be a record, where it is no specification. */
function isOtherMatter(path: string, evidence: Document['evidence']): boolean {
  const folders = folderOf(path).split('/');
  if (folders.some((folder) => guides.test(folder))) return true;
  if (!/(?:^|\/)readme[^/]*$/i.test(path)) return false;
  return evidence < 2 || !isInOwnFolder(path) || folders.some((folder) => specifications.test(folder));
}

/** What people number and date besides decisions. */
const otherSeries: ReadonlySet<string> = new Set(
  'task issue bug ticket story us epic sprint feat feature test tc req cve rule error err lesson chapter part step day week milestone phase todo sop incident inc meeting'.split(
    ' ',
  ),
);

/** Series with the name of an ordinary thing: `doc-1` and `tip-2` may be anything, `tip-0002` hardly. */
const alsoWords: ReadonlySet<string> = new Set('arch cap design doc hip lip nip pip record sip tip'.split(' '));

const guides = /^(?:.*[-_])?(?:guides?|tutorials?|examples?|samples?|exercises|how-?tos?)$/i;
const specifications = /^(?:specs?|specifications?)$/i;

/** The series of a numbered name. Chapters (`01-setup`), dated notes and years are numbered, too, but are no series of decisions. */
function seriesOf(name: NameParts): string | undefined {
  if (name.id === undefined || name.number === undefined) return undefined;
  if (name.prefix === undefined && (name.id.length < 3 || name.slug === '')) return undefined;
  if (name.id.length < 3 && alsoWords.has(name.prefix ?? '')) return undefined;
  return `${name.prefix ?? ''}-`;
}
