import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** Which supported VS Code: the oldest that `engines.vscode` allows, or the newest released one. */
export type Which = 'oldest' | 'newest';

/** A VS Code server that is installed and can be started with its own Node. */
export interface InstalledVsCode {
  readonly which: Which;
  /** The version of VS Code itself, `1.100.3`. */
  readonly version: string;
  /** The folder that holds `out/server-main.js`. */
  readonly folder: string;
  /** The Node executable that this version wants. */
  readonly node: string;
}

interface Release {
  readonly version: string;
  readonly package: string;
  readonly node: string;
  /** Native modules without which the server does not start; each is compiled, or picks its prebuilt file. */
  readonly native: readonly string[];
}

const releases = {
  oldest: {
    version: '1.100.3',
    package: '4.100.3',
    node: '20',
    native: ['@parcel/watcher', '@vscode/spdlog', 'native-watchdog', 'node-pty'],
  },
  newest: {
    version: '1.139.1',
    package: '4.139.1',
    node: '24',
    native: ['@parcel/watcher', '@vscode/spdlog', 'native-watchdog', 'node-pty'],
  },
} as const satisfies Record<Which, Release>;

/** Raise it when the steps below change, so that no half-fitting installation is used again. */
const recipe = 1;
const ripgrep = '1.18.0';
const run = promisify(execFile);
const running = new Map<Which, Promise<InstalledVsCode>>();

/**
 * Installs a VS Code from the npm registry, or returns the one installed before.
 * The folder appears by a rename once it is complete, so a broken or a parallel installation is never seen.
 */
export function installVsCode(which: Which, onProgress: (message: string) => void): Promise<InstalledVsCode> {
  const started = running.get(which) ?? install(which, onProgress);
  running.set(which, started);
  // What has failed is tried afresh by the next who asks.
  started.catch(() => running.delete(which));
  return started;
}

/** The desktop VS Code's command on PATH, if there is one. */
export function desktopCode(): string | undefined {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

/** Where installations are kept: shared by all checkouts of one person, unless `DOCKET_VSCODE_CACHE` says otherwise. */
export function cacheFolder(): string {
  return process.env['DOCKET_VSCODE_CACHE'] ?? join(homedir(), '.cache', 'docket-vscode');
}

async function install(which: Which, onProgress: (message: string) => void): Promise<InstalledVsCode> {
  const release = releases[which];
  const target = join(cacheFolder(), `${release.version}-r${recipe}`);
  if (!existsSync(target)) await build(release, target, onProgress);
  return {
    which,
    version: release.version,
    folder: serverFolder(target),
    node: nodeExecutable(target),
  };
}

async function build(release: Release, target: string, onProgress: (message: string) => void): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const folder = await mkdtemp(join(dirname(target), '.installing-'));
  try {
    await fill(folder, release, onProgress);
    await publish(folder, target);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function fill(folder: string, release: Release, onProgress: (message: string) => void): Promise<void> {
  const say = (step: string): void => onProgress(`VS Code ${release.version}: ${step}`);
  const server = serverFolder(folder);
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');

  say('fetching it from the npm registry');
  const packages = [
    `code-server@${release.package}`,
    `${nodePackage()}@${release.node}`,
    `@vscode/ripgrep-${process.platform}-${process.arch}@${ripgrep}`,
  ];
  await npm(folder, ['install', '--ignore-scripts', ...packages], process.env);

  say('installing its dependencies');
  const environment = await npmEnvironment(folder);
  const dependencies = ['install', '--no-save', '--omit=dev', '--ignore-scripts'];
  await npm(server, dependencies, environment);
  await npm(join(server, 'extensions'), dependencies, environment);

  say('compiling its native modules');
  await npm(server, ['rebuild', ...release.native], environment);
  await symlink('node_modules', join(server, 'node_modules.asar'), 'dir');
  await placeRipgrep(folder, server);
  say('installed');
}

/** The server's own ripgrep package downloads its binary from elsewhere; the newer platform package carries it. */
async function placeRipgrep(folder: string, server: string): Promise<void> {
  const name = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const from = join(folder, 'node_modules', '@vscode', `ripgrep-${process.platform}-${process.arch}`, 'bin', name);
  const to = join(server, 'node_modules', '@vscode', 'ripgrep', 'bin', name);
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to);
  await chmod(to, 0o755);
}

/** Gives a finished folder its place. Another process may have been first: then its folder is as good as ours, which goes. */
export async function publish(folder: string, target: string): Promise<void> {
  try {
    await rename(folder, target);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
}

/** The server's Node comes first, and its headers are used: none has to be downloaded. */
async function npmEnvironment(folder: string): Promise<NodeJS.ProcessEnv> {
  // npm derives the place of its global configuration from Node's; with another Node it would miss the certificate file.
  const cafile = await npm(folder, ['config', 'get', 'cafile'], process.env);
  const nodeFolder = dirname(dirname(nodeExecutable(folder)));
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    PATH: `${dirname(nodeExecutable(folder))}${delimiter}${process.env['PATH'] ?? ''}`,
    npm_config_nodedir: nodeFolder,
    // node-pty compiles itself through npx, which would ask.
    npm_config_yes: 'true',
  };
  const set = cafile !== '' && cafile !== 'null' && cafile !== 'undefined';
  return set ? { ...environment, npm_config_cafile: cafile } : environment;
}

async function npm(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  const shell = process.platform === 'win32';
  const ask = (): Promise<{ stdout: string }> =>
    run('npm', [...args, ...quiet], { cwd, env, shell, maxBuffer: 64 * 1024 * 1024 });
  // Once more where a download was cut; what is there already is not fetched again.
  const { stdout } = await ask().catch(ask);
  return stdout.trim();
}

function nodePackage(): string {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  return `node-${platform}-${process.arch}`;
}

function nodeExecutable(folder: string): string {
  return join(folder, 'node_modules', nodePackage(), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

function serverFolder(folder: string): string {
  return join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

/** Whether a file can be started. */
export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
