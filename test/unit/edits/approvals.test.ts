import assert from 'node:assert/strict';
import { addToField } from '../../../src/core/edits/editFields.ts';
import { changed } from './editing.ts';

const path = 'docs/adr/0007-use-x.md';
const body = '# Use X\n\n## Context\n\nNeeded.\n';

/** Signs for product, which must be as good twice as once. */
function check(before: string, after: string, file = path): void {
  const sign = (text: string): string =>
    changed(file, text, (document) => addToField(document, 'approvals', 'product: Bob Ray, 2026-11-21'));
  assert.equal(sign(before), after);
  assert.equal(sign(after), after);
}

function inMatter(before: string, after: string): void {
  const matter = (lines: string): string => `---\nstatus: proposed\n${lines}---\n${body}`;
  check(matter(before), matter(after));
}

function inSection(before: string, after: string): void {
  const document = (lines: string): string =>
    `# Use X\n\n## Status\n\nProposed\n\n## Approvals\n\n${lines}\n## Context\n\nNeeded.\n`;
  check(document(before), document(after));
}

describe('a sign-off is written', () => {
  it('as a key of front matter', () => {
    inMatter('', 'approvals:\n  product: Bob Ray, 2026-11-21\n');
    inMatter('approvals:\nowner: Ann\n', 'approvals:\n  product: Bob Ray, 2026-11-21\nowner: Ann\n');
    inMatter('approvals: {} # nobody yet\n', 'approvals:\n  product: Bob Ray, 2026-11-21 # nobody yet\n');
    inMatter(
      'approvals:\n    security: Ann, 2026-11-20 # fine\n',
      'approvals:\n    security: Ann, 2026-11-20 # fine\n    product: Bob Ray, 2026-11-21\n',
    );
    inMatter(
      'approvals: {security: "Ann, 2026-11-20"}\n',
      'approvals: {security: "Ann, 2026-11-20", product: "Bob Ray, 2026-11-21"}\n',
    );
  });

  it('as an item of front matter', () => {
    inMatter(
      'approvals:\n  - security: Ann, 2026-11-20\n',
      'approvals:\n  - security: Ann, 2026-11-20\n  - product: Bob Ray, 2026-11-21\n',
    );
    inMatter(
      'approvals: ["security: Ann, 2026-11-20"]\n',
      'approvals: ["security: Ann, 2026-11-20", "product: Bob Ray, 2026-11-21"]\n',
    );
  });

  it('by ticking the box of its role', () => {
    inSection('- [ ] Product\n- [ ] Security\n', '- [x] Product: Bob Ray, 2026-11-21\n- [ ] Security\n');
    inSection('- [ ] **Product:**\n', '- [x] **Product:** Bob Ray, 2026-11-21\n');
    inSection('* [ ] Product: @bob\n', '* [x] Product: Bob Ray, 2026-11-21\n');
  });

  it('into the row of its role', () => {
    const table = '| Role     | Name    | Date       |\n| -------- | ------- | ---------- |\n';
    inSection(`${table}| Product  |         |            |\n`, `${table}| Product  | Bob Ray | 2026-11-21 |\n`);
    inSection(
      `${table}| Security | Ann     | 2026-11-20 |\n`,
      `${table}| Security | Ann     | 2026-11-20 |\n| product | Bob Ray | 2026-11-21 |\n`,
    );
  });

  it('as one more bullet of its section', () => {
    inSection('- Security: Ann, 2026-11-20\n', '- Security: Ann, 2026-11-20\n- product: Bob Ray, 2026-11-21\n');
    inSection('Each role signs here.\n', 'Each role signs here.\n\n- product: Bob Ray, 2026-11-21\n');
    inSection('', '- product: Bob Ray, 2026-11-21\n\n');
  });

  it('on a line, in a row, below a bullet', () => {
    const rest = '\n## Context\n\nNeeded.\n';
    check(
      `# Use X\n\n* Status: proposed\n${rest}`,
      `# Use X\n\n* Status: proposed\n* Approvals: product: Bob Ray, 2026-11-21\n${rest}`,
    );
    check(
      `# Use X\n\n* Status: proposed\n* Approvals:\n  * security: Ann, 2026-11-20\n${rest}`,
      `# Use X\n\n* Status: proposed\n* Approvals:\n  * security: Ann, 2026-11-20\n  * product: Bob Ray, 2026-11-21\n${rest}`,
    );
    check(
      `# Use X\n\n| Status | Proposed |\n|--------|----------|\n${rest}`,
      `# Use X\n\n| Status | Proposed |\n|--------|----------|\n| Approvals | product: Bob Ray, 2026-11-21 |\n${rest}`,
    );
  });

  it('in TOML and AsciiDoc', () => {
    check(
      '+++\nstatus = "proposed"\n+++\n\n# X\n',
      '+++\nstatus = "proposed"\napprovals = "product: Bob Ray, 2026-11-21"\n+++\n\n# X\n',
    );
    check(
      '= X\n:status: Proposed\n\n== Context\n',
      '= X\n:status: Proposed\n:approvals: product: Bob Ray, 2026-11-21\n\n== Context\n',
      'docs/adr/0007-x.adoc',
    );
  });
});
