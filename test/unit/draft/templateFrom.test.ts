import assert from 'node:assert/strict';
import { templateFrom, templatePath, type KeptParts } from '../../../src/core/draft/templateFrom.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';

const options = { statuses: new Map() };

function check(kept: KeptParts, text: string, wanted: string, path = 'docs/adr/0012-use-x.md'): void {
  const made = templateFrom({ path, text, options }, kept);
  assert.ok('text' in made, JSON.stringify(made));
  assert.equal(made.text, wanted);
}

describe('a record as a template', () => {
  it('has places in front matter; what is the record alone goes', () =>
    check(
      'headings',
      '---\nstatus: accepted # by the council\ndate: "2024-05-01"\nowner: Ann\ndecision-makers:\n  - Bo\n  - Cy\nreview-by: 2025-05-01\nlast-reviewed: 2024-09-01\nrisk: high\nsupersedes: [0003, 0004]\ntags: [storage]\nlayout: adr\n---\n\n# Use X\n\n## Context\n\nWhy.\n',
      '---\nstatus: {{status}} # by the council\ndate: {{date}}\nowner: {{owner}}\ndecision-makers: {{decision-makers}}\nreview-by: {{review-by}}\nlast-reviewed:\nrisk: {{risk}}\nsupersedes: {{supersedes}}\ntags:\nlayout: adr\n---\n\n# {{title}}\n\n## Context\n',
    ));

  it('has them in sections and lines, with the number as wide as it was', () =>
    check(
      'headings',
      '# ADR-0012: Use X\r\n\r\n**Date:** 2024-05-01\r\n\r\n## Status\r\n\r\nAccepted\r\n\r\nSupersedes ADR-3\r\n\r\n## Context\r\n\r\n<!-- The facts. -->\r\n\r\nWhy.\r\n\r\n## Decision\r\n\r\nX.\r\n',
      '# ADR-{{number:4}}: {{title}}\n\n**Date:** {{date}}\n\n## Status\n\n{{status}}\n\n## Context\n\n<!-- The facts. -->\n\n## Decision\n',
    ));

  it('has them in a table; a row of several fields does not drop out for want of one', () =>
    check(
      'text',
      '# 12. Use X\n\n| Status | Date | Owner |\n| --- | --- | --- |\n| Accepted | 2024-05-01 | Ann |\n\n## Context\n\nWhy.\n',
      '# {{number}}. {{title}}\n\n| Status | Date | Owner |\n| --- | --- | --- |\n| {{status}} | {{date}} |  |\n\n## Context\n\nWhy.\n',
    ));

  it('keeps the text, with every box unticked', () =>
    check(
      'text',
      '# 12. Use X\n\nStatus: accepted\n\n## Context\n\nWhy, [x] and all.\n\n- [x] asked\n- [ ] told\n',
      '# {{number}}. {{title}}\n\nStatus: {{status}}\n\n## Context\n\nWhy, [x] and all.\n\n- [ ] asked\n- [ ] told\n',
    ));

  it('keeps checklists, and no assumptions', () =>
    check(
      'headings',
      '---\nstatus: accepted\n---\n\n# Use X\n\n## Assumptions\n\n- [x] ten a second\n\n## Security\n\nMuch.\n\n- [x] Keys\n- [ ] Ports\n',
      '---\nstatus: {{status}}\n---\n\n# {{title}}\n\n## Assumptions\n\n## Security\n\n- [ ] Keys\n- [ ] Ports\n',
    ));

  it('has places for what each record of its log states of itself, and a day that is spelt like its own', () => {
    const places = new Map([
      ['nav_order', '{{number}}'],
      ['id', '{{file}}'],
    ]);
    const customs = { example: '', placeOf: (key: string) => places.get(key) };
    const text =
      '---\nnav_order: 12 # in the menu\nid: "adr-0012-use-x"\nparent: ADR\n---\n\n# Use X\n\n* Status: godtatt\n* Dato: 21.02.2024\n';
    const made = templateFrom({ path: 'docs/adr/adr-0012-use-x.md', text, options }, 'headings', customs);
    assert.deepEqual(made, {
      text: '---\nnav_order: {{number}} # in the menu\nid: "{{file}}"\nparent: ADR\n---\n\n# {{title}}\n\n* Status: {{status}}\n* Dato: {{date:21.02.2024}}\n',
    });
  });

  it('keeps a stage that stands beside the status', () =>
    check(
      'headings',
      '---\nstatus: accepted\nstage: stable\n---\n\n# Use X\n',
      '---\nstatus: {{status}}\nstage: stable\n---\n\n# {{title}}\n',
    ));

  const refused: readonly (readonly [string, string, string])[] = [
    ['what is no Markdown', 'docs/adr/0012-use-x.adoc', '= Use X\n\n:status: accepted\n'],
    ['what is no record', 'docs/adr/README.md', '# Decisions\n'],
  ];
  for (const [name, path, text] of refused)
    it(`is not made of ${name}`, () => assert.ok('refused' in templateFrom({ path, text, options }, 'text')));

  it('lies where no reader takes it for a record, whatever its name', () => {
    const text = '---\nstatus: accepted\ndate: 2024-05-01\n---\n\n# Use X\n';
    for (const name of ['Service', '0012', '2024-05-01 plan', 'ADR 7', '../../x', 'README', '', 'Ünï']) {
      const path = templatePath('docs/adr', name);
      assert.ok(path.startsWith('docs/adr/templates/') && path.split('/').length === 4, path);
      assert.equal(readDocument(path, text, options).record, undefined, path);
    }
    assert.equal(templatePath('.', 'service'), 'templates/service.md');
  });
});
