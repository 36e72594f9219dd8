import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, realpath, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { cacheFolder } from './cacheFile.ts';
import { personKey } from './person.ts';
import { isRunning } from './processes.ts';

/** How processes wait for each other. */
export interface LockOptions {
  /** Folders where locks may be kept, never in the repository: the first that can be written to. */
  readonly homes: readonly string[];
  /** In milliseconds: who waits longer is told so. */
  readonly patience?: number;
}

/** Somebody else has worked in the folder for longer than anybody waits. */
export class FolderBusy extends Error {
  override readonly name = 'FolderBusy';
}

const patience = 60_000;
/** In milliseconds: a claim that nobody has touched for so long is nobody's, whatever process has its number by now. */
const forgotten = 30_000;
const pause = 15;

/**
 * Does something while no other process does the like for the same folder. It is Lamport's bakery with files: everybody draws a
 * number higher than all others and waits for those with a lower one. Each claim is a file of its own, so that one of a process that
 * has died can be cleared away without ever touching anybody else's.
 */
export async function exclusively<T>(
  folder: string,
  { homes, patience: most = patience }: LockOptions,
  work: () => Promise<T>,
): Promise<T> {
  const queue = await queueIn(homes, await keyOf(folder));
  const claim = `${hostname()}_${String(process.pid)}_${randomUUID()}`;
  const ticket = await draw(queue, claim);
  const alive = setInterval(() => void touch(join(queue, nameOf(ticket, claim))), forgotten / 4).unref();
  try {
    await turn(queue, { ticket, claim }, most);
    return await work();
  } finally {
    clearInterval(alive);
    await rm(join(queue, nameOf(ticket, claim)), { force: true });
  }
}

/** The folders for locks of this user: beside the caches, or where the system keeps what is for now. */
export function lockHomes(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): readonly string[] {
  return [`${cacheFolder(environment, platform)}-locks`, join(tmpdir(), `docket-locks-${personKey()}`)];
}

async function queueIn([home = tmpdir(), ...others]: readonly string[], key: string): Promise<string> {
  const queue = join(home, key);
  try {
    await mkdir(queue, { recursive: true, mode: 0o700 });
    return queue;
  } catch (error) {
    if (others.length === 0) throw error;
    return queueIn(others, key);
  }
}

interface Claim {
  /** 0 while it is being drawn. */
  readonly ticket: number;
  readonly claim: string;
}

/** While a number is drawn, `0-…` says so: others wait until it is known. */
async function draw(queue: string, claim: string): Promise<number> {
  const drawing = join(queue, nameOf(0, claim));
  await writeFile(drawing, '', { flag: 'wx', mode: 0o600 });
  try {
    const ticket = Math.max(0, ...(await claimsIn(queue)).map((one) => one.ticket)) + 1;
    await writeFile(join(queue, nameOf(ticket, claim)), '', { flag: 'wx', mode: 0o600 });
    return ticket;
  } finally {
    await rm(drawing, { force: true });
  }
}

async function turn(queue: string, own: Claim, most: number): Promise<void> {
  for (const until = Date.now() + most; Date.now() < until;) {
    // A folder is not listed in one moment: whoever has drawn a number while the first list was made is in the second one.
    const drawing = await hold(queue, ({ ticket, claim }) => ticket === 0 && claim !== own.claim);
    if (!drawing && !(await hold(queue, (one) => isBefore(one, own)))) return;
    await new Promise((resolvePause) => setTimeout(resolvePause, pause));
  }
  throw new FolderBusy(queue);
}

async function hold(queue: string, isMeant: (one: Claim) => boolean): Promise<boolean> {
  const meant = (await claimsIn(queue)).filter(isMeant);
  return (await Promise.all(meant.map((one) => isHeld(queue, one)))).includes(true);
}

function isBefore(one: Claim, own: Claim): boolean {
  if (one.claim === own.claim || one.ticket === 0) return false;
  return one.ticket < own.ticket || (one.ticket === own.ticket && one.claim < own.claim);
}

/** Whether a claim is somebody's who lives; one of the dead is cleared away. */
async function isHeld(queue: string, one: Claim): Promise<boolean> {
  const file = join(queue, nameOf(one.ticket, one.claim));
  const touched = await stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );
  if (touched === undefined) return false;
  if (Date.now() - touched < forgotten && isAlive(one.claim)) return true;
  await rm(file, { force: true });
  return false;
}

/** Of a process on another machine only the age of its claim tells. */
function isAlive(claim: string): boolean {
  const [, host = '', pid = ''] = /^(.*)_(\d+)_[^_]+$/.exec(claim) ?? [];
  return host !== hostname() || isRunning(Number(pid));
}

async function claimsIn(queue: string): Promise<readonly Claim[]> {
  const names = await readdir(queue);
  return names.flatMap((name) => {
    const [, ticket, claim] = /^(\d{1,9})-(.+)$/.exec(name) ?? [];
    return ticket === undefined || claim === undefined ? [] : [{ ticket: Number(ticket), claim }];
  });
}

function nameOf(ticket: number, claim: string): string {
  return `${String(ticket)}-${claim}`;
}

async function touch(file: string): Promise<void> {
  const now = new Date();
  await utimes(file, now, now).catch(() => undefined);
}

/** A folder under one name, whatever links lead to it; what is not there yet is named by what is. */
async function keyOf(folder: string): Promise<string> {
  const missing: string[] = [];
  for (let at = resolve(folder); ; at = dirname(at)) {
    const real = await realpath(at).catch(() => undefined);
    if (real !== undefined || dirname(at) === at) {
      const whole = [real ?? at, ...missing].join('/');
      return createHash('sha256').update(whole).digest('hex').slice(0, 32);
    }
    missing.unshift(at.slice(dirname(at).length).replace(/^[\\/]/, ''));
  }
}
