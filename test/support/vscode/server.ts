import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installVsCode } from './install.ts';
import type { Which } from './install.ts';

/** How a server is to be started. */
export interface ServerOptions {
  readonly which: Which;
  /** `untrusted` opens every folder in Restricted Mode. */
  readonly trust: 'trusted' | 'untrusted';
  /** `tests` lets a page run a suite inside the extension host; `person` shows all that a person sees. */
  readonly purpose: 'tests' | 'person';
  /** Folders of extensions that are installed, by reference. */
  readonly extensions: readonly string[];
  /** User settings on top of the quiet ones. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly onProgress: (message: string) => void;
  /** A file that the server and its extension hosts load before anything else. */
  readonly preload?: string;
  /** Variables of the environment, beside those of this process. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** A VS Code server that listens. */
export interface RunningServer {
  readonly version: string;
  readonly port: number;
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  /** Replaces the user settings; every open workbench follows. */
  configure(settings: Readonly<Record<string, unknown>>): Promise<void>;
  /** The user settings, as they are written by now. */
  settings(): Promise<string>;
  /** Ends the server with all its extension hosts, and starts it again with its data on its port. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const quiet: Readonly<Record<string, unknown>> = {
  'files.autoSave': 'off',
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'security.workspace.trust.startupPrompt': 'never',
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'git.openRepositoryInParentFolders': 'never',
  'editor.minimap.enabled': false,
  // No tooltip comes up over what is to be clicked next.
  'workbench.hover.delay': 3_600_000,
};

/** Starts a server on a free port, with a data folder of its own that goes when it stops. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const code = await installVsCode(options.which, options.onProgress);
  const data = await mkdtemp(join(tmpdir(), 'docket-vscode-'));
  const configure = (settings: Readonly<Record<string, unknown>>): Promise<void> =>
    writeSettings(data, { ...quiet, ...options.settings, ...settings });
  await configure({});
  await writeExtensions(data, options.extensions);

  // What Node itself is told, it tells the extension hosts, too.
  const preload = options.preload === undefined ? [] : ['--require', options.preload];
  const main = join(code.folder, 'out', 'server-main.js');
  const start = (onPort: number): ChildProcess =>
    spawn(code.node, [...preload, main, ...serverArguments(data, onPort, options)], {
      cwd: data,
      env: { ...process.env, ...options.environment },
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  let child: ChildProcess;
  // Once more where it does not come up: a port may be taken for a moment by somebody else.
  const listen = async (onPort: number): Promise<number> => {
    child = start(onPort);
    const first = await listeningPort(child).catch(() => undefined);
    if (first !== undefined) return first;
    await end(child);
    child = start(onPort);
    return listeningPort(child);
  };
  const killNow = (): void => killTree(child);
  process.once('exit', killNow);
  const port = await listen(0);
  return {
    version: code.version,
    port,
    address: `http://127.0.0.1:${port}`,
    configure,
    settings: () => readFile(join(data, 'data', 'User', 'settings.json'), 'utf8'),
    restart: async () => {
      await end(child);
      await listen(port);
    },
    stop: async () => {
      process.removeListener('exit', killNow);
      await end(child);
      // Where a process that is just dying still writes, something may stay behind among the temporary files.
      await rm(data, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
    },
  };
}

function serverArguments(data: string, port: number, options: ServerOptions): readonly string[] {
  return [
    ...['--host', '127.0.0.1', '--port', String(port)],
    '--without-connection-token',
    '--accept-server-license-terms',
    // Extension hosts have the environment that they are given here, not that of a login shell.
    '--force-disable-user-env',
    ...['--telemetry-level', 'off'],
    ...['--server-data-dir', data, '--extensions-dir', join(data, 'extensions')],
    ...(options.trust === 'trusted' ? ['--disable-workspace-trust'] : []),
    ...(options.purpose === 'tests' ? ['--enable-smoke-test-driver'] : []),
  ];
}

async function writeSettings(data: string, settings: Readonly<Record<string, unknown>>): Promise<void> {
  for (const scope of ['User', 'Machine']) {
    await mkdir(join(data, 'data', scope), { recursive: true });
    await writeFile(join(data, 'data', scope, 'settings.json'), JSON.stringify(settings, undefined, 2));
  }
}

/** An entry in `extensions.json` may point anywhere: so the checkout itself is the installed extension. */
async function writeExtensions(data: string, folders: readonly string[]): Promise<void> {
  await mkdir(join(data, 'extensions'), { recursive: true });
  const entries = folders.map((folder) => {
    const { publisher, name, version } = readManifest(folder);
    return {
      identifier: { id: `${publisher}.${name}` },
      version,
      location: { $mid: 1, path: folder, scheme: 'file' },
      metadata: { installedTimestamp: 0, source: 'vsix' },
    };
  });
  await writeFile(join(data, 'extensions', 'extensions.json'), JSON.stringify(entries));
}

/** What identifies the extension in a folder. */
export function readManifest(folder: string): { publisher: string; name: string; version: string } {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { publisher: field(manifest, 'publisher'), name: field(manifest, 'name'), version: field(manifest, 'version') };
}

function field(manifest: unknown, key: string): string {
  const value: unknown = typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, key) : undefined;
  if (typeof value !== 'string') throw new Error(`package.json has no ${key}`);
  return value;
}

/** In milliseconds: a server is up within one second on a fast machine. */
const slowest = 120_000;

/** The server says `Extension host agent listening on 40321` when it is up. One that cannot listen says so, and does not end. */
function listeningPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => reject(new Error(`VS Code's server does not come up:\n${output}`)), slowest);
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const port = /listening on (\d+)/.exec(output)?.[1];
      if (port === undefined && !output.includes('EADDRINUSE')) return;
      clearTimeout(timer);
      if (port === undefined) reject(new Error(`The port of VS Code's server is taken:\n${output}`));
      else resolve(Number(port));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`VS Code's server ended with code ${code}:\n${output}`));
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  killTree(child);
  await ended;
}

/** The extension host and the terminals are children of the server: all of them end. */
function killTree(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
