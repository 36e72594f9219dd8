import type { Memento } from 'vscode';
import type { Day } from '../core/day/day.ts';
import { entryKey, type Entry } from '../core/view/entry.ts';
import { readOwnSnoozes, seenWith, type OwnSnooze } from '../core/view/ownSnooze.ts';
import type { Clock } from './clock.ts';

const memoryKey = 'reviews.snoozedForMe';

/**
 * The reviews that the person at the keyboard has put off for themselves in this workspace. What is over is forgotten. What
 * belongs to a record that was reviewed or is gone is kept until then, without effect: an undo or another branch may bring it back.
 */
export class OwnSnoozes {
  readonly #memory: Memento;
  readonly #clock: Clock;

  constructor(memory: Memento, clock: Clock) {
    this.#memory = memory;
    this.#clock = clock;
  }

  /** Puts the review of a record off, in place of an earlier snooze. */
  async put(entry: Entry, snooze: { readonly until: Day; readonly reason: string | undefined }): Promise<void> {
    const { until, reason } = snooze;
    const key = entryKey(entry);
    const earlier = entry.review.snooze?.for === 'me' ? this.#all().find((one) => one.key === key) : undefined;
    const { due } = earlier ?? entry.review;
    await this.#keep([...this.#others(entry), { key, until, since: this.#clock.today(), reason, due }]);
  }

  /** Takes it up again. */
  async drop(entry: Entry): Promise<void> {
    await this.#keep(this.#others(entry));
  }

  /** Records as the person sees them. */
  seen(entries: readonly Entry[]): readonly Entry[] {
    const snoozes = new Map(this.#all().map((one) => [one.key, one]));
    return snoozes.size === 0 ? entries : entries.map((entry) => seenWith(entry, snoozes));
  }

  #all(): readonly OwnSnooze[] {
    return readOwnSnoozes(this.#memory.get(memoryKey), this.#clock.today());
  }

  #others(entry: Entry): readonly OwnSnooze[] {
    return this.#all().filter(({ key }) => key !== entryKey(entry));
  }

  async #keep(snoozes: readonly OwnSnooze[]): Promise<void> {
    await this.#memory.update(memoryKey, snoozes);
  }
}
