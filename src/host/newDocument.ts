import { Range, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { logConfigurationOf } from '../core/config/configuredLog.ts';
import { withBranches } from '../core/draft/nextNumber.ts';
import { draftRecord, nextDraft, shapeOf, withTaken, type Draft, type DraftRequest, type LogShape } from '../core/draft/draft.ts';
import { ownersOf } from '../core/owner/codeowners.ts';
import type { Kind } from '../core/record/decisionRecord.ts';
import {
  folderInside,
  homesFor,
  readNewRequest,
  suggestedReview,
  suggestedTemplate,
  type NewRequest,
} from '../core/view/newRecord.ts';
import { askHome, askRisk, askTemplate, askTitle, askView } from './askNew.ts';
import type { BranchReading } from './branchReading.ts';
import type { FolderView } from './folderRecords.ts';
import type { Ports } from './ports.ts';
import type { RecordStore } from './recordStore.ts';
import { ownTemplate, readTemplate, templatesFor, type TemplateChoice } from './templates.ts';
import { UserError } from './userError.ts';
import { words } from './words.ts';

/** Makes new documents, one after the other, so that ten asked for at once get ten numbers. */
export class NewDocuments {
  readonly #store: RecordStore;
  readonly #extension: Uri;
  readonly #ports: Ports;
  readonly #branches: BranchReading;
  #work: Promise<unknown> = Promise.resolve();

  constructor(store: RecordStore, extension: Uri, ports: Ports, branches: BranchReading) {
    this.#store = store;
    this.#extension = extension;
    this.#ports = ports;
    this.#branches = branches;
  }

  /** Asks for what the argument does not say, writes the document and opens it. Undefined: the person thought better of it. */
  async make(argument: unknown, usualKind: Kind, heading: string): Promise<Uri | undefined> {
    await this.#store.whenReady();
    const said = readNewRequest(argument);
    const [view, folder] = await this.#place(said, heading);
    if (view === undefined) return undefined;
    const request = await this.#complete({ ...said, folder }, said.kind ?? usualKind, view, heading);
    if (request === undefined) return undefined;
    const written = this.#work.then(() => this.#write(request, view));
    this.#work = written.catch(() => undefined);
    const { uri, draft } = await written;
    this.#store.touch(uri);
    const document = await workspace.openTextDocument(uri);
    const cursor = document.positionAt(draft.cursor);
    await window.showTextDocument(document, { preview: false, selection: new Range(cursor, cursor) });
    return uri;
  }

  async #place(said: NewRequest, heading: string): Promise<readonly [FolderView | undefined, string | undefined]> {
    const views = this.#store.views();
    if (views.length === 0) throw new UserError(words.say('told.no-folder'));
    if (said.folder === undefined) return [await askView(views, heading), undefined];
    const whole = /^[a-z][\w+.-]+:\//iu.test(said.folder) ? Uri.parse(said.folder) : undefined;
    const view =
      whole === undefined ? (views.length === 1 ? views[0] : await askView(views, heading)) : this.#store.viewOf(whole);
    const root = view?.folder.uri.path ?? '';
    const folder = folderInside(whole === undefined ? said.folder : whole.path.slice(root.length).replace(/^\//u, ''));
    if (folder === undefined || (whole !== undefined && view === undefined)) {
      throw new UserError(words.say('told.outside', said.folder));
    }
    return [view, folder];
  }

  async #complete(said: NewRequest, kind: Kind, view: FolderView, heading: string): Promise<DraftRequest | undefined> {
    const homes = homesFor(kind, view.index.logs, view.configuration);
    const template = await this.#template(said, kind, view, said.folder ?? homes[0]?.folder ?? '.', heading);
    if (template === undefined) return undefined;
    const text = await readTemplate(template);
    const title = said.title ?? (await askTitle(heading));
    if (title === undefined) return undefined;
    const home = said.folder ?? (said.title === undefined ? (await askHome(homes, heading))?.folder : homes[0]?.folder);
    if (home === undefined) return undefined;
    const asksRisk = said.title === undefined && said.risk === undefined && text.text.includes('{{council}}');
    const risk = asksRisk ? await askRisk(heading) : said.risk;
    if (asksRisk && risk === undefined) return undefined;
    return {
      ...{ kind, template: text, title, folder: home, today: view.today, risk, supersedes: said.supersedes },
      owner: said.owner ?? (await this.#owner(view, home)),
      reviewBy: said.reviewBy ?? suggestedReview({ kind, risk, folder: home }, view.configuration, view.today),
      council: risk === undefined ? undefined : view.configuration.approvals.get(risk),
    };
  }

  async #template(
    said: NewRequest,
    kind: Kind,
    view: FolderView,
    home: string,
    heading: string,
  ): Promise<TemplateChoice | undefined> {
    const choices = templatesFor(kind, view, this.#extension);
    const log = view.index.logs.find(({ path }) => path === home);
    const suggested = suggestedTemplate(kind, log, logConfigurationOf(view.configuration, home)?.template);
    if (said.template === undefined && said.title === undefined) return askTemplate(choices, suggested, heading);
    const wanted = said.template ?? suggested;
    const named =
      choices.find(({ name, label }) => name === wanted || label === wanted) ??
      (said.template === undefined ? choices[0] : undefined);
    const path = folderInside(wanted);
    if (named === undefined && path !== undefined && /\.[a-z]+$/iu.test(path)) return ownTemplate(path, kind, view);
    if (named === undefined)
      throw new UserError(words.say('told.no-template', wanted, choices.map(({ name }) => name).join(', ')));
    return named;
  }

  async #owner(view: FolderView, folder: string): Promise<string | undefined> {
    const identity = await this.#ports.gitIdentity?.(view.folder.uri);
    if (identity !== undefined) return identity.name;
    return view.owners.codeOwners === undefined ? undefined : ownersOf(view.owners.codeOwners, `${folder}/new.md`)[0];
  }

  async #write(request: DraftRequest, view: FolderView): Promise<{ uri: Uri; draft: Draft }> {
    const taken = await this.#branches.takenNow(view, request.folder);
    let shape = withBranches(await shapeNow(request, view), taken);
    let draft = draftRecord(request, shape);
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const uri = Uri.joinPath(view.folder.uri, draft.path);
      if (await create(uri, draft.text)) return { uri, draft };
      if (!(await isThere(uri))) break;
      const refused = draft;
      draft = nextDraft(request, shape, refused);
      shape = withTaken(shape, request.folder, refused);
    }
    throw new UserError(words.say('told.not-written', draft.path));
  }
}

/** What the log holds this very moment: its records, and whatever else lies in its folder. */
async function shapeNow(request: DraftRequest, view: FolderView): Promise<LogShape> {
  const log = view.index.logs.find(({ path }) => path === request.folder);
  const folder = Uri.joinPath(view.folder.uri, request.folder);
  const names = await workspace.fs.readDirectory(folder).then(
    (listed) => listed.map(([name]) => name),
    () => [],
  );
  return shapeOf(log, logConfigurationOf(view.configuration, request.folder), names);
}

/** Creates a file; false where it could not be, above all because it exists. Never overwrites. */
async function create(uri: Uri, text: string): Promise<boolean> {
  if (await isThere(uri)) return false;
  const edit = new WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(text) });
  return workspace.applyEdit(edit);
}

async function isThere(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
