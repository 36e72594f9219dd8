import assert from 'node:assert/strict';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { eventually } from './eventually.ts';
import { patience, useSession, which } from './session.ts';

const postgres = 'docs/decisions/0002-postgres-for-bookings.md';

describe(`a review in VS Code (${which})`, function () {
  this.timeout(patience);
  const session = useSession({ 'docket.reminders.notification': 'off' });

  it('is asked for step by step, and written into the file as it is by then', async () => {
    const { workspace, open } = session();
    const path = join(workspace.folder, postgres);
    writeFileSync(
      path,
      `${readFileSync(path, 'utf8')}\n## Confirmation\n\nThe bill.\n\n## Assumptions\n\n- [x] The provider stays\n- [ ] A hundred boats\n`,
    );
    const workbench = await open();
    await workbench.openFile('0002-postgres-for-bookings.md');
    await workbench.lenses('Review was due on 1 March 2026').waitFor();
    await workbench.command('Docket: Review Decision…');
    await workbench.quickRows.filter({ hasText: 'The provider stays' }).waitFor();
    await workbench.screenshot('review-assumptions');
    await workbench.confirm();
    await workbench.quickRows.filter({ hasText: 'The bill.' }).waitFor();
    await workbench.screenshot('review-outcome');
    await workbench.pick('Reaffirm');
    await workbench.quickRows.filter({ hasText: '6 months' }).waitFor();
    await workbench.screenshot('review-next');
    const elsewhere = '\nWritten elsewhere, while a question was open.\n';
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(/^# .*\n/mu, (title) => title + elsewhere),
    );
    await workbench.lines('Written elsewhere').waitFor();
    await workbench.pick('6 months');
    await workbench.answer('A note', 'Still cheap.');
    await workbench.lines('last-reviewed').waitFor();
    await workbench.isSaved();
    await eventually(() => {
      const written = readFileSync(path, 'utf8');
      assert.match(written, /Written elsewhere, while a question was open\.\n/u);
      assert.match(
        written,
        /## Review log\n\n- \d{4}-\d{2}-\d{2}: reaffirmed by Ana Lima; 1 of 2 assumptions hold; next review \d{4}-\d{2}-\d{2}\. Still cheap\.\n$/u,
      );
    });
  });

  it('of a file that must not be written asks nothing, and says so', async () => {
    const { workspace, open } = session();
    const path = join(workspace.folder, postgres);
    const before = readFileSync(path, 'utf8');
    chmodSync(path, 0o444);
    const workbench = await open();
    await workbench.openFile('0002-postgres-for-bookings.md');
    await workbench.command('Docket: Review Decision…');
    await workbench.isTold('is read-only. Nothing was written');
    await workbench.quickInput.waitFor({ state: 'hidden' });
    assert.equal(readFileSync(path, 'utf8'), before);
    await workbench.isSaved();
  });
});
