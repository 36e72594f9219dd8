import { writeSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { freshContext, launchChromium, workbenchUrl } from './page.ts';
import { startServer } from './server.ts';
import type { RunningServer } from './server.ts';

// Takes the arguments of the desktop VS Code, starts the one from npm with them, and ends with the test run's exit code.
// DOCKET_VSCODE, DOCKET_BUNDLE and DOCKET_TRUST say what cannot be said in such arguments.

/** In milliseconds. A suite that never ends would hold up everything: this is forty times what a run takes. */
const longest = 600_000;

interface Arguments {
  readonly folder: string;
  readonly extension: string;
  readonly tests: string;
}

/** `--extensionTestsPath=/x`, `--extensionDevelopmentPath=/y` and a folder; what else the desktop takes is of no concern here. */
function readArguments(values: readonly string[]): Arguments {
  const option = (name: string): string | undefined =>
    values.find((value) => value.startsWith(`--${name}=`))?.slice(`--${name}=`.length);
  const folder = values.find((value) => !value.startsWith('-'));
  const extension = option('extensionDevelopmentPath');
  const tests = option('extensionTestsPath');
  if (folder === undefined || extension === undefined || tests === undefined) {
    throw new Error('needs a folder, --extensionDevelopmentPath=… and --extensionTestsPath=…');
  }
  return { folder, extension, tests };
}

function payloadOf(server: RunningServer, wanted: Arguments): readonly (readonly [string, string])[] {
  const remote = (path: string): string => `vscode-remote://127.0.0.1:${server.port}${path}`;
  const web: readonly (readonly [string, string])[] =
    process.env['DOCKET_BUNDLE'] === 'web' ? [['extensionDevelopmentKind', 'web']] : [];
  return [['extensionDevelopmentPath', remote(wanted.extension)], ['extensionTestsPath', remote(wanted.tests)], ...web];
}

function say(line: string): void {
  writeSync(1, `${line}\n`);
}

/** Resolves with the run's exit code, once the extension host reports it. */
async function finished(page: Page, url: string): Promise<number> {
  const exit = new Promise<number>((resolve, reject) => {
    page.once('crash', () => reject(new Error('Chromium crashed')));
    void page
      .exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => say(args.map(printed).join(' ')))
      .then(() => page.exposeFunction('codeAutomationExit', (code: number) => resolve(code)))
      .then(() => page.goto(url, { timeout: longest }))
      .catch(reject);
  });
  return exit;
}

function printed(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

async function launch(): Promise<number> {
  const wanted = readArguments(process.argv.slice(2));
  const web = process.env['DOCKET_BUNDLE'] === 'web';
  const server = await startServer({
    which: process.env['DOCKET_VSCODE'] === 'newest' ? 'newest' : 'oldest',
    trust: process.env['DOCKET_TRUST'] === 'untrusted' ? 'untrusted' : 'trusted',
    purpose: 'tests',
    extensions: [],
    settings: web ? { 'remote.extensionKind': { 'docket-adr.docket': ['web'] } } : {},
    onProgress: say,
  });
  const browser = await launchChromium();
  try {
    const page = await (await freshContext(browser)).newPage();
    return await finished(page, workbenchUrl(server.address, wanted.folder, payloadOf(server, wanted)));
  } finally {
    await browser.close();
    await server.stop();
  }
}

setTimeout(() => {
  say('the test run did not end within ten minutes');
  process.exit(1);
}, longest).unref();
process.once('SIGTERM', () => process.exit(1));
process.once('SIGINT', () => process.exit(1));

launch().then(
  (code) => process.exit(code),
  (error: unknown) => {
    say(String(error));
    process.exit(1);
  },
);
