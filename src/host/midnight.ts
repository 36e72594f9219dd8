/** The first second of the local day after an instant; where clocks skip midnight, the first second that there is. */
export function nextMidnight(now: Date): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 0, 0, 1);
}
