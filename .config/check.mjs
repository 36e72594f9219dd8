// The gate: everything that needs no VS Code, silent when all is well. Each step prints only when it fails.
// With `--no-tests`, for where all tests run anyway, it runs none.
import { spawn } from 'node:child_process';

const bin = (name) => `node_modules/.bin/${name}`;
const mocha = (pattern) => [
  'node',
  ['--import', 'tsx', 'node_modules/mocha/bin/mocha.js', '--reporter', 'dot', '--timeout', '300000', pattern],
];

const first = [
  ['format', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
  ['lint', bin('eslint'), ['--config', '.config/eslint.config.mjs', 'src', 'test']],
  ['types of core', bin('tsc'), ['-p', 'src/core']],
  ['types', bin('tsc'), ['-p', '.']],
  ['layers', bin('depcruise'), ['--config', '.config/layers.cjs', '--output-type', 'err', 'src']],
  ['dead code', bin('knip'), ['--config', '.config/knip.json', '--no-progress']],
  ['generated docs', 'node', ['--import', 'tsx', '.config/docs.ts', '--check']],
  ['unit tests', ...mocha('test/unit/**/*.test.ts')],
];
const afterBuild = [
  ['contract tests', ...mocha('test/contract/**/*.test.ts')],
  ['our own decisions', 'node', ['dist/docket.js', 'check', 'docs/decisions']],
];

/** Runs one step; prints its output and gives false when it fails. */
function run([name, command, args]) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    child.stdout.on('data', (data) => output.push(data));
    child.stderr.on('data', (data) => output.push(data));
    child.on('close', (code) => {
      if (code !== 0) process.stderr.write(`\n── ${name} (exit ${code})\n${Buffer.concat(output)}`);
      resolve(code === 0);
    });
  });
}

/** Runs steps two at a time: most machines that check have two cores or more. */
async function runAll(steps) {
  const queue = [...steps];
  const results = [];
  const worker = async () => {
    for (let step = queue.shift(); step !== undefined; step = queue.shift()) results.push(await run(step));
  };
  await Promise.all([worker(), worker()]);
  return results.every(Boolean);
}

const isTestedElsewhere = process.argv.includes('--no-tests');
const chosen = (steps) => steps.filter(([name]) => !(isTestedElsewhere && name.endsWith('tests')));

const fine = await runAll(chosen(first));
const built = await run(['build', 'node', ['.config/bundle.mjs']]);
const contract = built && (await runAll(chosen(afterBuild)));
process.exitCode = fine && built && contract ? 0 : 1;
