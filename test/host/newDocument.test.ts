import type { Uri } from 'vscode';
import { commands, workspace } from 'vscode';
import { proposals } from '../support/proposals.ts';
import { fileAt, holds, read, recordAt, same, until, untilActive, write } from './support.ts';

const titles = [
  'Use: colons',
  'A "quoted" and \'quoted\' title',
  '# hash and @at',
  'Rocket 🚀 fuel',
  '../../outside',
  '../../x: "y" # @z',
  `Long ${'word '.repeat(59)}end`,
  'CON',
  'Ends with a dot.',
];

async function make(argument: object): Promise<Uri> {
  const uri = await commands.executeCommand<Uri | undefined>('docket.new', argument);
  if (uri === undefined) throw new Error(`nothing was made of ${JSON.stringify(argument)}`);
  return uri;
}

function pathOf(uri: Uri): string {
  return uri.path.slice(fileAt('').path.replace(/\/$/u, '').length + 1);
}

describe('new records', () => {
  const made: Uri[] = [];
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    const gone = made.splice(0);
    for (const uri of gone) await workspace.fs.delete(uri);
    await until((records) => !records.some(({ path }) => gone.some((uri) => path === pathOf(uri))));
  });

  it('take the next number of their log and open where writing begins', async () => {
    const uri = await make({ title: 'Use a queue', folder: 'docs/decisions' });
    made.push(uri);
    same(pathOf(uri), 'docs/decisions/0019-use-a-queue.md');
    await untilActive(uri, ({ line }) => line > 0);
    await until((records) => records.some(({ path }) => path === pathOf(uri)));
  });

  it('read back any title, inside the folder, under a legal name', async () => {
    for (const title of titles) {
      const uri = await make({ title, folder: 'docs/decisions' });
      made.push(uri);
      await until((records) => records.some(({ path }) => path === pathOf(uri)));
      same((await recordAt(pathOf(uri)))?.title, title);
      const name = pathOf(uri).slice('docs/decisions/'.length);
      holds(pathOf(uri).startsWith('docs/decisions/') && /^[^<>:"/\\|?*]{1,100}$/u.test(name), `unfit name ${name}`);
    }
  });

  it('made ten at the same moment get ten numbers', async () => {
    const wanted = Array.from({ length: 10 }, (_, at) => `Together ${at}`);
    made.push(...(await Promise.all(wanted.map((title) => make({ title, folder: 'docs/decisions' })))));
    const numbers = made.map((uri) => /\/(\d{4})-/u.exec(uri.path)?.[1]);
    same(new Set(numbers).size, 10);
    const paths = made.map(pathOf);
    await until((records) => paths.every((path) => records.some((record) => record.path === path)));
    const titled = await Promise.all(paths.map(async (path) => (await recordAt(path))?.title));
    same(titled, wanted);
  });

  it('never overwrite a file', async () => {
    const there = await write('docs/decisions/0019-taken.md', 'mine');
    made.push(there);
    const uri = await make({ title: 'Taken', folder: 'docs/decisions' });
    made.push(uri);
    same(await read(there), 'mine');
    holds(uri.path !== there.path, 'the same file');
  });

  it('start from any template, with what was said', async () => {
    for (const template of ['madr', 'madr-minimal', 'nygard', 'y-statement', 'decision-brief']) {
      const uri = await make({
        title: `From ${template}`,
        template,
        folder: 'docs/decisions',
        owner: 'Ana Lima',
        reviewBy: '2031-05-06',
      });
      made.push(uri);
      await until((records) =>
        records.some(
          ({ path, owner, review }) => path === pathOf(uri) && owner?.name === 'Ana Lima' && review.due === '2031-05-06',
        ),
      );
    }
  });

  it('have the number that is given, and no other one where records have those of issues', async () => {
    const folder = 'docs/enhancements';
    const paths = ['1147', '1287', '2086', '3005'].map((number) => `${folder}/${number}-x.md`);
    for (const path of paths) await write(path, '# About it\n\n- Status: accepted\n- Date: 2024-05-01\n');
    await until((records) => paths.every((path) => records.some((record) => record.path === path)));
    try {
      same(await commands.executeCommand('docket.new', { title: 'Use X', folder }), undefined);
      same(await commands.executeCommand('docket.new', { title: 'Use X', folder, number: 1287 }), undefined);
      same((await workspace.fs.readDirectory(fileAt(folder))).length, paths.length);
      same(pathOf(await make({ title: 'Use X', folder, number: 2500 })), `${folder}/2500-use-x.md`);
      same(pathOf(await make({ title: 'Use Y', folder, number: '2600' })), `${folder}/2600-use-y.md`);
    } finally {
      await commands.executeCommand('workbench.action.closeAllEditors');
      await workspace.fs.delete(fileAt(folder), { recursive: true });
      await until((records) => !records.some(({ path }) => path.startsWith(`${folder}/`)));
    }
    made.push(await make({ title: 'Use a queue', folder: 'docs/decisions', number: 42 }));
    same(made.map(pathOf), ['docs/decisions/0042-use-a-queue.md']);
    await commands.executeCommand('notifications.clearAll');
  });

  it('are both files where records have one beside them, in the folder that is said', async () => {
    const files = proposals(['net', 1147], ['node', 1287], ['node', 2086], ['net', 3005]);
    for (const [path, text] of files) await write(path, text);
    await until((records) => records.filter(({ path }) => path.startsWith('keps/')).length === files.size / 2);
    try {
      const said = { kind: 'rfc', title: 'Use X', number: 4000 };
      same(await commands.executeCommand('docket.new', said), undefined);
      const uri = await make({ ...said, folder: 'keps/node' });
      same(pathOf(uri), 'keps/node/4000-use-x/README.md');
      same((await read(uri)).startsWith('# KEP-4000: Use X\n'), true);
      const fields = fileAt('keps/node/4000-use-x/kep.yaml');
      same((await read(fields)).startsWith('title: Use X\nkep-number: 4000\n'), true);
      const older = fileAt('keps/net/3005-part-3/README.md');
      const newer = await commands.executeCommand<Uri>('docket.supersede', { uri: older, title: 'Use Y', number: 4001 });
      same(pathOf(newer), 'keps/net/4001-use-y/README.md');
      holds(/^superseded-by: .*4001-use-y/mu.test(await read(fileAt('keps/net/3005-part-3/kep.yaml'))), 'not superseded');
      await until((records) =>
        records.some(({ path, title, status }) => path === pathOf(uri) && title === 'Use X' && status?.phase === 'proposed'),
      );
    } finally {
      await commands.executeCommand('workbench.action.closeAllEditors');
      await workspace.fs.delete(fileAt('keps'), { recursive: true });
      await until((records) => !records.some(({ path }) => path.startsWith('keps/')));
      await commands.executeCommand('notifications.clearAll');
    }
  });

  it('are not made outside the open folders', async () => {
    same(await commands.executeCommand('docket.new', { title: 'Away', folder: '../elsewhere' }), undefined);
    await commands.executeCommand('notifications.clearAll');
  });

  it('make design docs, too', async () => {
    const uri = await commands.executeCommand<Uri | undefined>('docket.newDesignDoc', { title: 'Waiting lists' });
    if (uri === undefined) throw new Error('no design doc was made');
    made.push(uri);
    holds(pathOf(uri).startsWith('docs/design/'), pathOf(uri));
  });
});
