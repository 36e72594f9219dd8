// The suites that run inside a real extension host, desktop and browser alike: no node:* here.
import { workspace } from 'vscode';

/** Called by the extension host: runs every suite and rejects when one fails. */
export async function run(): Promise<void> {
  // Mocha's browser build runs in both hosts. It replaces module.exports, so it is loaded only once VS Code has ours.
  // @ts-expect-error: the browser build has no types; it sets the globals that @types/mocha declares.
  await import('mocha/mocha.js');
  const { LineReporter } = await import('./lineReporter.ts');
  mocha.setup({ ui: 'bdd', reporter: LineReporter, timeout: 120_000 });
  const { untilWatched } = await import('./support.ts');
  before(untilWatched);
  // Other runs are for what depends on trust, or on several folders: a landing has a quarter of an hour.
  if ((workspace.workspaceFolders?.length ?? 0) > 1) await import('./folders.test.ts');
  else if (workspace.isTrusted) await import('./suites.ts');
  else await import('./untrustedSuites.ts');
  // Its own run() reads the page's address, which an extension host has not.
  const failures = await new Promise<number>((resolve) => Mocha.prototype.run.call(mocha, resolve));
  if (failures > 0) throw new Error(`${failures} host tests failed`);
}
