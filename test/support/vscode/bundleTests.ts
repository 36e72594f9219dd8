import { build } from 'esbuild';
import type { BuildOptions } from 'esbuild';
import { existsSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fixtureWorkspace } from './workspace.ts';

const root = join(__dirname, '..', '..', '..');

/**
 * Bundles the suites that run inside the extension host: `out/host/index.js` for Node, `out/host/web.js` for the browser's worker. They
 * compare with what the command line says of the folder that they will run on.
 */
export async function bundleHostTests(folder = fixtureWorkspace): Promise<void> {
  const desktop = join(root, 'test', 'host', 'index.ts');
  const ownWeb = join(root, 'test', 'host', 'index.web.ts');
  const shared: BuildOptions = {
    bundle: true,
    format: 'cjs',
    target: 'es2023',
    sourcemap: 'inline',
    logLevel: 'warning',
    external: ['vscode'],
    loader: { '.md': 'text' },
    define: { DOCKET_LISTED: listed(folder) },
  };
  await Promise.all([
    build({ ...shared, entryPoints: [desktop], outfile: join(root, 'out', 'host', 'index.js'), platform: 'node' }),
    build({
      ...shared,
      entryPoints: [existsSync(ownWeb) ? ownWeb : desktop],
      outfile: join(root, 'out', 'host', 'web.js'),
      platform: 'browser',
      mainFields: ['browser', 'module', 'main'],
      conditions: ['worker'],
      alias: { fs: join(root, '.config', 'empty.cjs') },
    }),
  ]);
}

/** The reviews in a folder by `docket list`, as JSON; the browser could not ask for them. */
function listed(folder: string): string {
  const words = [join(root, 'dist', 'docket.js'), 'list', '--format', 'json', '--no-cache', '--cwd', folder];
  const { asOf, records } = JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 2 ** 28 }));
  return JSON.stringify({ asOf, records: records.map(({ path, review }: Record<string, unknown>) => ({ path, review })) });
}
