// What a window with two folders does; they are copies of one repository: the same paths and numbers in both.
import { commands, languages, Uri, window, workspace } from 'vscode';
import { docket, holds, makeFolder, read, same, until, untilActive, type Listed } from './support.ts';

const log = 'docs/decisions';
const codeOwners = '.github/CODEOWNERS';
/** Accepted, and its review is overdue. */
const postgres = `${log}/0002-postgres-for-bookings.md`;

function rootOf(name: string): Uri {
  const folder = workspace.workspaceFolders?.find((one) => one.name === name);
  if (folder === undefined) throw new Error(`${name} is not open`);
  return folder.uri;
}

function fileIn(folder: string, path: string): Uri {
  return Uri.joinPath(rootOf(folder), path);
}

async function writeIn(folder: string, path: string, text: string): Promise<Uri> {
  const uri = fileIn(folder, path);
  await makeFolder(Uri.joinPath(uri, '..'));
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

async function recordsIn(folder: string): Promise<readonly Listed[]> {
  return (await docket()).records().filter((record) => record.folder === folder);
}

function problemsAt(uri: Uri): readonly string[] {
  return languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'docket')
    .map(({ code }) => (typeof code === 'object' ? String(code.value) : String(code)));
}

/** What both folders have at a path, before something is done and after. */
async function textsAt(path: string): Promise<readonly string[]> {
  return [await read(fileIn('harbour', path)), await read(fileIn('ferries', path))];
}

describe('a window with two folders', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('tells the records of each apart, whose paths and numbers are the same', async () => {
    const [first, second] = [await recordsIn('harbour'), await recordsIn('ferries')];
    holds(first.length > 10, 'harbour has no records');
    same(
      second.map(({ path, id }) => [path, id]),
      first.map(({ path, id }) => [path, id]),
    );
    same((await docket()).records().length, first.length + second.length);
    // Each number stands once in its own folder.
    same(first.filter(({ problems }) => problems.some(({ code }) => code === 'number-duplicate')).length, 2);
  });

  it('has policies and owners of its own in each', async () => {
    const owners = await read(fileIn('ferries', codeOwners));
    const policy = await writeIn('ferries', '.docket.yaml', 'statuses:\n  accepted: deprecated\n');
    await writeIn('ferries', codeOwners, '* @ferries/all\n');
    const isOwned = ({ owner }: Listed): boolean => owner?.name === '@ferries/all';
    const isRetired = ({ path, status }: Listed): boolean => path === postgres && status?.phase === 'deprecated';
    await until((all) => all.some(isOwned) && all.some(isRetired));
    same(
      (await recordsIn('harbour')).filter((one) => isOwned(one) || isRetired(one)),
      [],
    );
    await workspace.fs.delete(policy);
    await writeIn('ferries', codeOwners, owners);
    await until((all) => !all.some((one) => isOwned(one) || isRetired(one)));
  });

  it('changes the record that is meant, and leaves its double alone', async () => {
    const [harbour = '', ferries = ''] = await textsAt(postgres);
    const uri = fileIn('ferries', postgres);
    same(await commands.executeCommand('docket.setReviewDate', { uri, date: '2031-05-06' }), true);
    const [untouched, changed = ''] = await textsAt(postgres);
    same(untouched, harbour);
    holds(changed !== ferries && changed.includes('2031-05-06'), 'nothing was written');
    await workspace.fs.writeFile(uri, new TextEncoder().encode(ferries));
    await until((all) => all.every(({ path, review }) => path !== postgres || review.due !== '2031-05-06'));
  });

  it('makes a new record in the folder that is said, else in that of the active editor', async () => {
    const said = { title: 'Use a second quay', folder: fileIn('harbour', log).toString() };
    const first = await commands.executeCommand<Uri>('docket.new', said);
    holds(first.toString().startsWith(rootOf('harbour').toString()), `made at ${first.toString()}`);
    await window.showTextDocument(fileIn('ferries', 'README.md'));
    await untilActive(fileIn('ferries', 'README.md'));
    const second = await commands.executeCommand<Uri>('docket.new', { title: 'Use a second quay' });
    same(second.toString(), fileIn('ferries', `${log}/${first.path.slice(first.path.lastIndexOf('/') + 1)}`).toString());
    await until((all) => all.filter(({ title }) => title === 'Use a second quay').length === 2);
  });

  it('relates no record to one of the other folder', async () => {
    const before = await textsAt(postgres);
    const target = fileIn('ferries', `${log}/0003-session-cookies.md`);
    same(
      await commands.executeCommand('docket.relate', { uri: fileIn('harbour', postgres), type: 'relates-to', target }),
      undefined,
    );
    same(await textsAt(postgres), before);
  });

  it('keeps a review quiet in one folder alone', async () => {
    const [harbour, ferries] = [fileIn('harbour', postgres), fileIn('ferries', postgres)];
    holds(problemsAt(harbour).includes('review-overdue'), 'the review is not overdue');
    same(await commands.executeCommand('docket.snooze', { uri: harbour, until: '14 days' }), true);
    same(
      [harbour, ferries].map((uri) => problemsAt(uri).includes('review-overdue')),
      [false, true],
    );
    same(await commands.executeCommand('docket.resume', { uri: harbour }), true);
    holds(problemsAt(harbour).includes('review-overdue'), 'the review is quiet still');
  });

  it('says in the calendar which folder a review is of, and leads there', async () => {
    const page = await workspace.openTextDocument(Uri.parse('docket-report:/Reviews%20ahead.md'));
    const [own, other] = [rootOf('harbour').path, rootOf('ferries').path].map((path) => path.split('/'));
    same(own?.slice(0, -1), other?.slice(0, -1));
    const lines = page.getText().split('\n');
    holds(
      lines.some((line) => line.includes(`](</${postgres}>) · harbour |`)),
      'harbour is not named',
    );
    holds(
      lines.some((line) => line.includes(`](</../${other?.at(-1) ?? ''}/${postgres}>) · ferries |`)),
      'ferries is not named',
    );
  });

  it('hears of a folder that comes and goes', async () => {
    const made = await writeIn('ferries', `packages/islands/${log}/0001-islands.md`, overdue('Use islands'));
    await until((all) => all.some(({ title }) => title === 'Use islands'));
    const uri = fileIn('ferries', 'packages/islands');
    const isIn =
      (name: string) =>
      (record: Listed): boolean =>
        record.title === 'Use islands' && record.folder === name;
    const opened = until((all) => all.some(isIn('islands')) && !all.some(isIn('ferries')));
    holds(workspace.updateWorkspaceFolders(2, 0, { uri, name: 'islands' }), 'the folder cannot be added');
    await opened;
    same(
      (await recordsIn('islands')).map(({ path }) => path),
      [`${log}/0001-islands.md`],
    );
    same(problemsAt(made).filter((code) => code === 'review-overdue').length, 1);
    const closed = until((all) => all.some(isIn('ferries')) && !all.some(isIn('islands')));
    holds(workspace.updateWorkspaceFolders(2, 1), 'the folder cannot be removed');
    await closed;
    await workspace.fs.delete(uri, { recursive: true });
    await until((all) => !all.some(({ title }) => title === 'Use islands'));
    same(problemsAt(made), []);
  });

  it('gives review dates in all of them, where no folder is said', async () => {
    const count = await commands.executeCommand<number>('docket.scheduleReviews', { every: '12 months' });
    holds(count > 0, 'nothing was written');
    same(
      await commands.executeCommand('docket.scheduleReviews', { every: '12 months', folder: rootOf('harbour').toString() }),
      0,
    );
    same(await commands.executeCommand('docket.scheduleReviews', { every: '12 months' }), 0);
  });
});

function overdue(title: string): string {
  return `---\nstatus: accepted\ndate: 2020-01-02\nreview-by: 2021-01-02\nowner: Ann\n---\n\n# ${title}\n\n## Context\n\nSome.\n`;
}
