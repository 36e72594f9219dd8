import type { Workbench } from '../support/vscode/workbench.ts';

/** How many days have come and gone, as the status bar says it: `5 overdue, 1 stale`. */
export interface PastCounts {
  readonly overdue: number;
  readonly stale: number;
}

/** Waits until the status bar calls something overdue, and reads its numbers. */
export async function pastCounts(workbench: Workbench): Promise<PastCounts> {
  const item = workbench.status(/\d+ overdue/u);
  await item.waitFor();
  const said = await item.innerText();
  const numberOf = (word: string): number => Number(new RegExp(`(\\d+) ${word}`, 'u').exec(said)?.[1] ?? 0);
  return { overdue: numberOf('overdue'), stale: numberOf('stale') };
}

/** The badge once it says a number. */
export async function badgeSays(workbench: Workbench, number: number): Promise<void> {
  await workbench
    .badge('Docket')
    .filter({ hasText: new RegExp(`^${number}$`, 'u') })
    .waitFor();
}
