import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'mocha';
import { unconfigured } from '../support/gitRepository.ts';
import type { WorkspaceCopy } from '../support/vscode/workspace.ts';
import { eventually } from './eventually.ts';
import { patience, useSession, which } from './session.ts';

/** Moves the only commit of a repository back in time. */
function backdate({ folder }: WorkspaceCopy, days: number): void {
  const day = new Date(Date.now() - days * 24 * 60 * 60 * 1000).toISOString();
  const env = { ...unconfigured, GIT_COMMITTER_DATE: day };
  execFileSync('git', ['commit', '--no-verify', '--amend', '--no-edit', '--quiet', '--date', day], { cwd: folder, env });
}

describe(`the look ahead in VS Code (${which})`, function () {
  this.timeout(patience);
  const session = useSession({ 'docket.reminders.notification': 'off' });

  it('is a page that says what falls due and how things stood, and leads to the records', async () => {
    const { workspace, open } = session();
    backdate(workspace, 100);
    const workbench = await open();
    await workbench.command('Docket: Show Review Calendar and Workload');
    await workbench.tab('[Preview] Reviews ahead').waitFor();
    const page = workbench.page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await page.getByRole('heading', { name: 'Reviews ahead' }).waitFor();
    await page.getByRole('heading', { name: /^Overdue \(\d+\)$/u }).waitFor();
    const trend = page.getByRole('table').last();
    await trend.getByText('Today').waitFor();
    await eventually(async () => assert.ok((await trend.getByRole('row').count()) >= 4, await trend.innerText()));
    // The page is loaded anew when its text or the theme changes: a step that meets that moment is taken again.
    await eventually(() => trend.scrollIntoViewIfNeeded());
    await workbench.screenshot('reviews-ahead-trend');
    const link = page.getByRole('link', { name: 'Keep bookings in PostgreSQL' });
    await workbench.clickUntil(link, workbench.tab('0002-postgres-for-bookings.md'));
    await workbench.command('Docket: Show Review Calendar and Workload');
    await page.getByRole('heading', { name: 'Reviews ahead' }).waitFor();
    await workbench.screenshots('reviews-ahead');
  });
});
