import { build } from 'esbuild';
import type { BuildOptions } from 'esbuild';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', '..');

/** Bundles the suites that run inside the extension host: `out/host/index.js` for Node, `out/host/web.js` for the browser's worker. */
export async function bundleHostTests(): Promise<void> {
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
