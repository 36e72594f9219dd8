import { version } from '../../package.json';
import { readArguments } from './arguments.ts';
import { runChange } from './runChange.ts';
import { runReport } from './runReport.ts';
import { print } from './terminal.ts';

/** Runs the command with the words behind `docket`. Gives the exit code; a `UserError` says what to mend. */
export async function run(words: readonly string[]): Promise<0 | 2> {
  const request = readArguments(words);
  if (request.kind === 'version') return print(`${version}\n`, 0);
  if (request.kind === 'print') return print(request.text, 0);
  return request.kind === 'report' ? runReport(request) : runChange(request);
}
