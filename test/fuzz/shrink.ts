/**
 * A shorter text of which the same is true, found by leaving out ever smaller pieces. Stops when no piece can go, or after
 * so many milliseconds.
 */
export function shrunk(text: string, holds: (text: string) => boolean, most = 15_000): string {
  const until = performance.now() + most;
  let least = text;
  for (let piece = Math.ceil(least.length / 2); piece >= 1; piece = Math.floor(piece / 2)) {
    least = withoutPieces(least, piece, (shorter) => performance.now() < until && holds(shorter));
  }
  return least;
}

function withoutPieces(text: string, piece: number, holds: (text: string) => boolean): string {
  let least = text;
  for (let at = Math.max(0, least.length - piece); ; at = Math.max(0, at - piece)) {
    const shorter = least.slice(0, at) + least.slice(at + piece);
    if (shorter.length < least.length && holds(shorter)) least = shorter;
    if (at === 0) return least;
  }
}
