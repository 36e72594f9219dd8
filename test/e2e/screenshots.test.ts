import { describe, it } from 'mocha';
import { useSession, which } from './session.ts';

// What these tests leave behind is for eyes: out/screenshots/VERSION/NAME-LOOK.png, in light, dark and high contrast.
describe(`pictures of VS Code (${which})`, function () {
  this.timeout(90_000);
  const session = useSession({ 'docket.reminders.notification': 'off' });

  it('of the tree by status, and by owner', async () => {
    const workbench = await session().open();
    await workbench.rows('Decisions', 'Keep bookings in PostgreSQL').click();
    await workbench.lines('# Keep bookings in PostgreSQL').waitFor();
    await workbench.screenshots('tree-by-status');
    await workbench.command('Docket: Group Decisions By…');
    await workbench.pick('Owner');
    await workbench.rows('Decisions', /^@harbour\/platform/u).waitFor();
    await workbench.screenshots('tree-by-owner');
  });

  it('of the reviews that are due, with the badge', async () => {
    const workbench = await session().open();
    await workbench.badge('Docket').waitFor();
    await workbench.command('Docket: Show Reviews Due');
    await workbench.rows('Reviews due', /^Overdue/u).waitFor();
    await workbench.screenshots('reviews-due');
  });

  it('of the Problems panel', async () => {
    const workbench = await session().open();
    await workbench.rows('Decisions', 'Keep bookings in PostgreSQL').click();
    await workbench.openProblems();
    await workbench
      .problems(/Review was due on/u)
      .first()
      .waitFor();
    await workbench.screenshots('problems');
  });

  it('of a new decision record half way', async () => {
    const workbench = await session().open();
    await workbench.command('Docket: New Decision Record…');
    await workbench.pick('docs/decisions');
    await workbench.quickRows.filter({ hasText: 'Y-statement' }).waitFor();
    await workbench.screenshots('new-record-template');
    await workbench.pick('Nygard');
    await workbench.prompt('Title').waitFor();
    await workbench.page.keyboard.type('Sell tickets at the quay, too');
    await workbench.screenshots('new-record-title');
  });
});
