/** In milliseconds: the longest stretch of work between two turns of the event loop. */
const slice = 8;

/** Gives a function to await between pieces of work: it returns at once, or lets the editor breathe when a slice is used up. */
export function createPause(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < slice) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = performance.now();
  };
}

/** Takes the steps of a piece of work, and lets the editor breathe between them. */
export async function inSteps<T>(steps: Generator<undefined, T>): Promise<T> {
  const pause = createPause();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await pause();
  }
}

/** Runs `work` on every item, sixteen at once. Rejects as soon as one does. */
export async function forEachAtOnce<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = items[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (let next = rest.next(); next.done !== true; next = rest.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: Math.min(16, items.length) }, worker));
}
