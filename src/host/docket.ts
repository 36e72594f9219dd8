import { window, type Disposable, type Event, type ExtensionContext } from 'vscode';
import type { ListedRecord } from '../core/report/listedRecord.ts';
import { BranchReading } from './branchReading.ts';
import { Clock } from './clock.ts';
import { offerFixes } from './codeActions.ts';
import { registerCommands, type Action } from './commands.ts';
import { DecisionsView } from './decisionsView.ts';
import { showProblems } from './diagnostics.ts';
import { draftCommands } from './draftCommands.ts';
import { findDecision } from './find.ts';
import { GoverningView } from './governingView.ts';
import { listView } from './listing.ts';
import { Mine } from './mine.ts';
import { PastReading } from './pastReading.ts';
import { Reports } from './reports.ts';
import { ownerCommands } from './ownerCommands.ts';
import { OwnSnoozes } from './ownSnoozes.ts';
import type { Ports } from './ports.ts';
import { textIn } from './recordArgument.ts';
import { recordCommands } from './recordCommands.ts';
import { RecordStore } from './recordStore.ts';
import { relationCommands } from './relationCommands.ts';
import { remind } from './reminder.ts';
import { RenamedInExplorer } from './renamedInExplorer.ts';
import { renameCommands } from './renameCommands.ts';
import { reviewCommands } from './reviewCommands.ts';
import { tellStories } from './reviewHover.ts';
import { showLenses } from './reviewLenses.ts';
import { ReviewsView } from './reviewsView.ts';
import { SettingsSource } from './settings.ts';
import { viewCommands } from './viewCommands.ts';
import { statusCommands } from './statusCommands.ts';
import { watchSources } from './watching.ts';

/** What other extensions and tests get from Docket. */
export interface DocketApi {
  /** Resolves when everything that is known to have changed is read. */
  whenReady(): Promise<void>;
  /** Every record of every workspace folder, as `docket list --format json` prints it. */
  records(): readonly ListedRecord[];
  readonly onDidChange: Event<void>;
}

/** Puts the extension together. Everything it makes is disposed of with the context. */
export function activateDocket(context: ExtensionContext, ports: Ports): DocketApi {
  const log = window.createOutputChannel('Docket', { log: true });
  const clock = new Clock();
  const settings = new SettingsSource();
  const snoozes = new OwnSnoozes(context.workspaceState, clock);
  const store = new RecordStore(log, clock, context.storageUri, ports, snoozes);
  const mine = new Mine(store, settings, context.workspaceState, ports);
  const decisions = new DecisionsView(store, settings, context.workspaceState, mine);
  const reviews = new ReviewsView(store, settings, context.workspaceState, mine);
  const past = new PastReading(store, ports, log);
  const reports = new Reports(store, clock, past);
  const branches = new BranchReading(store, ports, log);
  const explorer = new RenamedInExplorer(store, log);
  context.subscriptions.push(log, clock, settings, store, branches, explorer, decisions, reviews, mine, reports, past);
  context.subscriptions.push(new GoverningView(store), showProblems(store, settings), offerFixes(store), watchSources(store));
  context.subscriptions.push(showLenses(store, settings), tellStories(store));
  context.subscriptions.push(remind(store, settings, clock, context.workspaceState), reconsiderDaily(clock, store));
  const actions = {
    ...draftCommands({ store, extension: context.extensionUri, ports, branches }),
    'docket.find': (argument: unknown) => findDecision(store, textIn(argument, 'query') ?? ''),
    ...reportCommands(reports),
    'docket.showDue': () => reviews.focus(),
    ...reviewCommands(store, snoozes, ports),
    'docket.refresh': () => store.refresh(),
    'docket.showLog': () => log.show(),
    ...ownerCommands(store, mine, reports),
    ...viewCommands(decisions, reviews),
    ...recordCommands(store),
    ...statusCommands(store, ports),
    ...relationCommands(store),
    ...renameCommands({ store, branches, explorer }),
  };
  context.subscriptions.push(...registerCommands(actions, log));
  void store.refresh();
  return {
    whenReady: () => store.whenReady(),
    records: () => store.views().flatMap((view) => listView(view).map(({ listed }) => listed)),
    onDidChange: store.onDidChange,
  };
}

function reportCommands(reports: Reports): Readonly<Record<string, Action>> {
  return { 'docket.debtReport': () => reports.showDebt(), 'docket.reviewsReport': () => reports.showReviews() };
}

function reconsiderDaily(clock: Clock, store: RecordStore): Disposable {
  return clock.onDidChange(() => void store.reconsider());
}
