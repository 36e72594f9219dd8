/** A source of choices that are the same for the same seed, on every machine. */
export interface Random {
  /** A whole number from 0 up to, but without, `below`. */
  int(below: number): number;
  /** True so often, from 0 to 1. */
  chance(share: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** A length between 1 and `most`, short ones as often as long ones of ten times the size. */
  size(most: number): number;
}

/** The choices of a seed. Neighbouring seeds have nothing in common. */
export function randomFrom(seed: number): Random {
  const next = mulberry(scrambled(seed));
  const int = (below: number): number => Math.floor(next() * below);
  return {
    int,
    chance: (share) => next() < share,
    pick: (items) => {
      const item = items[int(items.length)];
      if (item === undefined) throw new Error('There is nothing to pick from.');
      return item;
    },
    size: (most) => Math.max(1, Math.floor(Math.exp(next() * Math.log(most)))),
  };
}

/** So many things, each made anew. */
export function several<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}

// Mulberry32: small, fast, and good enough to choose texts with.
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function scrambled(seed: number): number {
  let mixed = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13) ^ Math.floor(seed / 2 ** 32), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
