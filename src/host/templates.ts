import { FileType, Uri, workspace } from 'vscode';
import { shippedTemplates } from '../core/draft/shippedTemplates.ts';
import type { Template } from '../core/draft/template.ts';
import { isTemplateFile } from '../core/draft/templateFrom.ts';
import type { Kind } from '../core/record/decisionRecord.ts';
import { isTemplateFolder } from '../core/record/refusal.ts';
import type { FolderView } from './folderRecords.ts';
import { words } from './words.ts';

/** A template that can be chosen; its text is read when it is. */
export interface TemplateChoice {
  readonly name: string;
  readonly label: string;
  readonly kind: Kind;
  readonly uri: Uri;
  /** What it is good for; for a team's own template, where it comes from. */
  readonly detail: string;
}

/** The templates for a kind of document: the team's own, configured or beside its logs, then those that Docket ships. */
export async function templatesFor(kind: Kind, view: FolderView, extension: Uri): Promise<readonly TemplateChoice[]> {
  const configured = (view.configuration.logs ?? [])
    .filter((log) => log.template !== undefined && (log.kind ?? 'adr') === kind)
    .map((log) => log.template ?? '')
    .filter((template) => /\.[a-z]+$/iu.test(template))
    .map((path) => ownTemplate(path, kind, view));
  const shipped = shippedTemplates
    .filter((template) => template.kind === kind)
    .map(({ name, message, about, file }) => ({
      name,
      kind,
      label: words.say(message),
      detail: words.say(about),
      uri: Uri.joinPath(extension, 'templates', file),
    }));
  const own = [...configured, ...(await templatesBeside(kind, view))];
  return [...own.filter((choice, at) => own.findIndex((other) => other.name === choice.name) === at), ...shipped];
}

/** The templates that lie beside the logs of a kind: the Markdown files in their `templates` folders. */
async function templatesBeside(kind: Kind, view: FolderView): Promise<readonly TemplateChoice[]> {
  const logs = view.index.logs.filter((log) => log.kind === kind);
  const found = await Promise.all(logs.map((log) => templatePaths(Uri.joinPath(view.folder.uri, log.path), log.path)));
  return found.flat().map((path) => ownTemplate(path, kind, view));
}

async function templatePaths(log: Uri, path: string): Promise<readonly string[]> {
  const inside = (await namesIn(log, FileType.Directory)).filter(isTemplateFolder);
  const names = await Promise.all(
    inside.map(async (folder) => {
      const files = (await namesIn(Uri.joinPath(log, folder), FileType.File)).filter(isTemplateFile).sort();
      return files.map((name) => (path === '.' ? `${folder}/${name}` : `${path}/${folder}/${name}`));
    }),
  );
  return names.flat();
}

async function namesIn(folder: Uri, type: FileType): Promise<readonly string[]> {
  const listed = await workspace.fs.readDirectory(folder).then(
    (entries) => entries,
    () => [],
  );
  return listed.flatMap(([name, is]) => (is === type ? [name] : []));
}

/** A file of the repository as a template. */
export function ownTemplate(path: string, kind: Kind, view: FolderView): TemplateChoice {
  const label = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/u, '');
  return { name: path, label, kind, detail: words.say('ask.template.own', path), uri: Uri.joinPath(view.folder.uri, path) };
}

/** Reads the text of a chosen template. Rejects where the file cannot be read. */
export async function readTemplate({ name, label, kind, uri }: TemplateChoice): Promise<Template> {
  return { name, label, kind, text: new TextDecoder().decode(await workspace.fs.readFile(uri)) };
}
