import type { ChangeResult, FileChange, Refusal } from '../change/change.ts';
import { refusal } from '../change/editRecord.ts';
import type { Day } from '../day/day.ts';
import type { DecisionLog } from '../log/decisionIndex.ts';
import { outlineOf } from '../record/outline.ts';
import { readDocument } from '../record/readRecord.ts';
import { recordIndex } from '../report/recordIndex.ts';
import { pathIn } from '../text/path.ts';
import type { Words } from '../view/words.ts';
import type { MessageKey } from '../words/messages.ts';
import { draftRecord } from './draft.ts';
import { shapeOf } from './logShape.ts';
import type { Template } from './template.ts';

/** What somebody wants who starts to keep records. */
export interface NewLog {
  /** Posix folder inside the workspace folder. */
  readonly folder: string;
  readonly template: Template;
  readonly today: Day;
  readonly owner: string | undefined;
}

/** A change that starts a log, and the record that it begins with. */
export interface InitializedLog {
  readonly result: ChangeResult;
  /** The path of the first record. */
  readonly path: string;
}

/** What is in the folder already. */
export interface Present {
  readonly log: DecisionLog | undefined;
  /** The names of its files. */
  readonly names: readonly string[];
}

/**
 * Starts a log: its first record, the template that the next ones start from, and a README that lists them. What is there stays as
 * it is; a folder with records is refused.
 */
export function initializeLog(log: NewLog, present: Present, say: Words['say']): InitializedLog {
  const first = firstRecord(log, say);
  if ('refused' in first) return { result: first, path: log.folder };
  const inFolder = (name: string): string => pathIn(log.folder, name);
  if (present.log !== undefined) return { result: refusal('initialize-there', log.folder), path: first.path };
  const readme = inFolder('README.md');
  const wanted: readonly (readonly [path: string, text: string])[] = [
    [first.path, first.text],
    [inFolder('template.md'), log.template.text],
    [readme, readmeText(log, readme, first, say)],
  ];
  const taken = new Set(present.names.map((name) => inFolder(name).toLowerCase()));
  const files = wanted.flatMap(([path, text]): FileChange[] =>
    taken.has(path.toLowerCase()) ? [] : [{ kind: 'create', path, text }],
  );
  return { result: { change: { files } }, path: first.path };
}

const noWords = { statuses: new Map() };

function firstRecord({ folder, template, today, owner }: NewLog, say: Words['say']): { path: string; text: string } | Refusal {
  const nothing = { reviewBy: undefined, risk: undefined, supersedes: [] };
  const title = say(titles.get(template.kind) ?? 'first.title.adr');
  const request = { kind: template.kind, template, title, folder, today, owner, status: 'accepted', ...nothing };
  const draft = draftRecord(request, shapeOf(undefined, undefined, []));
  return 'refused' in draft ? draft : { path: draft.path, text: withOwnWords(draft.text, say) };
}

const titles: ReadonlyMap<string, MessageKey> = new Map([
  ['design-doc', 'first.title.design-doc'],
  ['rfc', 'first.title.rfc'],
]);

/** The chapters of the shipped templates that the first record has something to say in. */
const chapters: ReadonlyMap<string, MessageKey> = new Map([
  ['context', 'first.context'],
  ['context and problem statement', 'first.context'],
  ['problem', 'first.context'],
  ['motivation', 'first.context'],
  ['decision', 'first.decision'],
  ['decision outcome', 'first.decision'],
  ['proposal', 'first.decision'],
  ['design', 'first.decision'],
  ['consequences', 'first.consequences'],
]);

const plainChapters = [
  ['Context', 'first.context'],
  ['Decision', 'first.decision'],
  ['Consequences', 'first.consequences'],
] as const;

/** The head of the document as the template has it, and below it only the chapters that are filled. */
function withOwnWords(text: string, say: Words['say']): string {
  const { headings, frontMatter } = outlineOf(text, 'markdown');
  const [title, ...others] = headings;
  const below = frontMatter === undefined ? others.find(({ label }) => label !== 'status')?.start : title?.bodyFrom;
  const head = text.slice(0, below ?? text.length).trimEnd();
  const kept = others.flatMap(({ label, start, bodyFrom }) => {
    const words = chapters.get(label);
    return words === undefined ? [] : [`${text.slice(start, bodyFrom).trimEnd()}\n\n${say(words)}`];
  });
  const written = kept.length > 1 ? kept : plainChapters.map(([heading, words]) => `## ${heading}\n\n${say(words)}`);
  return `${[head, ...written].join('\n\n')}\n`;
}

function readmeText({ template }: NewLog, path: string, first: { path: string; text: string }, say: Words['say']): string {
  const { record } = readDocument(first.path, first.text, noWords);
  const title = say(readmeTitles.get(template.kind) ?? 'readme.title.adr');
  const index = recordIndex(record === undefined ? [] : [record], path, say);
  return `# ${title}\n\n${say('readme.about', 'template.md')}\n\n${index}\n`;
}

const readmeTitles: ReadonlyMap<string, MessageKey> = new Map([
  ['design-doc', 'readme.title.design-doc'],
  ['rfc', 'readme.title.rfc'],
]);
