// Builds what runs: the desktop extension, the browser extension and the `docket` command, all from src/, into dist/.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

const watch = process.argv.includes('--watch');
// Readings that are kept between two runs belong to the reader that made them: this names it, and changes with it.
const reader = createHash('sha256');
for (const name of (await readdir('src/core', { recursive: true })).filter((name) => name.endsWith('.ts')).sort())
  reader.update(name).update(await readFile(join('src/core', name)));
reader.update(await readFile('package-lock.json'));

const shared = {
  define: { 'process.env.DOCKET_BUILD': JSON.stringify(reader.digest('hex').slice(0, 16)) },
  bundle: true,
  format: 'cjs',
  target: 'es2023',
  minify: !watch,
  sourcemap: watch ? 'linked' : false,
  legalComments: 'none',
  logLevel: 'warning',
  loader: { '.md': 'text' },
};

const bundles = [
  { entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', platform: 'node', external: ['vscode'] },
  {
    entryPoints: ['src/extension.web.ts'],
    outfile: 'dist/extension.web.js',
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    // The extension host of the browser is a worker: it has no `document`, which packages for pages may use.
    conditions: ['worker'],
    external: ['vscode'],
    // gray-matter asks for `fs` to read files by name, which nothing here does.
    alias: { fs: './.config/empty.cjs' },
  },
  {
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/docket.js',
    platform: 'node',
    banner: { js: '#!/usr/bin/env node' },
  },
];

await rm('dist', { recursive: true, force: true });
await Promise.all(bundles.map((bundle) => build({ ...shared, ...bundle })));
