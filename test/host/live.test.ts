import { commands, Range, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { fileAt, recordAt, same, until, write } from './support.ts';

const folder = 'docs/decisions';
const text = (status: string): string =>
  `---\nstatus: ${status}\ndate: 2026-01-02\n---\n\n# Live record\n\n## Context\n\nSome.\n`;

describe('changes', () => {
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('made and deleted on disk appear and vanish', async () => {
    const uri = await write(`${folder}/0901-live.md`, text('accepted'));
    await until((records) => records.some(({ path }) => path === `${folder}/0901-live.md`));
    await workspace.fs.delete(uri);
    await until((records) => !records.some(({ path }) => path === `${folder}/0901-live.md`));
  });

  it('in a folder that is moved here with all that is in it, appear', async () => {
    const hidden = await write('.staging/adr/0001-moved.md', text('accepted'));
    await write('.staging/adr/deeper/0002-moved.md', text('accepted'));
    await workspace.fs.rename(Uri.joinPath(hidden, '..'), fileAt('moved/adr'));
    await until((records) =>
      ['0001', 'deeper/0002'].every((name) => records.some(({ path }) => path === `moved/adr/${name}-moved.md`)),
    );
    await workspace.fs.delete(fileAt('moved'), { recursive: true });
    await workspace.fs.delete(fileAt('.staging'), { recursive: true });
    await until((records) => !records.some(({ path }) => path.startsWith('moved/')));
  });

  it('in an unsaved editor count, and are forgotten when thrown away', async () => {
    const path = `${folder}/0902-unsaved.md`;
    const uri = await write(path, text('accepted'));
    await until((records) => records.some((record) => record.path === path));
    const editor = await window.showTextDocument(uri);
    await editor.edit((edit) => edit.replace(new Range(1, 8, 1, 16), 'rejected'));
    await until((records) => records.some((record) => record.path === path && record.status?.phase === 'rejected'));
    await commands.executeCommand('workbench.action.files.revert');
    await until((records) => records.some((record) => record.path === path && record.status?.phase === 'accepted'));
    await workspace.fs.delete(uri);
    await until((records) => !records.some((record) => record.path === path));
  });

  it('of a name keep the record', async () => {
    const from = await write(`${folder}/0903-before.md`, text('accepted'));
    await until((records) => records.some(({ path }) => path === `${folder}/0903-before.md`));
    const to = fileAt(`${folder}/0903-after.md`);
    const edit = new WorkspaceEdit();
    edit.renameFile(from, to);
    await workspace.applyEdit(edit);
    await until(
      (records) =>
        records.some(({ path }) => path === `${folder}/0903-after.md`) &&
        !records.some(({ path }) => path === `${folder}/0903-before.md`),
    );
    await workspace.fs.delete(to);
  });

  it('of a name on disk, behind the back of every editor, keep the record', async () => {
    const from = await write(`${folder}/0904-before.md`, text('accepted'));
    await until((records) => records.some(({ path }) => path === `${folder}/0904-before.md`));
    const to = fileAt(`${folder}/0904-after.md`);
    await workspace.fs.rename(from, to);
    await until(
      (records) =>
        records.some(({ path }) => path === `${folder}/0904-after.md`) &&
        !records.some(({ path }) => path === `${folder}/0904-before.md`),
    );
    await workspace.fs.delete(to);
    await until((records) => !records.some(({ path }) => path === `${folder}/0904-after.md`));
  });

  it('of a broken link: the problem goes when the file comes', async () => {
    const broken = 'docs/decisions/0012-event-log-for-boarding.md';
    same(
      (await recordAt(broken))?.problems.some(({ code }) => code === 'link-broken'),
      true,
    );
    const uri = await write('docs/decisions/0019-privacy-of-boarding-data.md', text('proposed'));
    const other = Uri.joinPath(uri, '..', 'docs', 'decisions', '0019-privacy-of-boarding-data.md');
    await workspace.fs.writeFile(other, new TextEncoder().encode('x'));
    await until((records) =>
      records.some(({ path, problems }) => path === broken && !problems.some(({ code }) => code === 'link-broken')),
    );
    await workspace.fs.delete(uri);
    await workspace.fs.delete(Uri.joinPath(uri, '..', 'docs'), { recursive: true });
    await until((records) =>
      records.some(({ path, problems }) => path === broken && problems.some(({ code }) => code === 'link-broken')),
    );
  });

  it('of the policy count for every record', async () => {
    const policy = fileAt('.docket.yaml');
    const before = await workspace.fs.readFile(policy);
    const changed = new TextDecoder().decode(before).replace('afloat: accepted', 'afloat: rejected');
    await workspace.fs.writeFile(policy, new TextEncoder().encode(changed));
    await until((records) =>
      records.some(({ path, status }) => path.endsWith('0010-feature-switches.md') && status?.phase === 'rejected'),
    );
    await workspace.fs.writeFile(policy, before);
    await until((records) =>
      records.some(({ path, status }) => path.endsWith('0010-feature-switches.md') && status?.phase === 'accepted'),
    );
  });
});
