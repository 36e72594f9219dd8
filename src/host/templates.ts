import { FileType, Uri, workspace } from 'vscode';
import { shippedTemplates } from '../core/draft/shippedTemplates.ts';
import type { Template } from '../core/draft/template.ts';
import { isTemplateFile } from '../core/draft/templateFrom.ts';
import type { DecisionLog } from '../core/log/decisionIndex.ts';
import type { Kind } from '../core/record/decisionRecord.ts';
import { isTemplateFolder } from '../core/record/refusal.ts';
import { pathIn, stemOf } from '../core/text/path.ts';
import { folderName } from '../core/view/folders.ts';
import { suggestedTemplate } from '../core/view/newRecord.ts';
import { listFolder } from './files.ts';
import type { FolderView } from './folderRecords.ts';
import { isLearnt, readLogTemplate, readTeamTemplate } from './logTemplates.ts';
import { words } from './words.ts';

/** A template that can be chosen; its text is read when it is. */
export interface TemplateChoice {
  readonly name: string;
  readonly label: string;
  readonly kind: Kind;
  /** What it is good for; for a team's own template, where it comes from. */
  readonly detail: string;
  /** Rejects where it cannot be read. */
  read(): Promise<Template>;
}

/** Where a new document goes. */
export interface Destination {
  readonly view: FolderView;
  readonly kind: Kind;
  /** The log in its folder; undefined in a new one, and where the log is for something else. */
  readonly log: DecisionLog | undefined;
}

/** The templates for a new document: what its log shows, the team's own, then those that Docket ships. */
export async function templatesFor(destination: Destination, extension: Uri): Promise<readonly TemplateChoice[]> {
  const { view, kind } = destination;
  const shipped = shippedFor(kind, extension);
  const named = suggestedTemplate(kind, destination.log, undefined);
  const otherwise = shipped.find(({ name }) => name === named) ?? shipped[0];
  const configured = (view.configuration.logs ?? [])
    .filter((log) => log.template !== undefined && (log.kind ?? 'adr') === kind)
    .map((log) => log.template ?? '')
    .filter((template) => /\.[a-z]+$/iu.test(template))
    .map((path) => ownTemplate(path, destination, otherwise));
  const learnt = await logChoice(destination, otherwise);
  const beside = await templatesBeside(destination, otherwise);
  const all = [...(learnt === undefined ? [] : [learnt]), ...configured, ...beside, ...shipped];
  return all.filter((choice, at) => all.findIndex((other) => other.name === choice.name) === at);
}

/** The templates that Docket ships for a kind of document. */
export function shippedFor(kind: Kind, extension: Uri): readonly TemplateChoice[] {
  return shippedTemplates
    .filter((template) => template.kind === kind)
    .map(({ name, message, about, file }) => {
      const label = words.say(message);
      const uri = Uri.joinPath(extension, 'templates', file);
      return { name, kind, label, detail: words.say(about), read: async () => ({ name, label, kind, text: await textOf(uri) }) };
    });
}

/** The templates that lie beside the logs of a kind: the Markdown files in their `templates` folders. */
async function templatesBeside(
  destination: Destination,
  otherwise: TemplateChoice | undefined,
): Promise<readonly TemplateChoice[]> {
  const { view, kind } = destination;
  const logs = view.index.logs.filter((log) => log.kind === kind);
  const found = await Promise.all(logs.map((log) => templatePaths(Uri.joinPath(view.folder.uri, log.path), log.path)));
  return found.flat().map((path) => ownTemplate(path, destination, otherwise));
}

async function templatePaths(log: Uri, path: string): Promise<readonly string[]> {
  const inside = (await namesIn(log, FileType.Directory)).filter(isTemplateFolder);
  const names = await Promise.all(
    inside.map(async (folder) => {
      const files = (await namesIn(Uri.joinPath(log, folder), FileType.File)).filter(isTemplateFile).sort();
      return files.map((name) => pathIn(path, `${folder}/${name}`));
    }),
  );
  return names.flat();
}

async function namesIn(folder: Uri, type: FileType): Promise<readonly string[]> {
  return (await listFolder(folder)).flatMap(([name, is]) => (is === type ? [name] : []));
}

/** A file of the repository as a template. */
export function ownTemplate(
  path: string,
  { view, kind, log }: Destination,
  otherwise: TemplateChoice | undefined,
): TemplateChoice {
  const label = stemOf(path);
  const read = async (): Promise<Template> => {
    const text = await textOf(Uri.joinPath(view.folder.uri, path));
    if (log === undefined || otherwise === undefined) return { name: path, label, kind, text };
    return readTeamTemplate(view, log, { path, text }, await otherwise.read());
  };
  return { name: path, label, kind, detail: words.say('ask.template.own', path), read };
}

async function logChoice(
  { view, kind, log }: Destination,
  otherwise: TemplateChoice | undefined,
): Promise<TemplateChoice | undefined> {
  if (log === undefined || otherwise === undefined) return undefined;
  const template = await readLogTemplate(view, log, await otherwise.read());
  if (template === undefined) return undefined;
  const { name } = template;
  const isOfRecords = isLearnt(template);
  return {
    ...{ name, kind },
    label: isOfRecords ? words.say('ask.template.neighbours', folderName(view.folder, log.path)) : template.label,
    detail: isOfRecords ? words.say('ask.template.neighbours.about') : words.say('ask.template.log', name),
    read: () => Promise.resolve(template),
  };
}

async function textOf(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}
