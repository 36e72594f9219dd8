import { plainMapping } from '../text/plainYaml.ts';
import type { Sourced, Span } from '../text/span.ts';
import { parseYaml } from '../text/yaml.ts';
import type { YamlMapping } from '../text/yamlNodes.ts';
import type { DecisionRecord } from './decisionRecord.ts';
import { frontMatter } from './dialects/frontMatter.ts';
import { evidenceOf } from './evidence.ts';
import { readFileName } from './fileName.ts';
import { folderOf } from '../text/path.ts';
import type { Outline } from './outline.ts';
import { readFields } from './readFields.ts';
import type { Reading, ReadingOptions } from './reading.ts';
import { refusedByName, refusedByText } from './refusal.ts';

/** The files that state the fields of the README beside them, in YAML. */
export const sidecarNames = ['kep.yaml'] as const;

/** True for a file that states the fields of the document beside it, by its posix path. */
export function isSidecar(path: string): boolean {
  return sidecarNames.some((name) => path.endsWith(name) && (path.length === name.length || path.at(-name.length - 1) === '/'));
}

/** True for the document that stands for its folder: `0042-use-x/README.md`. */
export function isMainDocument(path: string): boolean {
  return /(?:^|\/)(?:readme|index)\.[^/.]+$/i.test(path);
}

/** True for the document that is one record with a sidecar: the README or index in the sidecar's folder. */
export function isBesideSidecar(path: string, sidecar: string): boolean {
  return isSidecar(sidecar) && isMainDocument(path) && folderOf(sidecar) === folderOf(path);
}

/** What a sidecar states, as the part that it is of its folder's record. Total, as every reading. */
export function readSidecar(path: string, text: string, options: ReadingOptions): Reading {
  const folder = folderOf(path);
  const name = readFileName(folder);
  const outline = sidecarOutline(text);
  const fields = frontMatter.fields(outline, []);
  const record = readFields(path, outline, fields, name, options);
  const template = refusedByName(`${folder}.md`) === 'template' || refusedByText(record, '', fields, name) !== undefined;
  if (template) return { path, record: undefined, refused: 'template', evidence: 0 };
  const part = { record: stated(record), evidence: evidenceOf(path, fields, name, []) };
  return { path, record: undefined, refused: 'sidecar', evidence: 0, part };
}

/** The text as nothing but front matter: a document without a body. */
export function sidecarOutline(text: string): Outline {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const [yaml, bodyStart] = [text.slice(start), text.length];
  const block = { yaml, bodyStart, span: { start, end: bodyStart } };
  const mapping = text.trim() === '' ? undefined : (plainMapping(yaml, start) ?? readMapping(yaml, start));
  const body = { headings: [], code: [], comments: [] };
  return { text, markup: 'markdown', frontMatter: block, yaml: mapping, bodyStart, ...body };
}

function readMapping(yaml: string, start: number): YamlMapping {
  const mapping = parseYaml(yaml, start);
  // An error at the end of the text reaches one character beyond it.
  const inside = (span: Span): Span => ({
    start: Math.min(span.start, start + yaml.length),
    end: Math.min(span.end, start + yaml.length),
  });
  return { ...mapping, problems: mapping.problems.map((problem) => ({ ...problem, span: inside(problem.span) })) };
}

/** The same record, each of its values with the file that its span is in. */
function stated(record: DecisionRecord): DecisionRecord {
  const { path, review } = record;
  const mark = <T>(value: Sourced<T>): Sourced<T> =>
    value.source === 'file-name' ? value : { ...value, source: 'sidecar', path };
  const markAny = <T>(value: Sourced<T> | undefined): Sourced<T> | undefined => (value === undefined ? undefined : mark(value));
  return {
    ...record,
    identity: markAny(record.identity),
    title: mark(record.title),
    status: markAny(record.status),
    date: markAny(record.date),
    people: record.people.map(mark),
    relations: record.relations.map(mark),
    appliesTo: record.appliesTo.map(mark),
    tags: record.tags.map(mark),
    risk: markAny(record.risk),
    approvals: record.approvals.map(mark),
    review: {
      reviewBy: markAny(review.reviewBy),
      reviewEvery: markAny(review.reviewEvery),
      lastReviewed: markAny(review.lastReviewed),
      lastCall: markAny(review.lastCall),
    },
    debt: undefined,
    questions: undefined,
    problems: record.problems.map((problem) =>
      problem.message === 'field-unreadable-front-matter' ? { ...problem, message: 'field-unreadable-sidecar' } : problem,
    ),
  };
}
