import { commands } from 'vscode';
import { docket, holds, manifest, same } from './support.ts';

describe('activation', () => {
  it('registers every command of the manifest', async () => {
    await docket();
    const registered = new Set(await commands.getCommands(true));
    same(
      manifest().contributes.commands.filter(({ command }) => !registered.has(command)),
      [],
    );
  });

  it('returns its API', async () => {
    const api = await docket();
    holds(api.records().length > 20, `only ${api.records().length} records`);
  });

  it('shows its three views', async () => {
    for (const view of ['docket.decisions', 'docket.reviews', 'docket.governing']) await commands.executeCommand(`${view}.focus`);
  });
});
