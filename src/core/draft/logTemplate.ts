import type { TextOf } from '../change/change.ts';
import type { DecisionLog } from '../log/decisionIndex.ts';
import type { ReadingOptions } from '../record/reading.ts';
import { stemOf } from '../text/path.ts';
import { anatomyOf } from './anatomy.ts';
import { sidecarPathOf, usualSidecar } from './besideSidecar.ts';
import { customsOf } from './customs.ts';
import { headingForm } from './headingForm.ts';
import { exampleDate, learnTemplate, mannerOf, type LogToLearn } from './learnTemplate.ts';
import { neighboursOf, newestOf } from './neighbours.ts';
import { ownTemplate } from './ownTemplates.ts';
import type { Template } from './template.ts';
import type { LogCustoms } from './templateFields.ts';
import { withPlaces } from './withPlaces.ts';

/** A log with what lies around it. */
export interface LogSurroundings {
  readonly log: DecisionLog;
  /** The files of the folders in which its template may lie: see `templateFolders`. */
  readonly paths: readonly string[];
  readonly options: ReadingOptions;
}

/** The files whose texts are needed to know what a new record of a log starts from. */
export function filesToLearnFrom({ log, paths }: LogSurroundings): readonly string[] {
  const own = ownTemplate(log, paths);
  const newest = newestOf(log).flatMap((record) => [record.path, sidecarPathOf(record) ?? []].flat());
  return [...(own === undefined ? [] : [own]), ...newest];
}

/**
 * What a new record of a log starts from, without anybody having said so: the log's own template, else one learnt from its newest
 * records. Undefined where there is neither; a new record then starts from `otherwise`.
 */
export function logTemplate(surroundings: LogSurroundings, textOf: TextOf, otherwise: Template): Template | undefined {
  const { log, paths } = surroundings;
  const path = ownTemplate(log, paths);
  const text = path === undefined ? undefined : textOf(path);
  const learning = learningFrom(surroundings, textOf);
  if (path !== undefined && text !== undefined) return teamTemplate({ path, text }, learning, otherwise);
  const learnt = learnTemplate(learning, otherwise);
  const sidecar = usualSidecar(newestOf(log));
  if (learnt?.manner === undefined || sidecar === undefined) return learnt;
  return { ...learnt, manner: { ...learnt.manner, sidecar } };
}

/** A file of the team's as a template for a log: its blanks are places now, to be filled in the log's manner. */
export function teamTemplate(
  file: { readonly path: string; readonly text: string },
  log: LogToLearn,
  otherwise: Template,
): Template {
  const { path } = file;
  const manner = mannerOf(log, path, otherwise);
  const { neighbours } = log;
  const inNames = neighbours.filter(({ record }) => record.title.source === 'file-name').length;
  const text = withPlaces(file.text, {
    path,
    form: headingForm(neighbours),
    title: inNames * 2 > neighbours.length ? 'file-name' : 'heading',
    ...logCustoms(log),
  });
  return {
    name: path,
    label: stemOf(path),
    kind: log.kind,
    text,
    manner: { ...manner, lineEnding: /\r\n/.test(file.text) ? '\r\n' : '\n' },
  };
}

/** How a log writes its days, and what each of its records states of itself. */
export function logCustoms({ neighbours }: Pick<LogToLearn, 'neighbours'>): LogCustoms {
  return { example: exampleDate(neighbours), placeOf: customsOf(neighbours.map(anatomyOf)).placeOf };
}

/** What can be learnt from the newest records of a log. */
export function learningFrom({ log, options }: LogSurroundings, textOf: TextOf): LogToLearn {
  return { neighbours: neighboursOf(newestOf(log), textOf, options), kind: log.kind, options };
}
