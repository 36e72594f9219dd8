import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { desktopCode } from './vscode/install.ts';
import { launchChromium, workbenchUrl } from './vscode/page.ts';
import { startServer } from './vscode/server.ts';
import type { RunningServer } from './vscode/server.ts';
import { Workbench } from './vscode/workbench.ts';
import { fixtureWorkspace } from './vscode/workspace.ts';

// `npm start`: builds Docket and opens a real VS Code on the sample repository with Docket loaded.
// `npm start -- --check` looks once whether the Decisions view fills, and ends; `--npm` takes the VS Code from npm even where a desktop one is.

const root = join(__dirname, '..', '..');
const run = promisify(execFile);

function say(line: string): void {
  console.log(line);
}

async function start(options: readonly string[]): Promise<void> {
  say('Docket: building …');
  await run(process.execPath, [join(root, '.config', 'bundle.mjs')], { cwd: root });
  const desktop = desktopCode();
  const wantsDesktop = !options.includes('--npm') && !options.includes('--check');
  if (desktop !== undefined && wantsDesktop) await startDesktop(desktop);
  else await startCarried(options);
}

async function startDesktop(code: string): Promise<void> {
  say(`Docket: opening the sample repository in ${code}. When you close that window, this ends.`);
  const child = spawn(code, [`--extensionDevelopmentPath=${root}`, '--new-window', '--wait', fixtureWorkspace], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
}

async function startCarried(options: readonly string[]): Promise<void> {
  const server = await startServer({
    which: 'newest',
    trust: 'trusted',
    purpose: 'person',
    extensions: [root],
    settings: {},
    onProgress: (message) => say(`Docket: ${message} …`),
  });
  if (options.includes('--check')) await check(server);
  else await serve(server);
}

/** Prints and opens the address, and serves until Ctrl+C. */
async function serve(server: RunningServer): Promise<void> {
  const address = workbenchUrl(server.address, fixtureWorkspace, []);
  say(`Docket: VS Code ${server.version} is open on the sample repository at\n\n  ${address}\n\nCtrl+C ends it.`);
  openInBrowser(address);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  await server.stop();
}

function openInBrowser(address: string): void {
  const openers: Partial<Record<NodeJS.Platform, string>> = { darwin: 'open', win32: 'explorer' };
  const opener = openers[process.platform] ?? 'xdg-open';
  const child = spawn(opener, [address], { stdio: 'ignore', detached: true });
  // Without a browser to open, the printed address is enough.
  child.once('error', () => undefined);
  child.unref();
}

/** Opens the workbench once and waits for a record in the Decisions view. */
async function check(server: RunningServer): Promise<void> {
  const browser = await launchChromium();
  try {
    const workbench = await Workbench.open(browser, server, fixtureWorkspace);
    await workbench.show('Docket');
    await workbench.rows('Decisions', /./).first().waitFor();
    const count = await workbench.rows('Decisions', /./).count();
    await workbench.screenshot('start');
    say(`Docket: VS Code ${server.version} shows ${count} rows in Decisions (out/screenshots/${server.version}/start.png)`);
  } finally {
    await browser.close();
    await server.stop();
  }
}

start(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
