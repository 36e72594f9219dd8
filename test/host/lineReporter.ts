/** One line a test, and a last line that counts. Loaded after mocha. */
export class LineReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const counts = { passed: 0, failed: 0 };
    runner.on('pass', (test) => {
      counts.passed += 1;
      console.log(`ok ${test.fullTitle()}`);
    });
    runner.on('fail', (test, error: unknown) => {
      counts.failed += 1;
      console.log(`not ok ${test.fullTitle()}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    });
    runner.on('end', () => console.log(`${counts.passed} passed, ${counts.failed} failed`));
  }
}
