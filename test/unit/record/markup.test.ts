import assert from 'node:assert/strict';
import type { DecisionRecord } from '../../../src/core/record/decisionRecord.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';
import { marked } from '../../support/marked.ts';

type Case = readonly [what: string, text: string];

/** Reads each text; its status, its date and then its people stand where the marks are, and they are what is wanted. */
function check(path: string, cases: readonly Case[], wanted: string): void {
  for (const [what, written] of cases) {
    const { text, spans } = marked(written);
    const { record, refused } = readDocument(path, text, { statuses: new Map() });
    assert.ok(record !== undefined, refused);
    assert.equal(statedBy(record), wanted, what);
    assert.deepEqual(slices(text, record), spans.map(({ start, end }) => text.slice(start, end)).sort(), `${what}: spans`);
  }
}

function statedBy({ status, date, people }: DecisionRecord): string {
  const names = people.map(({ value }) => value.name);
  return [status?.value.written, status?.value.phase, date?.value, ...names].map((value) => value ?? '–').join(' ');
}

function slices(text: string, { status, date, people }: DecisionRecord): readonly string[] {
  const stated = [status, date, ...people].filter((value) => value !== undefined);
  return stated.map(({ span }) => text.slice(span.start, span.end)).sort();
}

const full = 'Accepted accepted 2024-05-01 Ann Lee Bob Ray';
const nothing = '– – –';

describe('reStructuredText', () => {
  const rst = (cases: readonly Case[], wanted = full): void => check('docs/adr/0007-use-x.rst', cases, wanted);

  it('states fields in lists, tables, options and headers', () => {
    rst([
      [
        'field list',
        'Use X\n=====\n\n:Status: ⟦Accepted⟧\n:Date: ⟦2024-05-01⟧\n:Authors: ⟦Ann Lee⟧,\n          ⟦Bob Ray⟧\n\nContext\n-------\n',
      ],
      [
        'field list with a list',
        'Use X\n=====\n\n:Status: ⟦Accepted⟧\n:Date: ⟦2024-05-01⟧\n:Authors:\n  - ⟦Ann Lee⟧\n  - ⟦Bob Ray⟧\n',
      ],
      ['field said twice', 'Use X\n=====\n\n:Status: ⟦Accepted⟧\n:Date: ⟦2024-05-01⟧\n:Author: ⟦Ann Lee⟧\n:Author: ⟦Bob Ray⟧\n'],
      [
        'list table',
        'Use X\n=====\n\n.. list-table::\n   :widths: 25 75\n\n   * - Id\n     - :doc:`x`\n   * - Status\n     - ⟦Accepted⟧\n   * - Created\n     - ⟦2024-05-01⟧\n   * - Authors\n     - * ⟦Ann Lee⟧\n       * ⟦Bob Ray⟧\n\nCy Doe helped.\n\nContext\n-------\n',
      ],
      [
        'list table with a title and a header row',
        '=====\nUse X\n=====\n\n.. list-table:: Facts\n  :header-rows: 1\n\n  * - Status\n    - Date\n    - Authors\n  * - ⟦Accepted⟧\n    - ⟦2024-05-01⟧\n    - ⟦Ann Lee⟧,\n      ⟦Bob Ray⟧\n',
      ],
      [
        'list table of columns with a list in a cell',
        'Use X\n=====\n\n.. list-table::\n\n   * - Status\n     - Authors\n     - Date\n   * - ⟦Accepted⟧\n     - * ⟦Ann Lee⟧\n       * ⟦Bob Ray⟧\n     - ⟦2024-05-01⟧\n',
      ],
      [
        'drawn table',
        'Use X\n=====\n\n+---------+------------+\n| Status  | ⟦Accepted⟧   |\n+---------+------------+\n| Date    | ⟦2024-05-01⟧ |\n+---------+------------+\n| Authors | ⟦Ann Lee⟧,   |\n|         | ⟦Bob Ray⟧    |\n+---------+------------+\n\nContext\n-------\n',
      ],
      [
        'drawn table with a header row',
        'Use X\n=====\n\n+----------+------------+------------------+\n| Status   | Date       | Authors          |\n+==========+============+==================+\n| ⟦Accepted⟧ | ⟦2024-05-01⟧ | ⟦Ann Lee⟧, ⟦Bob Ray⟧ |\n+----------+------------+------------------+\n',
      ],
      [
        'plain table',
        'Use X\n=====\n\n=======  ==========\nStatus   ⟦Accepted⟧\nDate     ⟦2024-05-01⟧\nAuthors  ⟦Ann Lee⟧,\n         ⟦Bob Ray⟧\n=======  ==========\n\nContext\n-------\n',
      ],
      [
        'plain table with a header row',
        'Use X\n=====\n\n========  ==========  ================\nStatus    Date        Authors\n========  ==========  ================\n⟦Accepted⟧  ⟦2024-05-01⟧  ⟦Ann Lee⟧, ⟦Bob Ray⟧\n========  ==========  ================\n'.replace(
          /⟦Accepted⟧  /,
          '⟦Accepted⟧  ',
        ),
      ],
      [
        'options of a directive',
        '.. _x:\n\n=====\nUse X\n=====\n.. proposal::\n   :number: 7\n   :status: ⟦Accepted⟧\n   :proposal_date: ⟦2024-05-01⟧\n   :authors: ⟦Ann Lee⟧, ⟦Bob Ray⟧\n\nContext\n-------\n',
      ],
      [
        'sections',
        'Use X\n=====\n\nStatus\n------\n\n⟦Accepted⟧\n\nDate\n----\n\n⟦2024-05-01⟧\n\nAuthors\n-------\n\n- ⟦Ann Lee⟧\n- ⟦Bob Ray⟧\n',
      ],
      [
        'mail header',
        'PEP: 7\nTitle: Use X\nAuthor: ⟦Ann Lee <ann@example.org>⟧,\n        ⟦Bob Ray <bob@example.org>⟧\nStatus: ⟦Accepted⟧\nType: Process\nCreated: ⟦01-May-2024⟧\nPost-History: 02-May-2024,\n              03-May-2024\n\nAbstract\n========\n\nStatus: none of the above.\n',
      ],
    ]);
  });

  it('states none in comments, and in what is not about the document', () => {
    rst(
      [
        ['comment', 'Use X\n=====\n\n.. Status: Accepted\n\n..\n   Status: Accepted\n   Date: 2024-05-01\n'],
        ['commented section', 'Use X\n=====\n\nStatus\n------\n\n.. Accepted\n'],
        ['several directives', 'Use X\n=====\n\n.. need:: A\n   :status: open\n\n.. need:: B\n   :status: done\n'],
        ['directive below prose', 'Use X\n=====\n\nWe need this.\n\n.. need:: A\n   :status: open\n'],
        ['directive in a chapter', 'Use X\n=====\n\nNeeds\n-----\n\n.. need:: A\n   :status: open\n'],
        ['image', 'Use X\n=====\n\n.. image:: x.png\n   :name: y\n'],
        [
          'table in a chapter',
          'Use X\n=====\n\nContext\n-------\n\n+--------+----------+\n| Status | Accepted |\n+--------+----------+\n',
        ],
        ['unfinished table', 'Use X\n=====\n\n+--------+\n| Stat'],
      ],
      nothing,
    );
  });

  it('reads a mail header in plain text', () => {
    const text =
      'PEP: 7\nTitle: Use X\nAuthor: ⟦Ann Lee <ann@example.org>⟧,\n    ⟦Bob Ray <bob@example.org>⟧\nStatus: ⟦Accepted⟧\nCreated: ⟦2024-05-01⟧\n\n\nAbstract\n\n    Text about X.\n';
    check('peps/pep-0007.txt', [['header', text]], full);
  });
});

describe('AsciiDoc', () => {
  const adoc = (cases: readonly Case[], wanted = full): void => check('docs/adr/0007-use-x.adoc', cases, wanted);

  it('states fields in attributes, the lines below the title, sections and tables', () => {
    adoc([
      [
        'attributes',
        '= Use X\n:status: ⟦Accepted⟧\n:revdate: ⟦2024-05-01⟧\n:authors: ⟦Ann Lee⟧, \\\n⟦Bob Ray⟧\n:toc:\n\n== Context\n',
      ],
      [
        'attributes above the title',
        ':status: ⟦Accepted⟧\n:date: ⟦2024-05-01⟧\n:authors: ⟦Ann Lee⟧, ⟦Bob Ray⟧\n\n= Use X\n\n== Context\n',
      ],
      [
        'author and revision',
        '= 7. Use X\n⟦Ann Lee <ann@example.org>⟧; ⟦Bob Ray⟧\nv1.0, ⟦2024-05-01⟧: first draft\n:status: ⟦Accepted⟧\n\nText.\n',
      ],
      ['authors alone', '= Use X\n// who did it\n⟦Ann Lee⟧; ⟦Bob Ray⟧\n:status: ⟦Accepted⟧\n:date: ⟦2024-05-01⟧\n'],
      [
        'sections',
        '= Use X\n\n== Status\n\n// draft, accepted or rejected\n⟦Accepted⟧\n\n== Date\n\n⟦2024-05-01⟧\n\n== Authors\n\n* ⟦Ann Lee⟧\n* ⟦Bob Ray⟧\n',
      ],
      [
        'table of rows',
        '= Use X\n\n|===\n|Status h|⟦Accepted⟧\n|Date .2+^|⟦2024-05-01⟧\n|Authors |⟦Ann Lee⟧,\n⟦Bob Ray⟧\n|===\n\n== Context\n',
      ],
      [
        'table of cells',
        '= Use X\n\n[cols="1h,3a"]\n|===\n|Status\n|⟦Accepted⟧\n\n|Date\n|⟦2024-05-01⟧\n\n|Authors\na|\n* ⟦Ann Lee⟧\n* ⟦Bob Ray⟧\n|===\n',
      ],
      [
        'cells without columns',
        '= Use X\n\n|===\n|Status\n|⟦Accepted⟧\n\n|Date\n|⟦2024-05-01⟧\n\n|Authors\n|⟦Ann Lee⟧, ⟦Bob Ray⟧\n|===\n',
      ],
      [
        'table with a header row',
        '= Use X\n\n[%header,cols="3*"]\n|===\n|Status |Date |Authors\n\n|⟦Accepted⟧ |⟦2024-05-01⟧ |⟦Ann Lee⟧, ⟦Bob Ray⟧\n|===\n',
      ],
      [
        'bold list',
        '= Use X\n\n* *Status:* ⟦Accepted⟧\n* *Date:* ⟦2024-05-01⟧\n* *Authors:* ⟦Ann Lee⟧, ⟦Bob Ray⟧\n\n== Context\n',
      ],
    ]);
  });

  it('states none in comments, prose and empty attributes', () => {
    adoc(
      [
        ['comment', '= Use X\n// :status: Accepted\n// Status: Accepted\n\n////\nStatus: Accepted\nDate: 2024-05-01\n////\n'],
        ['commented section', '= Use X\n\n== Status\n\n////\nAccepted\n////\n'],
        ['unset', '= Use X\n:status!:\n:status:\n:date:\n'],
        ['prose', '= Use X\nWe want to use X because it is good.\n'],
        ['one word', '= Use X\nSummary\n'],
        ['between two tables', '= Use X\n\n|===\n|A |B\n|===\n\n|Status |Accepted\n\n|===\n|C |D\n|===\n'],
        ['table without an end', '= Use X\n\n|===\n|Status |Accepted\n'],
        ['listing', '= Use X\n\n----\nStatus: Accepted\n----\n'],
      ],
      nothing,
    );
  });
});

describe('TOML front matter', () => {
  const toml = (cases: readonly Case[], wanted = full): void => check('content/adr/0007-use-x.md', cases, wanted);

  it('states fields in tables, lists and texts', () => {
    toml([
      [
        'top',
        '+++\ntitle = "Use X"\nstatus = "⟦Accepted⟧" # or "Draft"\ndate = ⟦2024-05-01⟧T10:00:00Z\nauthors = ["⟦Ann Lee⟧", \'⟦Bob Ray⟧\']\n+++\n',
      ],
      [
        'extra',
        '+++\ndate = ⟦2024-05-01⟧ # the day\n[extra]\nstatus = "⟦Accepted⟧"\nauthors = [\n  "⟦Ann Lee⟧", # lead\n  "⟦Bob Ray⟧",\n]\n+++\n',
      ],
      ['dotted', '+++\nextra.status = "⟦Accepted⟧"\n"date" = "⟦2024-05-01⟧"\nextra.authors = "⟦Ann Lee⟧, ⟦Bob Ray⟧"\n+++\n'],
      [
        'people with addresses',
        '+++\nstatus = "⟦Accepted⟧"\ndate = ⟦2024-05-01⟧\nauthors = [\n  { name = "⟦Ann Lee⟧", email = "ann@example.org" },\n  { email = "bob@example.org", name = "⟦Bob Ray⟧" },\n]\n+++\n',
      ],
      [
        'long text',
        '+++\ndescription = """\nstatus = "Draft"\n[other]\n"""\nstatus = """⟦Accepted⟧"""\ndate = ⟦2024-05-01⟧\nauthors = ["⟦Ann Lee⟧", "⟦Bob Ray⟧"]\n+++\n',
      ],
      [
        'CRLF',
        '\uFEFF+++\r\nstatus = "⟦Accepted⟧"\r\ndate = ⟦2024-05-01⟧\r\nauthors = ["⟦Ann Lee⟧", "⟦Bob Ray⟧"]\r\n+++\r\n# T\r\n',
      ],
    ]);
  });

  it('states none in other tables, comments and blocks without an end', () => {
    toml(
      [
        ['other table', '+++\n[build]\nstatus = "Accepted"\ndate = 2024-05-01\n[[authors]]\nname = "Ann"\n+++\n'],
        ['other prefix', '+++\nbuild.status = "Accepted"\n+++\n'],
        ['comment', '+++\n# status = "Accepted"\n+++\n'],
        ['no end', '+++\nstatus = "Accepted"\n'],
        ['empty', '+++\nstatus = ""\ndate = \nauthors = [""]\n+++\n'],
      ],
      nothing,
    );
  });
});

describe('a header in a fence', () => {
  const fenced = (cases: readonly Case[], wanted = full): void => check('docs/adr/0007-use-x.md', cases, wanted);
  const header = 'tip: 7\ntitle: Use X\nauthor: ⟦Ann Lee⟧ (@ann), ⟦Bob Ray⟧\nstatus: ⟦Accepted⟧\ncreated: ⟦2024-05-01⟧\n';

  it('is one where it opens the document', () => {
    const whole = header.replace('⟦Ann Lee⟧ (@ann)', '⟦Ann Lee⟧');
    fenced([
      ['first block', `\`\`\`\n${whole}\`\`\`\n\n## Abstract\n`],
      ['below a rule', `\n---\n\n~~~\n${whole}~~~\n\n## Abstract\n`],
      ['with a language', `\`\`\`yaml\n${whole}\`\`\`\n`],
      ['continued', '```\ntitle: Use X\nauthor: ⟦Ann Lee⟧,\n        ⟦Bob Ray⟧\nstatus: ⟦Accepted⟧\ncreated: ⟦2024-05-01⟧\n```\n'],
    ]);
    const { record } = readDocument('docs/adr/0007-use-x.md', '```\ntip: 7\ntitle: Use Y\nstatus: Final\n```\n', {
      statuses: new Map(),
    });
    assert.equal(record?.title.value, 'Use Y');
  });

  it('is none elsewhere, or with anything else in it', () => {
    const bare = header.replace(/[⟦⟧]/gu, '');
    fenced(
      [
        ['below a title', `# Use X\n\n\`\`\`\n${bare}\`\`\`\n`],
        ['below a text', `For example:\n\n\`\`\`\n${bare}\`\`\`\n`],
        ['another language', `\`\`\`ruby\n${bare}\`\`\`\n`],
        ['too little', '```\nstatus: Accepted\ndate: 2024-05-01\n```\n'],
        ['unknown keys', '```\nstatus: Accepted\nimage: x\nport: 80\n```\n'],
      ],
      nothing,
    );
  });
});

describe('links and marks of other markups', () => {
  const read = (path: string, written: string): readonly unknown[] => {
    const { text, spans } = marked(written);
    const { record } = readDocument(path, text, { statuses: new Map() });
    assert.deepEqual(record?.status?.span, spans[0], written);
    for (const { span } of record?.relations ?? []) assert.deepEqual(span, spans[0], `${written}: relation`);
    const relations = record?.relations.map(({ value }) => `${value.type} ${value.target}`);
    return [record?.status?.value.written, relations, record?.people.map(({ value }) => value.name)];
  };
  const superseded = ['Superseded by ADR-0009', ['superseded-by 0009'], []];

  it('are read in AsciiDoc', () => {
    const adoc = (status: string, authors = ''): readonly unknown[] =>
      read('docs/adr/0007-use-x.adoc', `= Use X${authors === '' ? '' : `\n:authors: ${authors}`}\n\n== Status\n\n${status}\n`);
    assert.deepEqual(adoc('⟦Superseded by xref:0009-use-y.adoc[ADR-0009]⟧'), superseded);
    assert.deepEqual(adoc('⟦Superseded by link:0009-use-y.adoc[ADR-0009^]⟧'), superseded);
    assert.deepEqual(adoc('⟦Superseded by <<0009-use-y,ADR-0009>>⟧'), superseded);
    assert.deepEqual(adoc('⟦[.line-through]#Proposed# *Accepted*⟧'), ['Accepted', [], []]);
    assert.deepEqual(adoc('⟦icon:check[] [green]#Accepted#⟧'), ['Accepted', [], []]);
    assert.deepEqual(adoc('⟦image:accepted.svg[Accepted]⟧'), ['Accepted', [], []]);
    assert.deepEqual(adoc('⟦Final⟧', 'https://example.org/ann[Ann], mailto:bob@example.org[Bob]'), ['Final', [], ['Ann', 'Bob']]);
    assert.deepEqual(adoc('⟦Accepted⟧ '), ['Accepted', [], []]);
  });

  it('are read in reStructuredText', () => {
    const rst = (status: string, authors = ''): readonly unknown[] =>
      read('docs/adr/0007-use-x.rst', `Use X\n=====\n\n:Status: ${status}\n${authors === '' ? '' : `:Authors: ${authors}\n`}`);
    assert.deepEqual(rst('⟦Superseded by `ADR-0009 <0009-use-y.rst>`_⟧'), superseded);
    assert.deepEqual(rst('⟦Superseded by :doc:`ADR-0009 <0009-use-y>`⟧'), superseded);
    assert.deepEqual(rst('⟦Superseded by :doc:`0009-use-y`⟧'), ['Superseded by 0009-use-y', ['superseded-by 0009'], []]);
    assert.deepEqual(rst('⟦Superseded by :doc:`a-b`⟧'), ['Superseded by a-b', ['superseded-by a-b'], []]);
    assert.deepEqual(rst('⟦``Accepted``⟧'), ['Accepted', [], []]);
    assert.deepEqual(rst('⟦|accepted|⟧'), ['accepted', [], []]);
    assert.deepEqual(rst('proposed | accepted | rejected'), [undefined, [], []]);
    assert.deepEqual(rst('⟦Final⟧', '`Ann <https://example.org>`_, :github:`bob`'), ['Final', [], ['Ann', 'bob']]);
  });
});
