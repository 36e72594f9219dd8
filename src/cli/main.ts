import { run } from './run.ts';
import { write } from './terminal.ts';
import { UserError } from './userError.ts';
import { tell } from './words.ts';

/** What to say of a failure: a person can mend a `UserError`; anything else is ours, with its stack. */
function explain(error: unknown): string {
  if (error instanceof UserError) return `docket: ${error.message}\n`;
  return `docket: ${tell('error.unexpected')}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`;
}

run(process.argv.slice(2)).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  async (error: unknown) => {
    process.exitCode = 1;
    await write(process.stderr, explain(error));
  },
);
