/** Groups values by a key, in the order of their first ones; a value without a key is in no group. */
export function groupedBy<K, T>(values: Iterable<T>, keyOf: (value: T) => K | undefined): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = key === undefined ? undefined : groups.get(key);
    if (group !== undefined) group.push(value);
    else if (key !== undefined) groups.set(key, [value]);
  }
  return groups;
}
