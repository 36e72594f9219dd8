import { parseDay } from '../day/day.ts';
import { splitFrontMatter } from '../text/frontMatter.ts';
import { yamlScalar } from '../text/yaml.ts';
import type { Kind } from '../record/decisionRecord.ts';
import { fieldNameOf } from '../record/fieldNames.ts';
import { spelledLike } from './dateSpelling.ts';

/** What a new document starts from: Markdown with `{{places}}`. Nothing in it is ever executed. */
export interface Template {
  readonly name: string;
  /** What people pick it by. */
  readonly label: string;
  readonly kind: Kind;
  readonly text: string;
  /** How the log of a learnt template writes what is put into it. */
  readonly manner?: Manner;
}

/** What a new document takes from its log beside the text of its template. */
export interface Manner {
  /** `.md`, or `.adoc` and `.rst` in logs of those. */
  readonly extension: string;
  readonly lineEnding: '\n' | '\r\n';
  /** The log's word for a record that nobody has decided on yet. */
  readonly status: string | undefined;
  /** The name of the file beside it that takes the fields: `kep.yaml`. The template has them as front matter. */
  readonly sidecar?: string;
  /** What to start from where this cannot be filled so that it reads back as what was asked. */
  readonly otherwise: Template;
}

/** The names that may stand between double braces; whatever else stands there stays for the person to fill. */
const placeNames = [
  'title',
  'number',
  'slug',
  'file',
  'folder',
  'kind',
  'date',
  'year',
  'author',
  'owner',
  'status',
  'review-by',
  'risk',
  'decision-makers',
  'council',
  'supersedes',
] as const;

/** A name that may stand between double braces. */
export type Place = (typeof placeNames)[number];

/** What the places stand for; a list is a YAML list in front matter. An empty place takes its line with it. */
export type PlaceValues = Partial<Readonly<Record<Place, string | readonly string[]>>>;

/** A filled template and the offset at which writing begins. */
export interface FilledTemplate {
  readonly text: string;
  readonly cursor: number;
}

/** `{{title}}`, `{{number:4}}` for a number of four digits at least, `{{date:1 May 2024}}` for a day that is spelt like this one. */
const placePattern = /\{\{ *([\p{L}][\p{L}\p{N}_ -]{0,60}?)(?::(\d|[^{}:\n]{6,40}))? *\}\}/gu;
const numberGone = /\{\{ *number(?::\d)? *\}\}[.:]? */g;
const cursor = 'cursor';

/**
 * Fills the places of a template. A line with an empty place drops out, except that `{{number}}. ` drops out alone, where a
 * log has no numbers. Front matter values are quoted as YAML needs, those of the body stand as given; lines end with `\n`.
 * Values are never looked through for places: a title may well be `{{title}}`. Writing begins at `{{cursor}}`, else at the
 * first place that nobody knows, else below the first heading.
 */
export function fillTemplate(template: string, inFrontMatter: PlaceValues, inBody: PlaceValues): FilledTemplate {
  const source = template.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const bodyStart = splitFrontMatter(source)?.bodyStart ?? 0;
  const head = filledLines(source.slice(0, bodyStart), { values: inFrontMatter, spell: inYaml });
  const body = filledLines(source.slice(bodyStart), { values: inBody, spell: inMarkdown });
  const text = head.text + body.text;
  const inText = (at: number | undefined): number | undefined => (at === undefined ? undefined : head.text.length + at);
  const stop = head.cursor ?? inText(body.cursor) ?? head.unknown ?? inText(body.unknown);
  return { text, cursor: stop ?? head.text.length + whereWritingBegins(body.text) };
}

/** What fills places, and how a value is spelt where it stands. */
interface Filling {
  readonly values: PlaceValues;
  readonly spell: Spelling;
}

/** A filled stretch, with the offsets of `{{cursor}}` and of the first place that nobody knows. */
interface Filled {
  readonly text: string;
  readonly cursor: number | undefined;
  readonly unknown: number | undefined;
}

type Spelling = (value: string | readonly string[], line: string) => string;

// A blank line goes with the line that dropped out above it, so that no gap is left.
function filledLines(template: string, filling: Filling): Filled {
  let [text, cursorAt, unknownAt]: [string, number | undefined, number | undefined] = ['', undefined, undefined];
  let [above, dropped, first] = ['', false, true];
  for (const line of template.split('\n')) {
    const filled = filledLine(line, filling);
    const isGap = dropped && line === '' && above === '';
    dropped = filled === undefined;
    if (filled === undefined || isGap) continue;
    const start = first ? 0 : text.length + 1;
    cursorAt ??= filled.cursor === undefined ? undefined : start + filled.cursor;
    unknownAt ??= filled.unknown === undefined ? undefined : start + filled.unknown;
    text = first ? filled.text : `${text}\n${filled.text}`;
    [above, first] = [filled.text, false];
  }
  return { text, cursor: cursorAt, unknown: unknownAt };
}

function filledLine(line: string, { values, spell }: Filling): Filled | undefined {
  const isEmpty = (name: Place): boolean => (values[name] ?? '').length === 0;
  const known = isEmpty('number') ? line.replace(numberGone, '') : line;
  let [text, at]: [string, number] = ['', 0];
  let [cursorAt, unknownAt]: [number | undefined, number | undefined] = [undefined, undefined];
  for (const match of known.matchAll(placePattern)) {
    const [whole, name = '', detail] = match;
    text += known.slice(at, match.index);
    at = match.index + whole.length;
    if (name === cursor) cursorAt ??= text.length;
    else if (!isPlace(name)) {
      unknownAt ??= text.length;
      text += whole;
    } else if (isEmpty(name)) return undefined;
    else {
      const value = detailed(name, values[name] ?? '', detail);
      // A number is one in YAML, too: `nav_order: 12`.
      text += name === 'number' ? String(value) : spell(value, known);
    }
  }
  return { text: text + known.slice(at), cursor: cursorAt, unknown: unknownAt };
}

function detailed(name: Place, value: string | readonly string[], detail: string | undefined): string | readonly string[] {
  if (detail === undefined || typeof value !== 'string') return value;
  if (name === 'number') return value.padStart(Number(detail) || 0, '0');
  const day = name === 'date' ? parseDay(value) : undefined;
  return day === undefined ? value : spelledLike(detail, day);
}

const places: ReadonlySet<string> = new Set(placeNames);

function isPlace(name: string): name is Place {
  return places.has(name);
}

function inYaml(value: string | readonly string[], line: string): string {
  if (typeof value === 'string') return inQuotes(value, /^[^:]*: +(["'])/.exec(line)?.[1]);
  return `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
}

// `title: "{{title}}"` has its quotes already.
function inQuotes(value: string, quote: string | undefined): string {
  if (quote === undefined) return yamlScalar(value);
  return quote === '"' ? JSON.stringify(value).slice(1, -1) : value.replaceAll("'", "''");
}

// A list fills one line of a task list per item: `- [ ] {{council}}`.
function inMarkdown(value: string | readonly string[], line: string): string {
  if (typeof value === 'string') return value;
  const marker = /^\s*- \[ \] /.exec(line)?.[0];
  return value.join(marker === undefined ? ', ' : `\n${marker}`);
}

// The line below the first heading of level two that is no field's, or else below the title.
function whereWritingBegins(body: string): number {
  const sections = [...body.matchAll(/^## (.*)\n+/gm)];
  const heading = sections.find((match) => fieldNameOf(match[1] ?? '') === undefined) ?? sections[0] ?? /^# .*\n+/m.exec(body);
  return heading === null ? body.length : heading.index + heading[0].length;
}
