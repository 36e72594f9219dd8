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
import type { WorkspaceCopy } from '../support/vscode/workspace.ts';

const root = join(__dirname, '..', '..');

/** Which VS Code these tests run on: `DOCKET_VSCODE=oldest` or `newest`; the newest when nothing is said. */
export const which: Which = process.env['DOCKET_VSCODE'] === 'oldest' ? 'oldest' : 'newest';

/** What a test works with: a repository of its own, and a workbench once it opens one. */
export interface Session {
  readonly workspace: WorkspaceCopy;
  /** Opens the repository in VS Code and shows the Docket side bar, filled. */
  open(): Promise<Workbench>;
  /** Ends VS Code and starts it again where it was, as the next morning: nothing is left but what was kept. */
  restart(): Promise<void>;
}

/** How the server of some tests is started otherwise. */
type Special = Partial<Pick<ServerOptions, 'trust' | 'preload' | 'environment'>>;

interface Running {
  server: RunningServer;
  browser: Browser;
}

/**
 * Gives every test of the surrounding `describe` a fresh copy of the sample repository and a fresh browser profile, on one server.
 * A test that fails leaves a picture of what was seen: `out/screenshots/VERSION/failed-….png`.
 */
export function useSession(settings: Readonly<Record<string, unknown>>, special: Special = {}): () => Session {
  let running: Running | undefined;
  let workspace: WorkspaceCopy | undefined;
  let workbench: Workbench | undefined;

  before(async function () {
    this.timeout(300_000);
    running = { server: await startOn(settings, special), browser: await launchChromium() };
  });
  beforeEach(async function () {
    this.timeout(90_000);
    workspace = await copyWorkspace();
  });
  afterEach(async function () {
    await photographFailure(this, workbench);
    await workbench?.close();
    await workspace?.remove();
    workbench = undefined;
  });
  after(async () => {
    await running?.browser.close();
    await running?.server.stop();
  });

  return () => {
    if (running === undefined || workspace === undefined) throw new Error('only inside a test');
    const { server, browser } = running;
    const copy = workspace;
    const open = async (): Promise<Workbench> => {
      await server.configure({});
      workbench = await Workbench.open(browser, server, copy.folder);
      await workbench.show('Docket');
      await workbench.rows('Decisions', /./).first().waitFor();
      return workbench;
    };
    const restart = async (): Promise<void> => {
      await server.restart();
      await workbench?.reload();
    };
    return { workspace: copy, open, restart };
  };
}

function startOn(settings: Readonly<Record<string, unknown>>, special: Special): Promise<RunningServer> {
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

async function photographFailure(context: Context, workbench: Workbench | undefined): Promise<void> {
  const test = context.currentTest;
  if (test?.state !== 'failed') return;
  await workbench?.screenshot(`failed-${test.title.replace(/[^a-z0-9]+/giu, '-')}`);
}
