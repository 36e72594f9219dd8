import { languages, workspace, type Diagnostic } from 'vscode';
import { docket, fileAt, recordAt, same, until, write } from './support.ts';

async function diagnosticOf(path: string, code: string): Promise<Diagnostic | undefined> {
  await docket();
  return languages.getDiagnostics(fileAt(path)).find((diagnostic) => JSON.stringify(diagnostic.code).includes(`"${code}"`));
}

describe('Problems', () => {
  it('point at the very characters of the date', async () => {
    const diagnostic = await diagnosticOf('docs/decisions/0002-postgres-for-bookings.md', 'review-overdue');
    const document = await workspace.openTextDocument(fileAt('docs/decisions/0002-postgres-for-bookings.md'));
    same(document.getText(diagnostic?.range), '2026-03-01');
    same(diagnostic?.source, 'docket');
  });

  it('lead to the page of the rule', async () => {
    const diagnostic = await diagnosticOf('docs/decisions/0012-event-log-for-boarding.md', 'link-broken');
    const code = diagnostic?.code;
    same(typeof code === 'object' ? code.target.path.endsWith('/docs/rules/link-broken.md') : undefined, true);
  });

  it('stand at the same places in the API', async () => {
    const record = await recordAt('docs/decisions/0002-postgres-for-bookings.md');
    const diagnostic = await diagnosticOf('docs/decisions/0002-postgres-for-bookings.md', 'review-overdue');
    const problem = record?.problems.find(({ code }) => code === 'review-overdue');
    same(
      [problem?.line, problem?.column],
      [(diagnostic?.range.start.line ?? 0) + 1, (diagnostic?.range.start.character ?? 0) + 1],
    );
  });

  it('of other files are left alone when a file changes: fixes may just be offered there', async () => {
    const path = 'docs/decisions/0951-buoys.md';
    const told = new Set<string>();
    const heard = new Promise<void>((resolve) => {
      const listener = languages.onDidChangeDiagnostics(({ uris }) => {
        for (const uri of uris) told.add(uri.toString());
        if (!told.has(fileAt(path).toString())) return;
        listener.dispose();
        resolve();
      });
    });
    await write(path, '# Buoys\n\n* Status: accepted\n* Review by: 2026-02-30\n');
    await heard;
    same(told.has(fileAt('docs/decisions/0002-postgres-for-bookings.md').toString()), false);
    await workspace.fs.delete(fileAt(path));
    await until((records) => !records.some((record) => record.path === path));
    same(languages.getDiagnostics(fileAt(path)), []);
  });
});
