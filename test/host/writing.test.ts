import { commands, ConfigurationTarget, workspace, type Uri } from 'vscode';
import { fileAt, read, same, until } from './support.ts';

/** Another file in each test: of one that was deleted, the editor still has the text for a while. */
let count = 0;
let path = '';
const text = '---\nstatus: proposed\n---\n\n# Lamps on every quay\n\n## Context\n\nSome.\n';

/** Not by `write`, which waits until the editor shows a text: it shows other line endings. */
async function record(written: string): Promise<Uri> {
  count += 1;
  path = `docs/decisions/094${String(count)}-lamps.md`;
  const uri = fileAt(path);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(written));
  await until((records) => records.some((one) => one.path === path));
  return uri;
}

async function accept(uri: Uri): Promise<unknown> {
  return commands.executeCommand('docket.setStatus', { uri, status: 'accepted' });
}

describe('writing into a file', () => {
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await commands.executeCommand('notifications.clearAll');
    await workspace.fs.delete(fileAt(path));
    await until((records) => !records.some((one) => one.path === path));
  });

  for (const ending of ['\n', '\r\n']) {
    it(`keeps its line endings: ${JSON.stringify(ending)}`, async () => {
      const written = text.replaceAll('\n', ending);
      const uri = await record(written);
      same(await accept(uri), true);
      same(await read(uri), written.replace('proposed', 'accepted'));
    });
  }

  const unfit = [
    ['line endings of two kinds', text.replace('Some.\n', 'Some.\r\n')],
    ['line endings that no editor keeps', text.replaceAll('\n', '\r')],
  ] as const;
  for (const [name, written] of unfit) {
    it(`is refused where an editor would change more than was asked: ${name}`, async () => {
      const uri = await record(written);
      same(await accept(uri), undefined);
      same(await read(uri), written);
    });
  }

  it('is refused where it is no UTF-8', async () => {
    const uri = await record(text);
    const bytes = Uint8Array.from([...new TextEncoder().encode(text), 0xe9, 0x0a]);
    await workspace.fs.writeFile(uri, bytes);
    same(await accept(uri), undefined);
    same([...(await workspace.fs.readFile(uri))], [...bytes]);
  });

  it('is refused where the editor keeps the file read-only, also by commands that look only when they write', async () => {
    const written = text.replace('proposed', 'accepted\nreview-by: 2020-01-01');
    const uri = await record(written);
    const until = new Date(Date.now() + 30 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
    const snooze = { uri, until, for: 'everyone', reason: 'Quay 4 is being built.' };
    const files = workspace.getConfiguration('files');
    try {
      await files.update('readonlyInclude', { [path]: true }, ConfigurationTarget.Global);
      same(await commands.executeCommand('docket.snooze', snooze), undefined);
      same(await commands.executeCommand('docket.setStatus', { uri, status: 'deprecated' }), undefined);
      same(await read(uri), written);
    } finally {
      await files.update('readonlyInclude', undefined, ConfigurationTarget.Global);
    }
    same(await commands.executeCommand('docket.snooze', snooze), true);
  });

  it('waits until the editor has what was put in the place of a file a moment ago', async () => {
    const uri = await record(text);
    same(await accept(uri), true);
    const changed = text.replace('Some.', 'Some more.');
    await workspace.fs.delete(uri);
    await workspace.fs.writeFile(uri, new TextEncoder().encode(changed));
    same(await accept(uri), true);
    same(await read(uri), changed.replace('proposed', 'accepted'));
  });
});
