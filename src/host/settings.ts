import { ConfigurationTarget, EventEmitter, workspace, type Disposable, type Event } from 'vscode';
import { badgeChoices, type BadgeChoice } from '../core/view/due.ts';
import { groupings, type Grouping } from '../core/view/grouping.ts';
import { notificationChoices, type NotificationChoice } from '../core/view/reminder.ts';
import { sortings, type Sorting } from '../core/view/sorting.ts';

/** What a person has set, in one piece. Team policy stands in `.docket.yaml`, not here. */
export interface Settings {
  readonly groupBy: Grouping;
  readonly sortBy: Sorting;
  readonly revealActive: boolean;
  readonly notification: NotificationChoice;
  readonly statusBar: boolean;
  readonly badge: BadgeChoice;
  /** Whether it is said above the title of an open record where its review stands. */
  readonly codeLens: boolean;
  readonly problems: boolean;
  /** Names, handles, addresses and teams of the person, beside what git says. */
  readonly identity: readonly string[];
}

/** The settings as they are now; read once, and again when they change. */
export class SettingsSource implements Disposable {
  readonly #changed = new EventEmitter<Settings>();
  #current = readSettings();
  readonly #listener = workspace.onDidChangeConfiguration((event) => {
    if (!event.affectsConfiguration('docket')) return;
    this.#current = readSettings();
    this.#changed.fire(this.#current);
  });

  readonly onDidChange: Event<Settings> = this.#changed.event;

  /** The settings as they are now. */
  get current(): Settings {
    return this.#current;
  }

  /** Switches the notification off where the person finds it again: in the settings. */
  async silenceNotification(): Promise<void> {
    await workspace.getConfiguration().update('docket.reminders.notification', 'off', ConfigurationTarget.Global);
  }

  dispose(): void {
    this.#listener.dispose();
    this.#changed.dispose();
  }
}

function readSettings(): Settings {
  const configuration = workspace.getConfiguration();
  return {
    groupBy: oneOf(groupings, configuration.get('docket.decisions.groupBy'), 'status'),
    sortBy: oneOf(sortings, configuration.get('docket.decisions.sortBy'), 'number'),
    revealActive: configuration.get('docket.decisions.revealActive') !== false,
    notification: oneOf(notificationChoices, configuration.get('docket.reminders.notification'), 'whenMoreAreOverdue'),
    statusBar: configuration.get('docket.reminders.statusBar') !== false,
    badge: oneOf(badgeChoices, configuration.get('docket.reminders.badge'), 'overdue'),
    codeLens: configuration.get('docket.codeLens') !== false,
    problems: configuration.get('docket.problems.enabled') !== false,
    identity: textsIn(configuration.get('docket.identity')),
  };
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string' && text.trim() !== '') : [];
}

/** One of the choices; a setting may hold anything, and then the default counts. */
export function oneOf<T extends string>(choices: readonly T[], value: unknown, otherwise: T): T {
  return choices.find((choice) => choice === value) ?? otherwise;
}
