import type { GitObject } from './gitObject.ts';

/** Objects that were unpacked lately: the next one is often packed against one of them. */
export interface ObjectCache {
  get(key: string): GitObject | undefined;
  set(key: string, object: GitObject): void;
}

/** Keeps `most` bytes of objects, those that were used last. */
export function createObjectCache(most: number): ObjectCache {
  const objects = new Map<string, GitObject>();
  let size = 0;
  return {
    get: (key) => {
      const object = objects.get(key);
      if (object === undefined) return undefined;
      objects.delete(key);
      objects.set(key, object);
      return object;
    },
    set: (key, object) => {
      size += object.bytes.length - (objects.get(key)?.bytes.length ?? 0);
      objects.delete(key);
      objects.set(key, object);
      for (const [oldest, { bytes }] of objects) {
        if (size <= most) return;
        objects.delete(oldest);
        size -= bytes.length;
      }
    },
  };
}
