import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { patience, useSession, which } from '../e2e/session.ts';

// What these tests leave behind is for eyes: out/screenshots/VERSION/NAME-LOOK.png, in light, dark and high contrast.
describe(`pictures of VS Code (${which})`, function () {
  this.timeout(patience);
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

  it('of all that asks for a review: in the tree, above the title and on the day', async () => {
    const { workspace, open } = session();
    const add = (name: string, fields: string, text = ''): void =>
      writeFileSync(join(workspace.folder, 'docs/decisions', name), `---\n${fields}\n---\n${text}`);
    add('0801-stale.md', 'status: proposed\ndate: 2025-01-02\nowner: Ana Lima', '\n# Sell season tickets\n');
    add('0802-leaning.md', 'status: accepted\ndepends-on: ["0003"]\nowner: Ana Lima', '\n# Remember a basket for a day\n');
    const log = '- 2026-01-02: reaffirmed by Ana Lima; next review 2026-06-01. *Still* cheap.\n';
    const due = 'status: accepted\nowner: Ana Lima\nreview-by: 2026-06-01\nlast-reviewed: 2026-01-02\ndepends-on: ["0003"]';
    add('0803-due.md', due, `\n# Keep baskets in cookies\n\n## Review log\n\n${log}`);
    add(
      '0804-asleep.md',
      due,
      '\n# Ring the bell\n\n## Review log\n\n- 2026-02-01: snoozed by Bo; until 2999-01-02. After the fair\n',
    );
    const workbench = await open();
    await workbench.command('Docket: Show Reviews Due');
    await workbench.rows('Reviews due', 'Keep baskets in cookies').filter({ hasText: 'yours' }).waitFor();
    await workbench.view('Decisions').getByText('Decisions', { exact: true }).click();
    await workbench.view('This File').getByText('This File', { exact: true }).click();
    await workbench.openFile('0803-due.md');
    await workbench.lenses('Review was due on 1 June 2026').waitFor();
    await workbench.goTo(4, 14);
    await workbench.hover('Review was due on 1 June 2026');
    await workbench.screenshots('review-story');
    await workbench.command('Docket: Arrange Reviews Due…');
    await workbench.pick('By owner');
    await workbench.rows('Reviews due', /^Ana Lima/u).waitFor();
    await workbench.screenshots('reviews-by-owner');
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
