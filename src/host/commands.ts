import { commands, window, type Disposable, type LogOutputChannel } from 'vscode';
import { Dismissed, UserError } from './userError.ts';
import { words } from './words.ts';

/** What a command does with its argument, which may be anything; what it returns, its caller gets. */
export type Action = (argument: unknown) => unknown;

/** Registers commands behind the one boundary for errors: what a person can mend is said, anything else is logged with its stack. */
export function registerCommands(actions: Readonly<Record<string, Action>>, log: LogOutputChannel): Disposable[] {
  return Object.entries(actions).map(([id, action]) =>
    commands.registerCommand(id, async (argument: unknown) => {
      try {
        return await action(argument);
      } catch (error) {
        await tell(error, log);
        return undefined;
      }
    }),
  );
}

async function tell(error: unknown, log: LogOutputChannel): Promise<void> {
  if (error instanceof Dismissed) return;
  if (error instanceof UserError) {
    void window.showWarningMessage(error.message);
    return;
  }
  log.error(error instanceof Error ? error : String(error));
  const showLog = words.say('told.show-log');
  const message = words.say('told.failed', error instanceof Error ? error.message : String(error));
  void window.showErrorMessage(message, showLog).then((answer) => {
    if (answer === showLog) log.show();
  });
}
