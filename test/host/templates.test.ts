import { commands, Uri, workspace } from 'vscode';
import { fileAt, holds, read, recordAt, same, tabNamed, until, untilActive, write } from './support.ts';

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
    await until((records) => !records.some(({ title }) => ['Keep sessions in Redis', 'Use a cache'].includes(title)));
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
    await untilActive(template);
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

describe('technical debt', () => {
  it('is added up on a page that nobody can edit', async () => {
    await write(
      'docs/tech-debt/0001-two-queues.md',
      '---\nkind: tech-debt\nstatus: open\ndate: 2026-01-02\ninterest: 12 hours per month\nprincipal: 6 weeks\n---\n\n# Two queues\n',
    );
    await until((records) => records.some(({ title }) => title === 'Two queues'));
    await commands.executeCommand('docket.debtReport');
    await tabNamed(/Technical debt/u);
    const page = await workspace.openTextDocument(Uri.from({ scheme: 'docket-report', path: '/Technical debt.md' }));
    holds(/\| 20 months \| 12 \| – \| – \| 30 \|.*Two queues/u.test(page.getText()), page.getText());
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(fileAt('docs/tech-debt'), { recursive: true });
    await until((records) => records.every(({ title }) => title !== 'Two queues'));
  });
});

describe('new documents of other kinds', () => {
  it('are put where their kind lies, and begin as their kind begins', async () => {
    const kinds = [
      ['docket.newTechDebt', {}, 'docs/tech-debt/', 'open'],
      ['docket.newIncidentReview', {}, 'docs/incident-reviews/', 'draft'],
      ['docket.new', { kind: 'decision-brief' }, 'docs/decisions/', 'proposed'],
    ] as const;
    for (const [command, argument, folder, status] of kinds) {
      const uri = await commands.executeCommand<Uri | undefined>(command, { ...argument, title: 'Of this kind' });
      if (uri === undefined) throw new Error(`${command} made nothing`);
      holds(uri.path.includes(`/${folder}`), uri.path);
      await until((records) => records.some(({ title }) => title === 'Of this kind'));
      const path = uri.path.slice(fileAt('').path.replace(/\/$/u, '').length + 1);
      same((await recordAt(path))?.status?.written, status);
      await commands.executeCommand('workbench.action.closeAllEditors');
      await workspace.fs.delete(uri);
      await until((records) => records.every(({ title }) => title !== 'Of this kind'));
    }
  });
});
