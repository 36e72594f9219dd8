import { checkSet } from './editing.ts';
import type { WritableField } from '../../../src/core/edits/writableFields.ts';

const path = 'docs/adr/0007-use-x.md';
const context = '\n## Context\n\nNeeded.\n';

/** What stands between the title and the context, before and after. */
function check(before: string, field: WritableField, items: readonly string[], after: string): void {
  checkSet(path, `# 7. Use X\n\n${before}${context}`, field, items, `# 7. Use X\n\n${after}${context}`);
}

describe('fields in sections', () => {
  it('replaces the line that states the status, in its own marks', () => {
    check('## Status\n\nProposed\n', 'status', ['Accepted'], '## Status\n\nAccepted\n');
    check('## Status\n\n**Proposed**.\n', 'status', ['Accepted'], '## Status\n\n**Accepted**.\n');
    check('## Status\n\nProposed.\n', 'status', ['Accepted'], '## Status\n\nAccepted.\n');
    check('## Status: Proposed\n', 'status', ['Accepted'], '## Status: Accepted\n');
    check('## Estado\n\nAceptado\n', 'status', ['Propuesto'], '## Estado\n\nPropuesto\n');
  });

  it('keeps what the section says of other records, and the day in the status', () => {
    check(
      '## Status\n\nAccepted\n\nAmends [3. Y](0003-y.md)\n',
      'status',
      ['Deprecated'],
      '## Status\n\nDeprecated\n\nAmends [3. Y](0003-y.md)\n',
    );
    check('## Status\n\nAccepted, supersedes ADR-3\n', 'status', ['Deprecated'], '## Status\n\nDeprecated, supersedes ADR-3\n');
    check('## Status\n\nAccepted (2024-05-01)\n', 'status', ['Deprecated'], '## Status\n\nDeprecated (2024-05-01)\n');
    check('## Status\n\nSuperseded by ADR-9\n', 'status', ['Accepted'], '## Status\n\nAccepted\n');
    check(
      '## Status\n\nAccepted\n',
      'status',
      ['Superseded by [ADR-9](0009-y.md)'],
      '## Status\n\nSuperseded by [ADR-9](0009-y.md)\n',
    );
  });

  it('keeps the brackets around a status, but not those of a placeholder or around a link', () => {
    check(
      '* Status: [accepted]\n* Date: [2024-05-01]\n',
      'status',
      ['deprecated'],
      '* Status: [deprecated]\n* Date: [2024-05-01]\n',
    );
    check('* Status: [to be filled in]\n', 'status', ['accepted'], '* Status: accepted\n');
    const link = 'superseded by [ADR-9](0009-y.md)';
    check('* Status: [accepted]\n', 'status', [link], `* Status: ${link}\n`);
  });

  it('puts a status into an empty section, and in place of a choice of words', () => {
    check('## Status\n', 'status', ['Accepted'], '## Status\n\nAccepted\n');
    check('## Status\n\n{Proposed | Accepted | Rejected}\n', 'status', ['Accepted'], '## Status\n\nAccepted\n');
  });

  it('adds a section where fields have sections, or a line below the title', () => {
    check(
      '## Status\n\nAccepted\n\n## Deciders\n\n- Ann\n',
      'review-by',
      ['2027-01-01'],
      '## Status\n\nAccepted\n\n## Deciders\n\n- Ann\n\n## Review by\n\n2027-01-01\n',
    );
    check('## Status\n\nAccepted\n', 'review-by', ['2027-01-01'], 'Review by: 2027-01-01\n\n## Status\n\nAccepted\n');
    check(
      'Date: 2024-05-01\n\n## Status\n\nAccepted\n',
      'owner',
      ['Ann'],
      'Date: 2024-05-01\n\nOwner: Ann\n\n## Status\n\nAccepted\n',
    );
  });

  it('gives a record without any field a status section above its first chapter', () => {
    checkSet(path, `# 7. Use X\n${context}`, 'status', ['Accepted'], `# 7. Use X\n\n## Status\n\nAccepted\n${context}`);
  });

  it('writes bullets of people one by one', () => {
    check('## Deciders\n\n* Ann\n* Bob\n', 'decision-makers', ['Ann', 'Cem', 'Dee'], '## Deciders\n\n* Ann\n* Cem\n* Dee\n');
  });
});

describe('fields on lines', () => {
  it('replaces a value in bullets, bold and plain lines and quotations', () => {
    check('* Status: proposed\n* Date: 2024-05-01\n', 'status', ['accepted'], '* Status: accepted\n* Date: 2024-05-01\n');
    check('- **Status:** proposed <!-- so -->\n', 'status', ['accepted'], '- **Status:** accepted <!-- so -->\n');
    check(
      '**Status**: proposed  \n**Date**: 2024-05-01  \n',
      'date',
      ['2025-06-02'],
      '**Status**: proposed  \n**Date**: 2025-06-02  \n',
    );
    check('> **Status**: draft\n', 'status', ['accepted'], '> **Status**: accepted\n');
    check('* statut : proposé\n* décideurs : Ann\n', 'status', ['accepté'], '* statut : accepté\n* décideurs : Ann\n');
    check(
      '**Status: Active**\\\n**Date:** 2024-05-01\\\n',
      'status',
      ['Deprecated'],
      '**Status: Deprecated**\\\n**Date:** 2024-05-01\\\n',
    );
  });

  it('fills a label without a value', () => {
    check('* Status:\n* Date: 2024-05-01\n', 'status', ['accepted'], '* Status: accepted\n* Date: 2024-05-01\n');
    check('**Status:**  \n**Date:** 2024-05-01  \n', 'status', ['accepted'], '**Status:** accepted  \n**Date:** 2024-05-01  \n');
  });

  it('adds a line like its neighbours below the last of them', () => {
    check(
      '* Status: draft\n* Deciders: Ann\n* PR: #12\n',
      'review-by',
      ['2027-01-01'],
      '* Status: draft\n* Deciders: Ann\n* PR: #12\n* Review by: 2027-01-01\n',
    );
    check(
      '- **Status:** draft\n- **Date:** 2024-05-01\n',
      'owner',
      ['@ann'],
      '- **Status:** draft\n- **Date:** 2024-05-01\n- **Owner:** @ann\n',
    );
    check(
      '**Status**: draft  \n**Date**: 2024-05-01  \n',
      'owner',
      ['@ann'],
      '**Status**: draft  \n**Date**: 2024-05-01  \n**Owner**: @ann  \n',
    );
    check('> **Status**: draft\n', 'owner', ['@ann'], '> **Status**: draft\n>\n> **Owner**: @ann\n');
    check(
      '* status: draft\n* date: 2024-05-01\n',
      'review-by',
      ['2027-01-01'],
      '* status: draft\n* date: 2024-05-01\n* review by: 2027-01-01\n',
    );
    check(
      '**Status:** draft | **Date:** 2024-05-01\n',
      'owner',
      ['Ann'],
      '**Status:** draft | **Date:** 2024-05-01 | **Owner:** Ann\n',
    );
  });

  it('breaks the line above where the lines of a block are broken', () => {
    check(
      '**Status:** draft\\\n**Date:** 2024-05-01\n',
      'owner',
      ['@ann'],
      '**Status:** draft\\\n**Date:** 2024-05-01\\\n**Owner:** @ann\n',
    );
  });

  it('writes a header that stands in a fence', () => {
    const fence = '```yaml\nTitle: Use X\nStatus: Draft\nDate: 2024-05-01\n```\n\n# Use X\n';
    checkSet(path, fence, 'status', ['Accepted'], fence.replace('Draft', 'Accepted'));
    checkSet(path, fence, 'owner', ['Ann'], fence.replace('05-01\n', '05-01\nOwner: Ann\n'));
  });

  it('keeps carriage returns, and a last line without an end', () => {
    checkSet(path, '# Use X\r\n\r\n* Status: draft\r\n', 'owner', ['Ann'], '# Use X\r\n\r\n* Status: draft\r\n* Owner: Ann\r\n');
    checkSet(path, '# Use X\n\n* Status: draft', 'owner', ['Ann'], '# Use X\n\n* Status: draft\n* Owner: Ann');
  });
});

describe('fields in tables', () => {
  const down = '|        | Metadata   |\n| ------ | ---------- |\n| Status | Draft      |\n| Date   | 2024-05-01 |\n';

  it('replaces a cell and keeps its width', () => {
    check(down, 'status', ['Approved'], down.replace('Draft      ', 'Approved   '));
    check(
      '| Status | Date |\n|:---|---|\n| Draft | 2024-05-01 |\n',
      'status',
      ['Approved'],
      '| Status | Date |\n|:---|---|\n| Approved | 2024-05-01 |\n',
    );
    check(
      '| Status | |\n|---|---|\n| Date | 2024-05-01 |\n',
      'status',
      ['Draft'],
      '| Status | Draft |\n|---|---|\n| Date | 2024-05-01 |\n',
    );
  });

  it('adds a row or a column', () => {
    check(down, 'owner', ['Ann'], `${down}| Owner  | Ann        |\n`);
    check(
      '| Status | Date |\n|:---|---|\n| Draft | 2024-05-01 |\n',
      'owner',
      ['Ann'],
      '| Status | Date | Owner |\n|:---|---| ----- |\n| Draft | 2024-05-01 | Ann   |\n',
    );
    check(
      '| **Status** | Draft |\n| --- | --- |\n| **Date** | 2024-05-01 |\n',
      'owner',
      ['a|b team'],
      '| **Status** | Draft |\n| --- | --- |\n| **Date** | 2024-05-01 |\n| **Owner** | a\\|b team  |\n',
    );
  });
});

describe('fields in AsciiDoc and reStructuredText', () => {
  it('replaces and adds attributes', () => {
    const asciidoc = '= Use X\n:status: Draft\n:date: 2024-05-01\n\n== Context\n\nNeeded.\n';
    checkSet('docs/adr/0007-x.adoc', asciidoc, 'status', ['Accepted'], asciidoc.replace('Draft', 'Accepted'));
    checkSet(
      'docs/adr/0007-x.adoc',
      asciidoc,
      'review-by',
      ['2027-01-01'],
      asciidoc.replace('05-01\n', '05-01\n:review-by: 2027-01-01\n'),
    );
    checkSet(
      'docs/adr/0007-x.adoc',
      '= Use X\n\n== Status\n\nDraft\n',
      'owner',
      ['Ann'],
      '= Use X\n:owner: Ann\n\n== Status\n\nDraft\n',
    );
  });

  it('replaces and adds field list entries', () => {
    const rst = 'Use X\n=====\n\n:Status: Draft\n:Date: 2024-05-01\n\nContext\n-------\n\nNeeded.\n';
    checkSet('docs/adr/0007-x.rst', rst, 'status', ['Accepted'], rst.replace('Draft', 'Accepted'));
    checkSet('docs/adr/0007-x.rst', rst, 'review-by', ['2027-01-01'], rst.replace('05-01\n', '05-01\n:Review by: 2027-01-01\n'));
  });

  it('adds rows to their tables', () => {
    const asciidoc = '= Use X\n\n|===\n|Status |Draft\n|Date |2024-05-01\n|===\n\n== Context\n';
    checkSet('docs/adr/0007-x.adoc', asciidoc, 'owner', ['Ann'], asciidoc.replace('05-01\n', '05-01\n|Owner |Ann\n'));
    const apart = '= Use X\n\n[cols="1,3"]\n|===\n|Status\n|Draft\n\n|Date\n|2024-05-01\n|===\n\n== Context\n';
    checkSet('docs/adr/0007-x.adoc', apart, 'owner', ['Ann'], apart.replace('05-01\n', '05-01\n|Owner\n|Ann\n'));
    const list = 'Use X\n=====\n\n.. list-table::\n\n   * - Status\n     - Draft\n   * - Date\n     - 2024-05-01\n';
    checkSet('docs/adr/0007-x.rst', list, 'owner', ['Ann'], `${list}   * - Owner\n     - Ann\n`);
    const grid =
      'Use X\n=====\n\n+--------+------------+\n| Status | Draft      |\n+--------+------------+\n| Date   | 2024-05-01 |\n+--------+------------+\n';
    checkSet('docs/adr/0007-x.rst', grid, 'owner', ['Ann'], `${grid}| Owner  | Ann        |\n+--------+------------+\n`);
  });

  it('replaces cells of their tables', () => {
    const asciidoc = '= Use X\n\n|===\n|Status |Draft\n|Date |2024-05-01\n|===\n\n== Context\n';
    checkSet('docs/adr/0007-x.adoc', asciidoc, 'status', ['Accepted'], asciidoc.replace('Draft', 'Accepted'));
    const rst =
      'Use X\n=====\n\n+--------+------------+\n| Status | Draft      |\n+--------+------------+\n| Date   | 2024-05-01 |\n+--------+------------+\n';
    checkSet('docs/adr/0007-x.rst', rst, 'status', ['Accepted'], rst.replace('Draft   ', 'Accepted'));
  });
});
