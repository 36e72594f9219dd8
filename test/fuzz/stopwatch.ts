/**
 * How long work takes, in milliseconds: the shorter of the time that went by and the time that the processor worked, so
 * that other processes don't count.
 */
export function timeOf(work: () => void): number {
  const [start, used] = [performance.now(), process.cpuUsage()];
  work();
  const went = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  return Math.min(went, (user + system) / 1000);
}

/** The shortest of several times, so that a garbage collection or a first run does not count. Stops at one that is short enough. */
export function quickestOf(readings: number, work: () => void, enough = 0): number {
  let least = Number.POSITIVE_INFINITY;
  for (let reading = 0; reading < readings && least > enough; reading += 1) least = Math.min(least, timeOf(work));
  return least;
}
