import {
  commands,
  ConfigurationTarget,
  DiagnosticTag,
  languages,
  MarkdownString,
  workspace,
  type CodeLens,
  type Hover,
  type Uri,
} from 'vscode';
import { fileAt, holds, same, until, untilActive, write } from './support.ts';

const postgres = 'docs/decisions/0002-postgres-for-bookings.md';

/** The texts above the title of a file, and the line that they stand above. */
async function lensesOf(uri: Uri): Promise<{ titles: readonly string[]; line: number | undefined }> {
  await workspace.openTextDocument(uri);
  const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri, 50);
  const own = lenses.filter(({ command }) => command !== undefined && /^(docket\..*|vscode\.open|)$/u.test(command.command));
  return { titles: own.map(({ command }) => command?.title ?? ''), line: own[0]?.range.start.line };
}

/** What is told where a text stands in a file. */
async function toldAt(uri: Uri, text: string): Promise<{ story: string; trusted: readonly string[]; of: string }> {
  const document = await workspace.openTextDocument(uri);
  const position = document.positionAt(document.getText().indexOf(text) + 1);
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', uri, position);
  for (const { contents, range } of hovers) {
    for (const content of contents) {
      if (!(content instanceof MarkdownString) || typeof content.isTrusted !== 'object') continue;
      return { story: content.value, trusted: content.isTrusted.enabledCommands, of: document.getText(range) };
    }
  }
  return { story: '', trusted: [], of: '' };
}

/** Writes a record for a test, which is gone when the test has ended. */
async function withRecord(path: string, text: string, test: (uri: Uri) => Promise<void>): Promise<void> {
  const uri = await write(path, text);
  await until((records) => records.some((record) => record.path === path));
  try {
    await test(uri);
  } finally {
    await workspace.fs.delete(uri);
    await until((records) => !records.some((record) => record.path === path));
  }
}

describe('above the title of a record', () => {
  it('stands where its review stands', async () => {
    const { titles, line } = await lensesOf(fileAt(postgres));
    same(titles[0], 'Review was due on 1 March 2026');
    holds(titles.includes('Review…') && titles.includes('Owner: Maren Holt'), titles.join());
    const document = await workspace.openTextDocument(fileAt(postgres));
    same(document.lineAt(line ?? 0).text, '# Keep bookings in PostgreSQL');
  });

  it('stands nothing where there is no record, or the person wants it so', async () => {
    same((await lensesOf(fileAt('docs/decisions/README.md'))).titles, []);
    const settings = workspace.getConfiguration();
    await settings.update('docket.codeLens', false, ConfigurationTarget.Global);
    same((await lensesOf(fileAt(postgres))).titles, []);
    await settings.update('docket.codeLens', undefined, ConfigurationTarget.Global);
    holds((await lensesOf(fileAt(postgres))).titles.length > 0, 'it stays away');
  });

  for (const [path, text] of [
    [
      'docs/decisions/0930-spoken.adoc',
      '= Speak AsciiDoc\n\n== Status\n\nAccepted\n\n== Next Review\n\n2999-03-01\n\n== Decision\n\nYes.\n',
    ],
    [
      'docs/decisions/0931-spoken.rst',
      'Speak reST\n==========\n\n:Status: Accepted\n:Review-By: 2999-03-01\n\nContext\n-------\n\nSome.\n\nDecision\n--------\n\nYes.\n',
    ],
  ] as const) {
    it(`stands the same in ${path.slice(path.lastIndexOf('.') + 1)}`, () =>
      withRecord(path, text, async (uri) => same((await lensesOf(uri)).titles[0], 'Next review 1 March 2999')));
  }
});

describe('the story of a review', () => {
  it('is told on the characters of its day, and trusts the commands of reviews alone', async () => {
    const { story, trusted, of } = await toldAt(fileAt(postgres), '2026-03-01');
    same(of, '2026-03-01');
    holds(story.includes('**Review was due on 1 March 2026**'), story);
    holds(story.includes('(command:docket.review?'), story);
    holds(trusted.length > 0 && trusted.every((command) => command.startsWith('docket.')), trusted.join());
  });
  it('is told nowhere else', async () => same((await toldAt(fileAt(postgres), 'A sailing must')).story, ''));
  it('says what a policy asks for, where the status stands', () =>
    withRecord(
      'docs/decisions/0932-risky.md',
      '---\nstatus: accepted\ndate: 2026-01-02\nrisk: high\n---\n\n# Risky *record*\n\n## Context\n\nSome.\n',
      async (uri) => {
        const { story, of } = await toldAt(uri, 'accepted');
        same(of, 'accepted');
        holds(/every 3 months; counted from 2 January 2026/u.test(story), story);
      },
    ));
});

describe('a record', () => {
  it('is opened at a line', async () => {
    await commands.executeCommand('docket.open', { uri: fileAt(postgres).toString(), line: 7, column: 3 });
    await untilActive(fileAt(postgres), ({ line, character }) => line === 6 && character === 2);
  });
  it('shows struck through what it depends on that no longer holds', () =>
    withRecord(
      'docs/decisions/0933-leaning.md',
      '---\nstatus: accepted\ndepends-on: ["0003"]\n---\n\n# Leaning record\n\n## Context\n\nSome.\n',
      async (uri) => {
        const struck = languages.getDiagnostics(uri).filter(({ tags }) => tags?.includes(DiagnosticTag.Deprecated) === true);
        same(
          struck.map(({ code }) => JSON.stringify(code).includes('depends-on-dead')),
          [true],
        );
      },
    ));
});
