import { parseDay } from '../day/day.ts';
import { splitFrontMatter } from '../text/frontMatter.ts';
import { yamlScalar } from '../text/yaml.ts';
import type { Kind } from '../record/decisionRecord.ts';
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
  /** What to start from where this cannot be filled so that it reads back as what was asked. */
  readonly otherwise: Template;
}

/** The names that may stand between double braces. */
export type Place =
  'title' | 'number' | 'date' | 'file' | 'owner' | 'status' | 'review-by' | 'risk' | 'decision-makers' | 'council' | 'supersedes';

/** What the places stand for; a list is a YAML list in front matter. An empty place takes its line with it. */
export type PlaceValues = Partial<Readonly<Record<Place, string | readonly string[]>>>;

/** A filled template and the offset at which writing begins. */
export interface FilledTemplate {
  readonly text: string;
  readonly cursor: number;
}

/** `{{title}}`; `{{number:4}}` has so many digits, `{{date:1 May 2024}}` is spelt like this one. */
const placePattern = /\{\{ *([a-z-]+)(?: *:([^{}\n]{0,40}))? *\}\}/g;
const numberAlone = /\{\{ *number *(?::\d{1,2})? *\}\}[.:]? */g;
const cursorMark = '{{cursor}}';

/**
 * Fills the places of a template. A line with an empty place drops out, except that `{{number}}. ` drops out alone, where a
 * log has no numbers. Front matter values are quoted as YAML needs, those of the body stand as given; lines end with `\n`.
 */
export function fillTemplate(template: string, inFrontMatter: PlaceValues, inBody: PlaceValues): FilledTemplate {
  const source = template.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const bodyStart = splitFrontMatter(source)?.bodyStart ?? 0;
  const head = filledLines(source.slice(0, bodyStart), inFrontMatter, inYaml);
  const body = filledLines(source.slice(bodyStart), inBody, inMarkdown);
  const cursorAt = body.indexOf(cursorMark);
  const text = body.replaceAll(cursorMark, '');
  return { text: head + text, cursor: head.length + (cursorAt < 0 ? whereWritingBegins(text) : cursorAt) };
}

type Spelling = (value: string | readonly string[], line: string) => string;

// A blank line goes with the line that dropped out above it, so that no gap is left.
function filledLines(text: string, values: PlaceValues, spell: Spelling): string {
  const kept: string[] = [];
  let dropped = false;
  for (const line of text.split('\n')) {
    const filled = filledLine(line, values, spell);
    const isGap = dropped && line === '' && (kept.at(-1) ?? '') === '';
    dropped = filled === undefined;
    if (filled !== undefined && !isGap) kept.push(filled);
  }
  return kept.join('\n');
}

function filledLine(line: string, values: PlaceValues, spell: Spelling): string | undefined {
  const isEmpty = (name: Place): boolean => (values[name] ?? '').length === 0;
  const known = isEmpty('number') ? line.replace(numberAlone, '') : line;
  const named = [...known.matchAll(placePattern)].map((match) => match[1] ?? '').filter(isPlace);
  if (named.some(isEmpty)) return undefined;
  return known.replace(placePattern, (whole, name: string, detail?: string) =>
    isPlace(name) ? spell(detailed(values[name] ?? '', name, detail), line) : whole,
  );
}

function detailed(value: string | readonly string[], name: Place, detail: string | undefined): string | readonly string[] {
  if (detail === undefined || typeof value !== 'string') return value;
  if (name === 'number') return value.padStart(Math.min(12, Number(detail) || 1), '0');
  const day = name === 'date' || name === 'review-by' ? parseDay(value) : undefined;
  return day === undefined ? value : spelledLike(detail, day);
}

const places: ReadonlySet<string> = new Set<Place>([
  'title',
  'number',
  'date',
  'file',
  'owner',
  'status',
  'review-by',
  'risk',
  'decision-makers',
  'council',
  'supersedes',
]);

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

// The line below the first heading of level two, or else below the title.
function whereWritingBegins(body: string): number {
  const heading = /^## .*\n+/m.exec(body) ?? /^# .*\n+/m.exec(body);
  return heading === null ? body.length : heading.index + heading[0].length;
}
