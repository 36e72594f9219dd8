import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

// One test run inside an extension host, through @vscode/test-electron, in a process of its own so that its output can be read.
// DOCKET_VSCODE, DOCKET_BUNDLE, DOCKET_TRUST, DOCKET_FOLDER and DOCKET_TESTS come from host.ts; DOCKET_DESKTOP=1 takes the desktop VS Code.

const root = join(__dirname, '..', '..', '..');

/** A file that can be started like VS Code itself and hands its arguments to launch.ts. */
async function launcher(): Promise<string> {
  const command = [process.execPath, '--import', require.resolve('tsx'), join(__dirname, 'launch.ts')];
  const quoted = command.map((part) => `"${part}"`).join(' ');
  const windows = process.platform === 'win32';
  const file = join(root, 'out', `launch-${process.env['DOCKET_VSCODE'] ?? 'vscode'}${windows ? '.cmd' : ''}`);
  await mkdir(join(root, 'out'), { recursive: true });
  await writeFile(file, windows ? `@${quoted} %*\r\n` : `#!/bin/sh\nexec ${quoted} "$@"\n`);
  await chmod(file, 0o755);
  return file;
}

async function executable(): Promise<string> {
  if (process.env['DOCKET_DESKTOP'] !== '1') return launcher();
  const version = process.env['DOCKET_VSCODE'] === 'newest' ? 'stable' : '1.100.3';
  return downloadAndUnzipVSCode({ version, cachePath: join(root, '.vscode-test') });
}

async function main(): Promise<void> {
  await runTests({
    vscodeExecutablePath: await executable(),
    extensionDevelopmentPath: process.env['DOCKET_EXTENSION'] ?? root,
    extensionTestsPath: process.env['DOCKET_TESTS'] ?? join(root, 'out', 'host', 'index.js'),
    launchArgs: [process.env['DOCKET_FOLDER'] ?? join(root, 'test', 'fixtures', 'workspace')],
  });
}

main().catch((error: unknown) => {
  console.error(String(error));
  process.exit(1);
});
