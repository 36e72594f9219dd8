import { Range, Uri, window, workspace } from 'vscode';
import { logConfigurationOf } from '../core/config/configuredLog.ts';
import { createRecord, cursorIn, filesToCreate, namedInDraft } from '../core/draft/createRecord.ts';
import { draftRecord, freeDraft, type Draft } from '../core/draft/draft.ts';
import type { DraftRequest } from '../core/draft/draftRequest.ts';
import { shapeOf, withBranches, type LogShape } from '../core/draft/logShape.ts';
import { newestNumbers } from '../core/draft/freeName.ts';
import { logFor, onlyRecordFolder } from '../core/draft/recordFolders.ts';
import type { Template } from '../core/draft/template.ts';
import type { DecisionLog } from '../core/log/decisionIndex.ts';
import { ownersOf } from '../core/owner/codeowners.ts';
import type { Refusal } from '../core/change/change.ts';
import type { Kind } from '../core/record/decisionRecord.ts';
import { folderName } from '../core/view/folders.ts';
import {
  folderInside,
  homesFor,
  readNewRequest,
  requestFor,
  suggestedTemplate,
  type Home,
  type NewRequest,
  type OneOrMore,
} from '../core/view/newRecord.ts';
import { applyChange, readTexts } from './applyChange.ts';
import { askHome, askNumber, askRisk, askRecordFolder, askTemplate, askTitle } from './askNew.ts';
import type { BranchReading } from './branchReading.ts';
import { isThere, listFolder } from './files.ts';
import type { FolderView } from './folderRecords.ts';
import { filesIn } from './logTemplates.ts';
import { placeOf } from './placeArgument.ts';
import type { Ports } from './ports.ts';
import type { RecordStore } from './recordStore.ts';
import { ownTemplate, templatesFor, type Destination, type TemplateChoice } from './templates.ts';
import { UserError } from './userError.ts';
import { words } from './words.ts';

/** A document that is to be made, and where. */
interface NewDocument {
  readonly request: DraftRequest;
  readonly replaces: Pick<NewRequest, 'supersedes' | 'part'>;
  readonly view: FolderView;
}

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

  /**
   * Asks for what the argument does not say, writes the document and opens it; of which of the usual kinds it is, its folder says.
   * Undefined: the person thought better of it.
   */
  async make(argument: unknown, usualKinds: OneOrMore<Kind>, title: string): Promise<Uri | undefined> {
    await this.#store.whenReady();
    const said = readNewRequest(argument);
    const place = await placeOf(argument, this.#store, title);
    if (place === undefined) return undefined;
    const kinds: OneOrMore<Kind> = said.kind === undefined ? usualKinds : [said.kind];
    const asked = await this.#complete({ ...said, folder: place.folder }, kinds, place.view, place.heading);
    if (asked === undefined) return undefined;
    const written = this.#work.then(() => this.#exclusively(asked));
    this.#work = written.catch(() => undefined);
    const { uri, draft } = await written;
    this.#store.touch(uri);
    const document = await workspace.openTextDocument(uri);
    const cursor = document.positionAt(cursorIn(document.getText(), draft));
    await window.showTextDocument(document, { preview: false, selection: new Range(cursor, cursor) });
    return uri;
  }

  async #complete(said: NewRequest, kinds: OneOrMore<Kind>, view: FolderView, heading: string): Promise<NewDocument | undefined> {
    const home = await homeIn(view, said, kinds, heading);
    if (home === undefined) return undefined;
    const { kind } = home;
    const log = logFor(home.folder, view.index);
    const folder = said.folder ?? (log === undefined ? home.folder : await recordFolderIn(log, view, said, heading));
    if (folder === undefined) return undefined;
    const template = await this.#template(
      said,
      { view, kind, log: log?.kind === kind ? log : undefined },
      log?.path ?? home.folder,
      heading,
    );
    if (template === undefined) return undefined;
    const title = said.title ?? (await askTitle(heading));
    if (title === undefined) return undefined;
    const asksRisk = said.title === undefined && said.risk === undefined && template.text.includes('{{council}}');
    const risk = asksRisk ? await askRisk(heading) : said.risk;
    if (asksRisk && risk === undefined) return undefined;
    const { owner, reviewBy, number } = said;
    const supersedes = namedInDraft(said, view.index);
    const wanted = { kind, template, title, folder, number, risk, owner, reviewBy, supersedes };
    const usualOwner = await this.#owner(view, folder);
    const unnumbered = requestFor({ ...wanted, usualOwner }, view.configuration, view.today);
    const request = said.title === undefined ? await this.#numbered(unnumbered, view, heading) : unnumbered;
    if (request === undefined) return undefined;
    return { request, replaces: { supersedes: said.supersedes, part: said.part }, view };
  }

  /** Asks for the number where only a person knows it. */
  async #numbered(request: DraftRequest, view: FolderView, heading: string): Promise<DraftRequest | undefined> {
    const { folder } = request;
    const shape = await shapeNow(request, view);
    const draft = draftRecord(request, shape);
    if (!('refused' in draft) || draft.refused !== 'new-number-needed') return request;
    const free = withBranches(shape, await this.#branches.takenNow(view, homeOf(view, folder)));
    const objection = (number: string): string | undefined => {
      const numbered = draftRecord({ ...request, number }, free);
      return 'refused' in numbered ? saidOf(numbered, view) : undefined;
    };
    const number = await askNumber({ folder: folderName(view.folder, folder), newest: newestNumbers(shape) }, objection, heading);
    return number === undefined ? undefined : { ...request, number };
  }

  async #template(said: NewRequest, destination: Destination, home: string, heading: string): Promise<Template | undefined> {
    const choices = await templatesFor(destination, this.#extension);
    const configured = logConfigurationOf(destination.view.configuration, home)?.template;
    const learnt = choices[0]?.name ?? '';
    const suggested =
      configured ?? (destination.log === undefined ? suggestedTemplate(destination.kind, undefined, undefined) : learnt);
    const isAsked = said.template === undefined && said.title === undefined;
    const chosen = isAsked
      ? await askTemplate(choices, suggested, heading)
      : (chosenAmong(choices, said.template ?? suggested) ?? unlisted(said, choices, destination));
    if (chosen === undefined) return undefined;
    return chosen.read();
  }

  async #owner(view: FolderView, folder: string): Promise<string | undefined> {
    const identity = await this.#ports.gitIdentity?.(view.folder.uri);
    if (identity !== undefined) return identity.name;
    return view.owners.codeOwners === undefined ? undefined : ownersOf(view.owners.codeOwners, `${folder}/new.md`)[0];
  }

  /** Where processes can wait for each other, no other one makes a record in the same folder meanwhile. */
  async #exclusively(asked: NewDocument): Promise<{ uri: Uri; draft: Draft }> {
    const folder = Uri.joinPath(asked.view.folder.uri, homeOf(asked.view, asked.request.folder));
    const write = (): Promise<{ uri: Uri; draft: Draft }> => this.#write(asked);
    return this.#ports.exclusively === undefined ? write() : this.#ports.exclusively(folder, write);
  }

  async #write({ request, replaces, view: known }: NewDocument): Promise<{ uri: Uri; draft: Draft }> {
    const view = await this.#viewNow(known, request.folder);
    const shape = withBranches(await shapeNow(request, view), await this.#branches.takenNow(view, homeOf(view, request.folder)));
    const draft = await freeDraft(request, shape, (path) => isThere(Uri.joinPath(view.folder.uri, path)));
    if ('refused' in draft) throw new UserError(reasonOf(draft, view));
    const creation = { draft, folder: homeOf(view, request.folder), ...replaces, index: view.index, options: view.configuration };
    await applyChange(view, createRecord(creation, await readTexts(view, filesToCreate(creation))));
    return { uri: Uri.joinPath(view.folder.uri, draft.path), draft };
  }

  /** With what other programs have made in the folder while this one waited. */
  async #viewNow(view: FolderView, folder: string): Promise<FolderView> {
    const known = new Set(logFor(folder, view.index)?.records.map(({ path }) => path));
    const unknown = (await filesIn(view.folder.uri, folder)).filter((path) => !known.has(path));
    for (const path of unknown) this.#store.touch(Uri.joinPath(view.folder.uri, path));
    await this.#store.whenReady();
    return this.#store.views().find((one) => one.folder.uri.toString() === view.folder.uri.toString()) ?? view;
  }
}

/** Why a record is not made; where only a person knows its number, also how to give it. */
function reasonOf(refusal: Refusal, view: FolderView): string {
  const reason = saidOf(refusal, view);
  return refusal.refused === 'new-number-needed' ? words.say('new-number-argument', reason) : reason;
}

/** What is refused of a new record names folders and files, titles of none: a `.` is the workspace folder. */
function saidOf({ refused, args }: Refusal, { folder }: FolderView): string {
  return words.say(refused, ...args.map((arg) => folderName(folder, arg)));
}

function chosenAmong(choices: readonly TemplateChoice[], wanted: string): TemplateChoice | undefined {
  return choices.find(({ name, label }) => name === wanted || label === wanted);
}

/** A template that is not offered: a file of the repository, named by its path. What nobody asked for by name may be another one. */
function unlisted({ template }: NewRequest, choices: readonly TemplateChoice[], destination: Destination): TemplateChoice {
  const [first] = choices;
  if (template === undefined && first !== undefined) return first;
  const path = folderInside(template ?? '');
  if (path !== undefined && /\.[a-z]+$/iu.test(path)) return ownTemplate(path, destination, choices.at(-1));
  throw new UserError(words.say('new-template-missing', template ?? '', choices.map(({ name }) => name).join(', ')));
}

/** The folder that is named, or the one to choose or to ask for, with the kind of document that goes there. */
async function homeIn(
  view: FolderView,
  { folder, title }: NewRequest,
  kinds: OneOrMore<Kind>,
  heading: string,
): Promise<Pick<Home, 'folder' | 'kind'> | undefined> {
  const homes = homesFor(kinds, view.index.logs, view.configuration);
  if (folder === undefined) return title === undefined ? askHome(homes, view, heading) : homes[0];
  const log = logFor(folder, view.index)?.path ?? folder;
  return { folder, kind: homes.find((home) => home.folder === log)?.kind ?? kinds[0] };
}

/** The folder of the log that a folder belongs to. */
function homeOf({ index }: FolderView, folder: string): string {
  return logFor(folder, index)?.path ?? folder;
}

/** Where a record of a log goes: asked where there are several folders. Undefined: the person thought better of it. */
async function recordFolderIn(
  log: DecisionLog,
  view: FolderView,
  { title }: NewRequest,
  heading: string,
): Promise<string | undefined> {
  const only = onlyRecordFolder(log);
  if (typeof only === 'string') return only;
  if (title === undefined) return askRecordFolder(log, view, heading);
  throw new UserError(words.say('new-folder-argument', saidOf(only, view)));
}

/** What the log holds this very moment: its records, and whatever else lies in its folder. */
async function shapeNow(request: DraftRequest, view: FolderView): Promise<LogShape> {
  const names = (await listFolder(Uri.joinPath(view.folder.uri, request.folder))).map(([name]) => name);
  const log = logFor(request.folder, view.index);
  return shapeOf(log, logConfigurationOf(view.configuration, homeOf(view, request.folder)), names);
}
