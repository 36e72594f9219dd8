// `npm run bench`: builds the measurements as the product is built, for what a loader adds would be measured, too, and runs them.
import { build } from 'esbuild';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'docket-bench-'));
  const outfile = join(folder, 'bench.js');
  try {
    await build({
      entryPoints: ['test/bench/bench.ts'],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'es2023',
      minify: true,
      logLevel: 'warning',
    });
    const { run }: { run: (folder: string) => Promise<boolean> } = createRequire(outfile)(outfile);
    process.exitCode = (await run(folder)) ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
