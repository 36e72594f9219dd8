import type { WriteStream } from 'node:tty';
import { plainInk } from '../core/report/text.ts';
import type { Ink, Tone } from '../core/report/text.ts';
import type { Progress } from '../node/documents.ts';
import { UserError } from './userError.ts';
import { tell } from './words.ts';

type Stream = NodeJS.WritableStream & Partial<Pick<WriteStream, 'isTTY'>>;

const colours = {
  heading: '1',
  path: '36',
  faint: '2',
  error: '31',
  warning: '33',
  information: '34',
  hint: '2',
} as const satisfies Record<Tone, string>;

const clearLine = '\r\u001B[K';

/** Milliseconds between two lines of progress. */
const progressEvery = 100;

/** Colour on a terminal that can show it, unless `NO_COLOR` is set (https://no-color.org). */
export function inkFor(stream: Stream, environment: NodeJS.ProcessEnv): Ink {
  const refused = (environment['NO_COLOR'] ?? '') !== '' || environment['TERM'] === 'dumb';
  if (stream.isTTY !== true || refused) return plainInk;
  return (text, tone) => `\u001B[${colours[tone]}m${text}\u001B[0m`;
}

/** Writes all of a text. A reader that has seen enough (`docket list | head`) is no failure. */
export function write(stream: Stream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (error?: NodeJS.ErrnoException | null) => {
      if (error === undefined || error === null || isClosed(error)) resolve();
      else reject(error);
    };
    stream.on('error', settle);
    stream.write(text, settle);
  });
}

/** Prints a report and gives the exit code on. Throws a `UserError` where it cannot be written. */
export async function print<T extends number>(text: string, exitCode: T): Promise<T> {
  try {
    await write(process.stdout, text);
    return exitCode;
  } catch (error) {
    throw new UserError('error.write', error instanceof Error ? error.message : String(error));
  }
}

function isClosed(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED';
}

/** Shows progress in one line of a terminal, and nothing elsewhere. `clear` takes the line away. */
export function progressOn(stream: Stream): { readonly report: Progress; readonly clear: () => void } {
  if (stream.isTTY !== true) return { report: () => undefined, clear: () => undefined };
  let shown = performance.now();
  return {
    report: (done, total) => {
      if (performance.now() - shown < progressEvery) return;
      shown = performance.now();
      stream.write(clearLine + tell('progress', String(done), String(total)));
    },
    clear: () => stream.write(clearLine),
  };
}
