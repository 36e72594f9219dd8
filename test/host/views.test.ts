import { commands, env } from 'vscode';
import { docket, fileAt, same, untilActive } from './support.ts';

describe('commands', () => {
  it('group, sort, filter and show without asking', async () => {
    await docket();
    for (const grouping of ['owner', 'log', 'tag', 'year', 'none', 'status'])
      await commands.executeCommand('docket.groupBy', { grouping });
    for (const sorting of ['title', 'date', 'review', 'number']) await commands.executeCommand('docket.sortBy', { sorting });
    for (const by of ['owner', 'everyone', 'mine']) await commands.executeCommand('docket.groupReviewsBy', { by });
    await commands.executeCommand('docket.filter', { query: 'postgres' });
    await commands.executeCommand('docket.clearFilter');
    await commands.executeCommand('docket.showDue');
    await commands.executeCommand('docket.refresh');
  });

  it('say what is wrong with an argument instead of failing', async () => {
    same(await commands.executeCommand('docket.groupBy', { grouping: 'colour' }), undefined);
    same(await commands.executeCommand('docket.groupReviewsBy', { by: 'colour' }), undefined);
    await commands.executeCommand('notifications.clearAll');
  });

  it('open a record, and copy its name and a link to it', async () => {
    const uri = fileAt('docs/decisions/0002-postgres-for-bookings.md');
    await commands.executeCommand('docket.open', { uri });
    await untilActive(uri);
    await commands.executeCommand('docket.copyIdentifier', { uri });
    same(await env.clipboard.readText(), 'ADR-0002');
    await commands.executeCommand('docket.copyLink', { uri });
    same(await env.clipboard.readText(), '[ADR-0002: Keep bookings in PostgreSQL](docs/decisions/0002-postgres-for-bookings.md)');
  });
});
