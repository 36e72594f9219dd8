import { FileType, Uri } from 'vscode';
import { likeNeighbours, type LogToLearn } from '../core/draft/learnTemplate.ts';
import {
  filesToLearnFrom,
  learningFrom,
  logCustoms,
  logTemplate,
  teamTemplate,
  type LogSurroundings,
} from '../core/draft/logTemplate.ts';
import { templateFolders } from '../core/draft/ownTemplates.ts';
import type { Template } from '../core/draft/template.ts';
import type { LogCustoms } from '../core/draft/templateFields.ts';
import type { DecisionLog } from '../core/log/decisionIndex.ts';
import { pathIn } from '../core/text/path.ts';
import { readTexts } from './applyChange.ts';
import { listFolder } from './files.ts';
import type { FolderView } from './folderRecords.ts';

/** What a new record of a log starts from, as the log itself shows it; undefined where it shows nothing certain. */
export async function readLogTemplate(view: FolderView, log: DecisionLog, otherwise: Template): Promise<Template | undefined> {
  const surroundings = await surroundingsOf(view, log);
  const textOf = await readTexts(view, filesToLearnFrom(surroundings));
  return logTemplate(surroundings, textOf, otherwise);
}

/** A file of the repository as a template for a log. */
export async function readTeamTemplate(
  view: FolderView,
  log: DecisionLog,
  file: { readonly path: string; readonly text: string },
  otherwise: Template,
): Promise<Template> {
  return teamTemplate(file, await readLearning(view, log), otherwise);
}

/** What a log tells of a template that is made of one of its records. */
export async function readLogCustoms(view: FolderView, log: DecisionLog): Promise<LogCustoms> {
  return logCustoms(await readLearning(view, log));
}

async function readLearning(view: FolderView, log: DecisionLog): Promise<LogToLearn> {
  const surroundings = { log, paths: [], options: view.configuration };
  return learningFrom(surroundings, await readTexts(view, filesToLearnFrom(surroundings)));
}

/** Whether a template was learnt from the records, and is no file. */
export function isLearnt({ name }: Template): boolean {
  return name === likeNeighbours;
}

async function surroundingsOf({ folder, configuration }: FolderView, log: DecisionLog): Promise<LogSurroundings> {
  const listed = await Promise.all(templateFolders(log.path).map((path) => filesIn(folder.uri, path)));
  return { log, paths: listed.flat(), options: configuration };
}

/** The paths of the files in a folder; none where it cannot be listed. */
export async function filesIn(root: Uri, folder: string): Promise<readonly string[]> {
  const files = (await listFolder(Uri.joinPath(root, folder))).filter(([, type]) => (type & FileType.File) !== 0);
  return files.map(([name]) => pathIn(folder, name));
}
