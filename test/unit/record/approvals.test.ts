import assert from 'node:assert/strict';
import { readDocument } from '../../../src/core/record/readRecord.ts';

/** The sign-offs of a document: `role | who | day`. */
function check(text: string, expected: readonly string[], path = 'docs/adr/0007-use-x.md'): void {
  const { record } = readDocument(path, text, { statuses: new Map() });
  assert.deepEqual(
    record?.approvals.map(({ value: { role, by, day } }) => [role, by, day].join(' | ')),
    expected,
  );
}

const matter = (approvals: string): string => `---\nstatus: proposed\n${approvals}\n---\n# Use X\n`;
const section = (...lines: readonly string[]): string =>
  `# Use X\n\n## Status\n\nProposed\n\n## Approvals\n\n${lines.join('\n')}\n`;
const ann = 'security | Ann | 2026-11-21';
const both = [ann, 'product | Bob Ray | 2026-11-22'];

const stated: Record<string, readonly [text: string, expected: readonly string[]]> = {
  'keys of front matter': [matter('approvals:\n  security: Ann, 2026-11-21\n  product: Bob Ray, 2026-11-22'), both],
  'a mapping in braces': [matter('approvals: { security: "Ann, 2026-11-21", product: "Bob Ray, 2026-11-22" }'), both],
  'items of front matter': [matter('approvals:\n  - "security: Ann, 2026-11-21"\n  - product: Bob Ray, 2026-11-22'), both],
  'items with keys of their own': [
    matter(
      'sign-offs:\n  - role: security\n    by: Ann\n    date: 2026-11-21\n  - team: product\n    name: Bob Ray\n    on: 22 November 2026',
    ),
    both,
  ],
  'keys with a mapping each': [matter('approvals:\n  security: { by: Ann, date: 2026-11-21 }'), [ann]],
  'one line': ['# Use X\n\n* Status: proposed\n* Approvals: security: Ann, 2026-11-21, product: Bob Ray (2026-11-22)\n', both],
  'lines below a bullet': [
    '# Use X\n\n* Status: proposed\n* Approvals:\n  * security: Ann, 2026-11-21\n  * product: Bob Ray on 2026-11-22\n',
    both,
  ],
  'a row of the header': [
    '# Use X\n\n| Status | Proposed |\n|---|---|\n| Approvals | security: Ann, 2026-11-21; product: Bob Ray, 2026-11-22 |\n',
    both,
  ],
  'bullets of a section': [section('- security: Ann, 2026-11-21', '- **product** – Bob Ray, 22.11.2026'), both],
  'the day in front of the name': [
    section('- security: 2026-11-21 Ann', '- product: signed by Bob Ray on November 22nd, 2026'),
    [ann, both[1] ?? ''],
  ],
  'ticked boxes, not open ones': [section('- [x] security: Ann, 2026-11-21', '- [ ] product: Bob Ray, 2026-11-22'), [ann]],
  'rows of a table': [
    section('| Role | Name | Date |', '|---|---|---|', '| security | Ann | 2026-11-21 |', '| product | | |'),
    [ann],
  ],
  'rows of a table with columns of its own': [
    section('| Date | Approver | Comment | Role |', '|---|---|---|---|', '| 2026-11-21 | [Ann](https://x.y) | fine | security |'),
    [ann],
  ],
  attributes: ['= Use X\n:status: Proposed\n:approvals: security: Ann, 2026-11-21\n\n== Context\n', []],
};

describe('sign-offs', () => {
  for (const [name, [text, expected]] of Object.entries(stated)) {
    if (name !== 'attributes') it(`are read from ${name}`, () => check(text, expected));
  }

  it('are read in AsciiDoc and reStructuredText', () => {
    check('= Use X\n:status: Proposed\n:approvals: security: Ann, 2026-11-21\n\n== Context\n', [ann], 'docs/adr/0007-x.adoc');
    check('Use X\n=====\n\n:Status: Proposed\n:Approvals: security: Ann, 2026-11-21\n', [ann], 'docs/adr/0007-x.rst');
  });

  it('name somebody and a whole day, or are none', () => {
    const none = [
      'security: Ann',
      'security: 2026-11-21',
      'security: TBD, 2026-11-21',
      'security: Ann, November 2026',
      'Ann, 2026-11-21',
      ': Ann, 2026-11-21',
    ];
    check(section(...none.map((line) => `- ${line}`), 'We will have each team sign, by 2026-11-21 at the latest.'), []);
  });

  it('point at the characters that state them', () => {
    const text = matter('approvals:\n  security: Ann, 2026-11-21');
    const [found] = readDocument('docs/adr/0007-use-x.md', text, { statuses: new Map() }).record?.approvals ?? [];
    assert.equal(text.slice(found?.span.start, found?.span.end), 'security: Ann, 2026-11-21');
  });
});
