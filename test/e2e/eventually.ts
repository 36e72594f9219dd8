import { setTimeout } from 'node:timers/promises';
import type { WorkspaceCopy } from '../support/vscode/workspace.ts';

/** In milliseconds: as long as anything in the workbench is waited for. */
const patience = 60_000;

/** Repeats a check until it holds, then tells why it does not: for files, of which nobody says when they are written. */
export async function eventually(check: () => void | Promise<void>): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await setTimeout(100);
  }
}

/** What a person has changed, created or removed, by path. */
export function changedPaths(before: ReadonlyMap<string, string>, workspace: WorkspaceCopy): readonly string[] {
  const now = workspace.read();
  return [...new Set([...before.keys(), ...now.keys()])].filter((path) => before.get(path) !== now.get(path)).toSorted();
}
