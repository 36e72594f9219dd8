// Tells as mocha does, and loudly of every test that failed and was tried again: with what it failed, and that it passed only then.
// test/run.ts repeats the second at its very end.
const { reporters, Runner } = require('mocha');

const { EVENT_TEST_PASS, EVENT_TEST_RETRY } = Runner.constants;

module.exports = class RetryReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const reasons = new Map();
    runner.on(EVENT_TEST_RETRY, (test, error) => {
      reasons.set(test.fullTitle(), error?.message ?? String(error));
      console.log(`── failed, and is tried again: ${test.fullTitle()}\n${error?.stack ?? String(error)}`);
    });
    runner.on(EVENT_TEST_PASS, (test) => {
      const reason = reasons.get(test.fullTitle());
      if (reason !== undefined) console.log(`── passed only when tried again: ${test.fullTitle()} (${reason.split('\n', 1)[0]})`);
    });
  }
};
