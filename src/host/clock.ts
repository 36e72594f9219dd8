import { EventEmitter, window, type Disposable, type Event } from 'vscode';
import { parseDay, type Day } from '../core/day/day.ts';

/** In milliseconds. Timers stand still while a machine sleeps, so no wait is longer. */
const longestWait = 60 * 60 * 1000;

/** Knows the local calendar day, and says when a new one begins. */
export class Clock implements Disposable {
  readonly #changed = new EventEmitter<Day>();
  readonly #focus = window.onDidChangeWindowState(() => this.#look());
  #today = localDay(new Date());
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
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 0, 0, 1);
    return setTimeout(
      () => {
        this.#look();
        this.#timer = this.#wait();
      },
      Math.min(longestWait, midnight.getTime() - now.getTime()),
    );
  }

  #look(): void {
    const day = localDay(new Date());
    if (day === this.#today) return;
    this.#today = day;
    this.#changed.fire(day);
  }
}

function localDay(now: Date): Day {
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  const day = parseDay(`${pad(now.getFullYear(), 4)}-${pad(now.getMonth() + 1, 2)}-${pad(now.getDate(), 2)}`);
  if (day === undefined) throw new Error(`The clock of this machine shows no day: ${now.toISOString()}`);
  return day;
}
