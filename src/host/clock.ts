import { EventEmitter, window, type Disposable, type Event } from 'vscode';
import type { Day } from '../core/day/day.ts';
import { localDay } from '../core/day/localDay.ts';
import { nextMidnight } from './midnight.ts';

/** In milliseconds. Timers stand still while a machine sleeps, so no wait is longer. */
const longestWait = 60 * 60 * 1000;

/** Knows the local calendar day, and says when a new one begins. */
export class Clock implements Disposable {
  readonly #changed = new EventEmitter<Day>();
  readonly #focus = window.onDidChangeWindowState(() => this.#look());
  #today = dayNow();
  #timer = this.#wait();

  /** Fires after local midnight: at once, or as soon as the machine wakes or the window has the focus. */
  readonly onDidChange: Event<Day> = this.#changed.event;

  /** The local day, now. */
  today(): Day {
    return this.#today;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#focus.dispose();
    this.#changed.dispose();
  }

  #wait(): ReturnType<typeof setTimeout> {
    const now = new Date();
    return setTimeout(
      () => {
        this.#look();
        this.#timer = this.#wait();
      },
      Math.min(longestWait, nextMidnight(now).getTime() - now.getTime()),
    );
  }

  #look(): void {
    const day = dayNow();
    if (day === this.#today) return;
    this.#today = day;
    this.#changed.fire(day);
  }
}

function dayNow(): Day {
  const now = new Date();
  const day = localDay(now);
  if (day === undefined) throw new Error(`The clock of this machine shows no day: ${String(now)}`);
  return day;
}
