import assert from 'node:assert/strict';
import { addReviewLine } from '../../../src/core/edits/reviewLog.ts';
import { changed } from './editing.ts';

const line = '2026-11-21: reaffirmed by Ann; next review 2027-11-21';

/** Adds the line once and compares the whole text; a second time changes nothing. */
function check(path: string, before: string, after: string): void {
  const once = changed(path, before, (document) => addReviewLine(document, line));
  assert.equal(once, after);
  assert.equal(
    changed(path, once, (document) => addReviewLine(document, line)),
    once,
  );
}

describe('a line in the review log', () => {
  const head = '# 1. Use X\n\n## Status\n\nAccepted\n\n## Context\n\nWords.\n';
  const cases: [name: string, path: string, before: string, after: string][] = [
    ['a section of its own at the end', '1.md', head, `${head}\n## Review log\n\n- ${line}\n`],
    ['no final newline', '1.md', head.trimEnd(), `${head}\n## Review log\n\n- ${line}`],
    [
      'Windows line endings',
      '1.md',
      head.replaceAll('\n', '\r\n'),
      `${head}\n## Review log\n\n- ${line}\n`.replaceAll('\n', '\r\n'),
    ],
    [
      'above the definitions of links',
      '1.md',
      `${head}\n[1]: https://x.example\n[two]: two.md\n`,
      `${head}\n## Review log\n\n- ${line}\n\n[1]: https://x.example\n[two]: two.md\n`,
    ],
    [
      'below the last of a list',
      '1.md',
      `${head}\n## Review log\n\n* 2024-01-01: reaffirmed\n  at length\n\n## More\n\nx\n`,
      `${head}\n## Review log\n\n* 2024-01-01: reaffirmed\n  at length\n* ${line}\n\n## More\n\nx\n`,
    ],
    [
      'above the first of a list with the newest on top',
      '1.md',
      `${head}\n## Reviews\n\n- 2025-01-01: amended\n- 2024-01-01: reaffirmed\n`,
      `${head}\n## Reviews\n\n- ${line}\n- 2025-01-01: amended\n- 2024-01-01: reaffirmed\n`,
    ],
    [
      'into an empty section',
      '1.md',
      `${head}\n## Review log\n\n## More\n\nx\n`,
      `${head}\n## Review log\n\n- ${line}\n\n## More\n\nx\n`,
    ],
    [
      'underlined headings',
      '1.md',
      'Use X\n=====\n\nStatus\n------\n\nAccepted\n',
      `Use X\n=====\n\nStatus\n------\n\nAccepted\n\nReview log\n----------\n\n- ${line}\n`,
    ],
    [
      'AsciiDoc',
      '1.adoc',
      '= 1. Use X\n\n== Status\n\nAccepted\n',
      `= 1. Use X\n\n== Status\n\nAccepted\n\n== Review log\n\n* ${line}\n`,
    ],
    [
      'reStructuredText',
      '1.rst',
      'Use X\n=====\n\n:Status: Accepted\n\nContext\n~~~~~~~\n\nWords.\n',
      `Use X\n=====\n\n:Status: Accepted\n\nContext\n~~~~~~~\n\nWords.\n\nReview log\n~~~~~~~~~~\n\n- ${line}\n`,
    ],
    [
      'front matter and no heading but the title',
      '1.md',
      '---\nstatus: accepted\n---\n# Use X\n\nWords.\n',
      `---\nstatus: accepted\n---\n# Use X\n\nWords.\n\n## Review log\n\n- ${line}\n`,
    ],
  ];
  for (const [name, path, before, after] of cases) it(name, () => check(`docs/adr/000${path}`, before, after));

  it('is refused where the file is no record', () => {
    const document = { path: 'docs/adr/template.md', text: head, options: { statuses: new Map() } };
    assert.deepEqual(addReviewLine(document, line), {
      refused: 'edit-not-a-record',
      args: ['last-reviewed'],
    });
  });
});
