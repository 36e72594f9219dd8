import type { Browser } from 'playwright-core';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach } from 'mocha';
import type { Context } from 'mocha';
import type { Which } from '../support/vscode/install.ts';
import { launchChromium } from '../support/vscode/page.ts';
import { startServer } from '../support/vscode/server.ts';
import type { RunningServer, ServerOptions } from '../support/vscode/server.ts';
import { Workbench } from '../support/vscode/workbench.ts';
import { copyWorkspace } from '../support/vscode/workspace.ts';
import type { Opened, WorkspaceCopy } from '../support/vscode/workspace.ts';

const root = join(__dirname, '..', '..');

/** Which VS Code these tests run on: `DOCKET_VSCODE=oldest` or `newest`; the newest when nothing is said. */
export const which: Which = process.env['DOCKET_VSCODE'] === 'oldest' ? 'oldest' : 'newest';

/** In milliseconds: the limit of one test. Nothing waits for it; a slow and busy machine takes many times what a fast one does. */
export const patience = 300_000;

/** What a test works with: a place of its own, and a workbench once it opens one. */
export interface Session<Place extends Opened = WorkspaceCopy> {
  readonly workspace: Place;
  /** Opens the place in VS Code and shows the Docket side bar once Docket has read everything. */
  open(): Promise<Workbench>;
  /** Ends VS Code and starts it again where it was, as the next morning: nothing is left but what was kept. */
  restart(): Promise<void>;
  /** The person's settings, as they are written by now. */
  settings(): Promise<string>;
}

/** How the server of some tests is started otherwise. */
type Special = Partial<Pick<ServerOptions, 'trust' | 'preload' | 'environment'>>;

type Settings = Readonly<Record<string, unknown>>;

/** What all tests of a `describe` share. */
interface Running {
  readonly server: RunningServer;
  browser: Browser;
}

/** One try of one test. Another try has its own, so that a step which is still under way touches nothing of it. */
interface Try<Place> {
  readonly workspace: Place;
  workbench?: Workbench;
}

/** Gives every test of the surrounding `describe` a fresh copy of the sample repository; else as `useSessionOn`. */
export function useSession(settings: Settings, special: Special = {}): () => Session {
  return useSessionOn(copyWorkspace, settings, special);
}

/**
 * Gives every test of the surrounding `describe`, each time it is tried, a fresh place and a fresh browser profile, on one server.
 * A test that fails leaves a picture of what was seen: `out/screenshots/VERSION/failed-….png`.
 */
export function useSessionOn<Place extends Opened>(
  make: () => Promise<Place>,
  settings: Settings,
  special: Special = {},
): () => Session<Place> {
  let running: Running | undefined;
  let current: Try<Place> | undefined;

  before(async function () {
    this.timeout(600_000);
    running = { server: await startOn(settings, special), browser: await launchChromium() };
  });
  beforeEach(async function () {
    this.timeout(patience);
    current = { workspace: await make() };
  });
  afterEach(async function () {
    this.timeout(patience);
    await photographFailure(this, current?.workbench);
    await current?.workbench?.close();
    await current?.workspace.remove();
    current = undefined;
  });
  after(async function () {
    this.timeout(patience);
    await running?.browser.close();
    await running?.server.stop();
  });

  return () => {
    if (running === undefined || current === undefined) throw new Error('only inside a test');
    return sessionOf(running, current);
  };
}

function sessionOf<Place extends Opened>(running: Running, current: Try<Place>): Session<Place> {
  const { server } = running;
  return {
    settings: () => server.settings(),
    workspace: current.workspace,
    open: async () => {
      await server.configure({});
      // A browser that has crashed fails one try of one test, not all that follow.
      if (!running.browser.isConnected()) running.browser = await launchChromium();
      const workbench = await Workbench.open(running.browser, server, current.workspace.opened);
      current.workbench = workbench;
      await workbench.show('Docket');
      await workbench.isFilled();
      return workbench;
    },
    restart: async () => {
      await server.restart();
      await current.workbench?.reload();
    },
  };
}

function startOn(settings: Settings, special: Special): Promise<RunningServer> {
  return startServer({
    which,
    trust: 'trusted',
    purpose: 'person',
    extensions: [root],
    settings,
    onProgress: (message) => console.error(message),
    ...special,
  });
}

/** Of a test that failed: one that is to be tried again has no state. What cannot be photographed must not fail what follows. */
async function photographFailure(context: Context, workbench: Workbench | undefined): Promise<void> {
  const test = context.currentTest;
  if (test === undefined || test.state === 'passed') return;
  const name = `failed-${test.title.replace(/[^a-z0-9]+/giu, '-')}-${test.state ?? 'first-try'}`;
  await workbench?.screenshot(name).catch((error: unknown) => console.error(`no picture ${name}: ${String(error)}`));
}
