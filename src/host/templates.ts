import { Uri, workspace } from 'vscode';
import { shippedTemplates } from '../core/draft/shippedTemplates.ts';
import type { Template } from '../core/draft/template.ts';
import type { Kind } from '../core/record/decisionRecord.ts';
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

/** The templates for a kind of document: the team's own, then those that Docket ships. */
export function templatesFor(kind: Kind, view: FolderView, extension: Uri): readonly TemplateChoice[] {
  const own = (view.configuration.logs ?? [])
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
  return [...own.filter((choice, at) => own.findIndex((other) => other.name === choice.name) === at), ...shipped];
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
