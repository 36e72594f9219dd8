import { lineEnd } from '../edits/lines.ts';
import type { Kind } from '../record/decisionRecord.ts';
import type { ReadingOptions } from '../record/reading.ts';
import { anatomyOf, type Anatomy } from './anatomy.ts';
import { bodySkeleton } from './bodySkeleton.ts';
import { commonest } from './commonest.ts';
import { customsOf } from './customs.ts';
import { tellingDate } from './dateSpelling.ts';
import { frontMatterSkeleton } from './frontMatterSkeleton.ts';
import { formOf, headingForm } from './headingForm.ts';
import type { Neighbour } from './neighbours.ts';
import { newStatus } from './statusSpelling.ts';
import type { Manner, Template } from './template.ts';

/** What is known of the log that a new record is for. */
export interface LogToLearn {
  /** The newest records first. */
  readonly neighbours: readonly Neighbour[];
  readonly kind: Kind;
  readonly options: ReadingOptions;
}

/** The name of the template that is learnt from a log. */
export const likeNeighbours = 'neighbours';

/** Records that tell less than this may be like nothing but themselves. */
const fewest = 2;

/**
 * A template learnt from the newest records of a log: the fields that most of them have, in their order and dialect, with places for
 * what is new, and the headings that most of them share, without their text. Undefined where they have too little in common.
 */
export function learnTemplate(log: LogToLearn, otherwise: Template): Template | undefined {
  const { neighbours, kind } = log;
  const anatomies = neighbours.map(anatomyOf);
  const model = modelOf(anatomies);
  if (neighbours.length < fewest || model === undefined) return undefined;
  const customs = customsOf(anatomies);
  const example = exampleDate(neighbours);
  const form = headingForm(neighbours) ?? formOf(model) ?? '{{title}}';
  const text = frontMatterSkeleton(model, customs, example) + bodySkeleton(model, { customs, example, form });
  if (saysNothing(text) && anatomies.some(hasForm)) return undefined;
  return { name: likeNeighbours, label: likeNeighbours, kind, text, manner: mannerOf(log, model.record.path, otherwise) };
}

/** Whether a template is a title and nothing else: what its records have, each has alone. */
function saysNothing(text: string): boolean {
  return (
    text
      .replace('{{cursor}}', '')
      .split('\n')
      .filter((line) => /[\p{L}\p{N}]/u.test(line)).length < 2
  );
}

function hasForm({ entries, lines }: Anatomy): boolean {
  return (
    entries.length > 0 || lines.some(({ heading, isTitle, slots }) => (heading !== undefined && !isTitle) || slots.length > 0)
  );
}

/** How a log writes what is put into a new record, by its newest records; `path` says the markup. */
export function mannerOf({ neighbours, kind, options }: LogToLearn, path: string, otherwise: Template): Manner {
  const statuses = neighbours.flatMap(({ record }) => record.status?.value ?? []);
  return {
    extension: /\.[A-Za-z]+$/.exec(path)?.[0] ?? '.md',
    lineEnding: commonest(neighbours.map(({ text }) => endingOf(text))) ?? '\n',
    status: newStatus(statuses, kind === 'design-doc' ? 'draft' : 'proposed', options.statuses),
    otherwise,
  };
}

/** A day as the log writes it; empty where its records state none. */
export function exampleDate(neighbours: readonly Neighbour[]): string {
  const written = neighbours.flatMap(({ record: { date }, text }) =>
    date === undefined || date.source === 'file-name' ? [] : [text.slice(date.span.start, date.span.end)],
  );
  return tellingDate(written) ?? '';
}

function endingOf(text: string): Manner['lineEnding'] {
  return text.charAt(lineEnd(text, 0)) === '\r' ? '\r\n' : '\n';
}

/** The newest record of those that state their fields in the way that is most common. */
function modelOf(records: readonly Anatomy[]): Anatomy | undefined {
  const usual = commonest(records.map(wayOf));
  return records.find((record) => wayOf(record) === usual);
}

function wayOf({ record, fields, outline }: Anatomy): string {
  const { status, date, title } = record;
  const dialectOf = (start: number | undefined): string =>
    fields.find(({ parts }) => parts.some(({ span }) => start !== undefined && span.start <= start && start < span.end))
      ?.dialect ?? '';
  return [
    outline.markup,
    status?.source,
    date?.source,
    title.source,
    dialectOf(status?.span.start),
    dialectOf(date?.span.start),
  ].join(' ');
}
