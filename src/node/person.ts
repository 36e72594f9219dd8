import { devNull, homedir, userInfo } from 'node:os';

/** The home folder of whoever runs this; where the system knows none, as of a mere number in a container, a place where nothing can be kept. */
export function homeFolder(ask: () => string = homedir): string {
  try {
    return ask();
  } catch {
    return devNull;
  }
}

/** What tells the people of one machine apart: their number, or their name where people have none. */
export function personKey(): string {
  return String(process.getuid?.() ?? userInfo().username);
}
