// Runs every test there is and ends with "N passed, N failed". Exit code 1 when anything failed or a group ran no test.
// `npm test -- unit e2e` runs only the groups that are named. What failed, or passed only when it was tried again, is told once more at the
// end, where a long log is read.
import { spawn } from 'node:child_process';
import { bundleHostTests } from './support/vscode/bundleTests.ts';
import { runHost } from './support/vscode/host.ts';
import { installVsCode, type Which } from './support/vscode/install.ts';

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** What is run under one name. It shows what it prints, or prints it whole where another group runs beside it. */
interface Group {
  readonly name: string;
  run(print: Print): Promise<Tally>;
}

type Print = (text: string) => void;

type Environment = Record<string, string>;

/** Runs a command with its output shown, and gives all that it printed and its exit code. */
function runShown(args: readonly string[], environment: Environment, print: Print): Promise<{ output: string; code: number }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment } });
    const output: string[] = [];
    child.stderr.on('data', (data: Buffer) => print(data.toString()));
    child.stdout.on('data', (data: Buffer) => {
      print(data.toString());
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

/** In milliseconds, for one test: only what hangs takes so long, also on a machine that is slow or busy. */
const longest = 300_000;

function mochaGroup(name: string, environment: Environment = {}, files = '**/*.test.ts', options: readonly string[] = []): Group {
  const folder = name.split(' ')[0] ?? name;
  const args = [
    '--import',
    'tsx',
    'node_modules/mocha/bin/mocha.js',
    '--require',
    './test/support/seed.ts',
    '--no-color',
    '--timeout',
    String(longest),
    ...options,
    `test/${folder}/${files}`,
  ];
  return {
    name,
    async run(print) {
      const { output, code } = await runShown(args, environment, print);
      return tally(output, code);
    },
  };
}

/** The suites inside the extension host of one VS Code. */
function hostGroup(vscode: Which): Group {
  return { name: `host ${vscode}`, run: (print) => runHost(vscode, print) };
}

/** A workbench on a busy machine may be late with anything: a test is tried once more, and that is told. */
const again = ['--retries', '1', '--reporter', './test/e2e/retryReporter.cjs'];

/** A person's paths in the workbench of one VS Code: those of some files. */
function personGroup(vscode: Which, files: string, name = `e2e ${vscode}`): Group {
  return mochaGroup(name, { DOCKET_VSCODE: vscode }, files, again);
}

const show: Print = (text) => void process.stdout.write(text);

/** What keeps every processor busy by itself, shown as it comes. */
const alone: readonly Group[] = [mochaGroup('property', {}, '**/*.test.ts', ['--parallel', '--jobs', '2'])];

/** What leaves something for eyes behind, and runs only where it is named. */
const forEyes: readonly Group[] = [mochaGroup('pictures')];

/** Side by side: what uses one processor each. */
const engine: readonly (readonly Group[])[] = [[mochaGroup('unit'), mochaGroup('corpus')], [mochaGroup('contract')]];

/**
 * Side by side: a workbench mostly waits, for its own parts or for a person. A landing has a quarter of an hour: the lanes take as long
 * as each other, and on the oldest version a person goes the main path: a first record, a review.
 */
const editors: readonly (readonly Group[])[] = [
  [
    hostGroup('oldest'),
    personGroup('oldest', '@(initialize|review).test.ts'),
    personGroup('newest', '@(person|prompts|status).test.ts', 'e2e newest, every day'),
  ],
  [hostGroup('newest'), personGroup('newest', '!(person|prompts|status).test.ts')],
];

/** What passed only when it was tried again, a line for each test. */
const retried: string[] = [];

/** What the groups that failed printed from their failures on. */
const failures: string[] = [];

async function runGroup({ name, run }: Group, print: Print): Promise<Tally> {
  const printed: string[] = [];
  print(`\n── ${name}\n`);
  const tally = await run((text) => {
    printed.push(text);
    print(text);
  });
  print(`${name}: ${tally.passed} passed, ${tally.failed} failed\n`);
  retried.push(...(printed.join('').match(/^── passed only when tried again: .*$/gmu) ?? []));
  if (tally.failed > 0) failures.push(`\n── failed: ${name}\n${failuresIn(printed.join(''))}`);
  return tally;
}

/** The part of a log that tells what failed: from the count of failures or the first one on, else its end. */
function failuresIn(log: string): string {
  const at = log.search(/^(?: *\d+ failing|not ok .*)$/m);
  return log.slice(at < 0 ? -mostOfEnd : at).slice(0, mostTold);
}

const mostOfEnd = 2000;
const mostTold = 8000;

/** Runs groups beside others: what they print is kept together. */
async function runBeside(lane: readonly Group[]): Promise<readonly Tally[]> {
  const tallies: Tally[] = [];
  for (const group of lane) {
    const printed: string[] = [];
    tallies.push(await runGroup(group, (text) => printed.push(text)));
    show(printed.join(''));
  }
  return tallies;
}

/** Installs what the editors' groups need while other tests run: on a new machine that takes a minute. What fails is told where it is needed. */
async function installAhead(): Promise<void> {
  await Promise.allSettled((['oldest', 'newest'] as const).map((which) => installVsCode(which, () => undefined)));
}

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const isWanted = ({ name }: Group): boolean => asked.length === 0 || asked.some((word) => name.startsWith(word));
  const build = await runShown(['.config/bundle.mjs'], {}, show);
  if (build.code !== 0) throw new Error('The build failed, so no test was run.');
  await bundleHostTests();
  const installed = editors.flat().some(isWanted) ? installAhead() : undefined;
  const tallies: Tally[] = [];
  const inLanes = async (lanes: readonly (readonly Group[])[]): Promise<void> => {
    const ran = await Promise.all(lanes.map((lane) => runBeside(lane.filter(isWanted))));
    tallies.push(...ran.flat());
  };
  await inLanes(engine);
  for (const group of [...alone.filter(isWanted), ...(asked.length === 0 ? [] : forEyes.filter(isWanted))])
    tallies.push(await runGroup(group, show));
  await installed;
  await inLanes(editors);
  const total = { passed: 0, failed: 0 };
  for (const { passed, failed } of tallies) {
    total.passed += passed;
    total.failed += failed;
  }
  console.log(failures.join(''));
  if (retried.length > 0) console.log(`${retried.join('\n')}\n`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
