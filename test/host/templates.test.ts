import type { Uri } from 'vscode';
import { commands, window, workspace } from 'vscode';
import { fileAt, holds, read, recordAt, same, until, write } from './support.ts';

const folder = 'docs/decisions';
const text = `---
status: accepted
date: 2024-05-01
owner: Ann
decision-makers: [Bo]
---

# Keep sessions in Redis

## Context and Problem Statement

<!-- Who is hurt? -->

Sessions are lost.

## Decision Outcome

Redis.
`;

describe('Save as Template', () => {
  const made: Uri[] = [];
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    for (const uri of made.splice(0)) await workspace.fs.delete(uri, { recursive: true });
  });

  async function aRecord(): Promise<Uri> {
    const uri = await write(`${folder}/0777-keep-sessions.md`, text);
    made.push(uri);
    await until((records) => records.some(({ path }) => path.endsWith('0777-keep-sessions.md')));
    return uri;
  }

  it('makes a file beside the log that new records start from, and that is no record', async () => {
    const uri = await aRecord();
    const template = await commands.executeCommand<Uri | undefined>('docket.saveAsTemplate', { uri, name: 'Session store' });
    made.push(fileAt(`${folder}/templates`));
    same(template?.path, fileAt(`${folder}/templates/session-store.md`).path);
    same(window.activeTextEditor?.document.uri.path, template?.path);
    const written = template === undefined ? '' : await read(template);
    holds(written.includes('# {{title}}') && written.includes('<!-- Who is hurt? -->'), written);
    holds(!/Redis|Sessions|Ann|Bo/u.test(written), written);

    const name = `${folder}/templates/session-store.md`;
    const next = await commands.executeCommand<Uri | undefined>('docket.new', { title: 'Use a cache', folder, template: name });
    if (next === undefined) throw new Error('nothing was made');
    made.push(next);
    await until((records) => records.some(({ title }) => title === 'Use a cache'));
    const path = next.path.slice(fileAt('').path.replace(/\/$/u, '').length + 1);
    same((await recordAt(path))?.status?.phase, 'proposed');
    same(await recordAt(name), undefined);
  });

  it('keeps the text where that is wanted, and never writes over a file', async () => {
    const uri = await aRecord();
    const argument = { uri, name: 'whole', keep: 'text' };
    const template = await commands.executeCommand<Uri | undefined>('docket.saveAsTemplate', argument);
    made.push(fileAt(`${folder}/templates`));
    if (template === undefined) throw new Error('nothing was made');
    const written = await read(template);
    holds(written.includes('Sessions are lost.'), written);
    same(await commands.executeCommand('docket.saveAsTemplate', { uri, name: 'whole' }), undefined);
    same(await read(template), written);
  });

  it('takes no path outside of the folder', async () => {
    const uri = await aRecord();
    same(await commands.executeCommand('docket.saveAsTemplate', { uri, path: '../x.md', keep: 'text' }), undefined);
  });
});
