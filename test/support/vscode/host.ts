import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Which } from './install.ts';
import { copyTwice, copyWorkspace } from './workspace.ts';

/** One way of running the suites of test/host. */
export interface HostRun {
  readonly vscode: Which;
  readonly bundle: 'desktop' | 'web';
  readonly trust: 'trusted' | 'untrusted';
  /** One folder, or a workspace of two. */
  readonly folders: 'one' | 'two';
}

/** What a run of tests came to. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

const root = join(__dirname, '..', '..', '..');

/** The ways that one VS Code is tested in: both bundles, and on the newest in Restricted Mode and with several folders, too. */
export function hostRuns(vscode: Which): readonly HostRun[] {
  const usual: HostRun = { vscode, bundle: 'desktop', trust: 'trusted', folders: 'one' };
  const both: readonly HostRun[] = [usual, { ...usual, bundle: 'web' }];
  return vscode === 'oldest' ? both : [...both, { ...usual, trust: 'untrusted' }, { ...usual, folders: 'two' }];
}

/** Runs the host suites in every way on one VS Code. `dist/` must be built, and the suites bundled. */
export async function runHost(vscode: Which, print: (text: string) => void): Promise<Tally> {
  let total: Tally = { passed: 0, failed: 0 };
  for (const run of hostRuns(vscode)) {
    const tally = await runHostTests(run, print);
    total = { passed: total.passed + tally.passed, failed: total.failed + tally.failed };
  }
  return total;
}

/** Runs the bundled suites once, on a copy of the sample repository; prints their whole output only when something failed. */
async function runHostTests(run: HostRun, print: (text: string) => void): Promise<Tally> {
  const workspace = await (run.folders === 'two' ? copyTwice() : copyWorkspace());
  const name = `host, ${run.vscode}, ${run.bundle}, ${run.trust}${run.folders === 'two' ? ', two folders' : ''}`;
  try {
    const { code, output } = await execute(run, workspace.opened);
    const tally = tallyOf(output, code);
    print(`${tally.failed > 0 ? output : ''}${name}: ${tally.passed} passed, ${tally.failed} failed\n`);
    return tally;
  } finally {
    await workspace.remove();
  }
}

function execute(run: HostRun, opened: string): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, ['--import', require.resolve('tsx'), join(__dirname, 'hostRun.ts')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      DOCKET_VSCODE: run.vscode,
      DOCKET_BUNDLE: run.bundle,
      DOCKET_TRUST: run.trust,
      DOCKET_FOLDER: opened,
      DOCKET_TESTS: join(root, 'out', 'host', run.bundle === 'web' ? 'web.js' : 'index.js'),
    },
  });
  let output = '';
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** The suite's last line says `12 passed, 0 failed`; a run without it, or one that ends badly, is a failure. */
function tallyOf(output: string, code: number): Tally {
  const [, passed = '0', failed = '0'] = [...output.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1) ?? [];
  const broken = code !== 0 || Number(passed) === 0;
  return { passed: Number(passed), failed: Math.max(Number(failed), broken ? 1 : 0) };
}
