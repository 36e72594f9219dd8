import { splitFrontMatter } from '../text/frontMatter.ts';
import { yamlScalar } from '../text/yaml.ts';
import type { Kind } from '../record/decisionRecord.ts';

/** What a new document starts from: Markdown with `{{places}}`. Nothing in it is ever executed. */
export interface Template {
  readonly name: string;
  /** What people pick it by. */
  readonly label: string;
  readonly kind: Kind;
  readonly text: string;
}

/** The names that may stand between double braces. */
export type Place =
  'title' | 'number' | 'date' | 'owner' | 'status' | 'review-by' | 'risk' | 'decision-makers' | 'council' | 'supersedes';

/** What the places stand for; a list is a YAML list in front matter. An empty place takes its line with it. */
export type PlaceValues = Partial<Readonly<Record<Place, string | readonly string[]>>>;

/** A filled template and the offset at which writing begins. */
export interface FilledTemplate {
  readonly text: string;
  readonly cursor: number;
}

const placePattern = /\{\{ *([a-z-]+) *\}\}/g;
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
  const known = isEmpty('number') ? line.replace(/\{\{ *number *\}\}[.:]? */g, '') : line;
  const named = [...known.matchAll(placePattern)].map((match) => match[1] ?? '').filter(isPlace);
  if (named.some(isEmpty)) return undefined;
  return known.replace(placePattern, (whole, name: string) => (isPlace(name) ? spell(values[name] ?? '', line) : whole));
}

const places: ReadonlySet<string> = new Set<Place>([
  'title',
  'number',
  'date',
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

function inYaml(value: string | readonly string[]): string {
  return typeof value === 'string' ? yamlScalar(value) : `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
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
