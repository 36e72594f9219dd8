import { commands, workspace, type Uri } from 'vscode';
import { docket, fileAt, holds, read, recordAt, same, until, untilActive, write } from './support.ts';

const bullets = (number: number, title: string): string =>
  `# ADR-00${String(number)}: ${title}\r\n\r\n- Status: Accepted\r\n- Deciders: Ann\r\n- Date: 0${String(number)}.05.2024\r\n\r\n## Why\r\n\r\nIts own.\r\n`;

const readme =
  '# Ours\n\n| Record | Status |\n| --- | --- |\n| [ADR-001: Keep it small](adr-001-keep-it-small.md) | Accepted |\n| [ADR-002: Write tests](adr-002-write-tests.md) | Accepted |\n\nThe end.\n';

function pathOf(uri: Uri): string {
  return workspace.asRelativePath(uri, false);
}

async function make(argument: Readonly<Record<string, unknown>>): Promise<Uri> {
  const uri = await commands.executeCommand<Uri | undefined>('docket.new', argument);
  if (uri === undefined) throw new Error('nothing was made');
  return uri;
}

async function remove(folder: string): Promise<void> {
  await workspace.fs.delete(fileAt(folder), { recursive: true });
  await until((records) => !records.some(({ path }) => path.startsWith(`${folder}/`)));
}

describe('new records in a log of its own manner', () => {
  const folder = 'notes/adr';
  before(async () => {
    await docket();
    await write(`${folder}/adr-001-keep-it-small.md`, bullets(1, 'Keep it small'));
    await write(`${folder}/adr-002-write-tests.md`, bullets(2, 'Write tests'));
    await write(`${folder}/README.md`, readme);
    await until((records) => records.filter(({ path }) => path.startsWith(`${folder}/`)).length === 2);
  });
  after(() => remove(folder));

  it('look like the others, are listed where those are, and are gone with one undo', async () => {
    const uri = await make({ title: 'Use X', folder });
    same(pathOf(uri), `${folder}/adr-003-use-x.md`);
    const text = await read(uri);
    holds(
      /^# ADR-003: Use X\r\n\r\n- Status: Proposed\r\n- Deciders:\r\n- Date: \d\d\.\d\d\.\d{4}\r\n\r\n## Why\r\n/u.test(text),
      text,
    );
    const index = fileAt(`${folder}/README.md`);
    const row = '| [ADR-003: Use X](adr-003-use-x.md) | Proposed |\n';
    same(await read(index), readme.replace('\n\nThe end.', `\n${row}\nThe end.`));
    await until((records) => records.some(({ path }) => path === pathOf(uri)));
    await commands.executeCommand('undo');
    await until((records) => !records.some(({ path }) => path === pathOf(uri)));
  });

  it('start from the template that lies beside them', async () => {
    await write(`${folder}/template.md`, '# ADR-NNN: TITLE\n\n- Status: [Proposed | Accepted]\n- Date: DATE\n\n## Why not\n');
    const uri = await make({ title: 'Use Y', folder });
    holds(
      /^# ADR-00\d: Use Y\n\n- Status: Proposed\n- Date: \d\d\.\d\d\.\d{4}\n\n## Why not\n$/u.test(await read(uri)),
      await read(uri),
    );
  });
});

describe('a new log', () => {
  const folder = 'started/decisions';
  after(() => remove(folder));

  it('has its first record, its template and a README, and shows the record', async () => {
    const uri = await commands.executeCommand<Uri | undefined>('docket.initialize', { folder, template: 'nygard' });
    if (uri === undefined) throw new Error('nothing was made');
    same(pathOf(uri), `${folder}/0001-record-architecture-decisions.md`);
    await untilActive(uri);
    await until((records) => records.some(({ path }) => path === pathOf(uri)));
    same((await recordAt(pathOf(uri)))?.status?.phase, 'accepted');
    const next = await make({ title: 'Use X', folder });
    same(pathOf(next), `${folder}/0002-use-x.md`);
    const listed = await read(fileAt(`${folder}/README.md`));
    holds(listed.includes('| [2. Use X](0002-use-x.md) | proposed |'), listed);
    holds((await read(fileAt(`${folder}/template.md`))).includes('{{title}}'), 'no template');
  });

  it('is not made where there is one', async () => {
    same(await commands.executeCommand('docket.initialize', { folder, template: 'nygard' }), undefined);
    await commands.executeCommand('notifications.clearAll');
  });
});
