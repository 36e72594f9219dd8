// Required by the extension host of a test before anything else: its clock stands still at DOCKET_CLOCK, a local time such as
// 2026-11-22T23:59:57, until the file DOCKET_CLOCK_RUNS exists; then it goes on from there as clocks do. Other processes keep the time.
const { existsSync } = require('node:fs');

const { DOCKET_CLOCK: start, DOCKET_CLOCK_RUNS: signal } = process.env;

if (start !== undefined && signal !== undefined && process.argv.includes('--type=extensionHost')) {
  const RealDate = Date;
  const standing = new RealDate(start).getTime();
  let released;
  const now = () => {
    if (released === undefined && existsSync(signal)) released = RealDate.now();
    return released === undefined ? standing : standing + RealDate.now() - released;
  };
  globalThis.Date = new Proxy(RealDate, {
    apply: () => new RealDate(now()).toString(),
    construct: (target, values, asked) => Reflect.construct(target, values.length === 0 ? [now()] : values, asked),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
}
