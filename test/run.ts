// Runs every test there is and ends with "N passed, N failed". Exit code 1 when anything failed or a group ran no test.
// `npm test -- unit e2e` runs only the groups that are named.
import { spawn } from 'node:child_process';
import { runHost } from './support/vscode/host.ts';
import type { Which } from './support/vscode/install.ts';

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

interface Group {
  readonly name: string;
  run(): Promise<Tally>;
}

type Environment = Record<string, string>;

/** Runs a command with its output shown, and gives all that it printed and its exit code. */
function runShown(command: string, args: readonly string[], environment: Environment): Promise<{ output: string; code: number }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...environment } });
    const output: string[] = [];
    child.stdout.on('data', (data: Buffer) => {
      process.stdout.write(data);
      output.push(data.toString());
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ output: output.join(''), code: code ?? 1 }));
  });
}

function lastCount(output: string, pattern: RegExp): number {
  return Number([...output.matchAll(pattern)].at(-1)?.[1] ?? 0);
}

/** What mocha printed, as numbers; a run that broke off, ran nothing or left a test pending has failed. */
function tally(output: string, code: number): Tally {
  const passed = lastCount(output, /(\d+) passing/g);
  const failed = lastCount(output, /(\d+) failing/g) + lastCount(output, /(\d+) pending/g);
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}

function mochaGroup(name: string, environment: Environment = {}, files = '**/*.test.ts'): Group {
  const folder = name.split(' ')[0] ?? name;
  const args = [
    '--import',
    'tsx',
    'node_modules/mocha/bin/mocha.js',
    '--no-color',
    '--timeout',
    '120000',
    `test/${folder}/${files}`,
  ];
  return {
    name,
    async run() {
      const { output, code } = await runShown(process.execPath, args, environment);
      return tally(output, code);
    },
  };
}

/** The suites inside the extension host, and a person's path in the workbench, of one VS Code. */
function editorGroups(vscode: Which): readonly Group[] {
  // A landing has a quarter of an hour. Pictures, each prompt by keyboard, and the days of reviews are gone through on the newest version.
  const files = vscode === 'newest' ? '**/*.test.ts' : '**/!(screenshots|prompts|reviews).test.ts';
  const person = mochaGroup(`e2e ${vscode}`, { DOCKET_VSCODE: vscode }, files);
  return [{ name: `host ${vscode}`, run: () => runHost(vscode) }, person];
}

const groups: readonly Group[] = [
  mochaGroup('unit'),
  mochaGroup('property'),
  mochaGroup('contract'),
  mochaGroup('corpus'),
  ...editorGroups('oldest'),
  ...editorGroups('newest'),
];

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const build = await runShown(process.execPath, ['.config/bundle.mjs'], {});
  if (build.code !== 0) throw new Error('The build failed, so no test was run.');
  const total = { passed: 0, failed: 0 };
  for (const group of groups.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)))) {
    console.log(`\n── ${group.name}`);
    const { passed, failed } = await group.run();
    console.log(`${group.name}: ${passed} passed, ${failed} failed`);
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
