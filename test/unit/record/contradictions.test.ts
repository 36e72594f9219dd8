import assert from 'node:assert/strict';
import type { Problem } from '../../../src/core/problem.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';
import { lint } from '../../../src/core/rules/lint.ts';
import { messageOf } from '../../../src/core/words/messages.ts';
import { aConfiguration, aContext } from '../../support/aRecord.ts';
import { marked } from '../../support/marked.ts';

type Case = readonly [what: string, text: string, says?: readonly string[], path?: string];

/** Each text says what is wanted, on the stretches that are marked in it. */
function check(code: Problem['code'], cases: readonly Case[]): void {
  for (const [what, written, says = [], path = 'docs/adr/0007-use-x.md'] of cases) {
    const { text, spans } = marked(written);
    const { record } = readDocument(path, text, { statuses: new Map([['parked', 'deprecated']]) });
    const problems = record?.problems.filter((problem) => problem.code === code) ?? [];
    assert.deepEqual(problems.map(messageOf), says, what);
    assert.deepEqual(
      problems.map((problem) => problem.span),
      spans,
      what,
    );
  }
}

const status = (one: string, line: number, other: string): readonly string[] => [
  `The status here is "${one}", but on line ${line} it is "${other}", which counts. Make both say the same.`,
];

describe('two statuses', () => {
  it('that mean different things are a problem that shows both', () => {
    check('status-contradicted', [
      ['front matter', '---\nstatus: accepted\n---\n# T\n\n## Status\n\n⟦Proposed⟧\n', status('Proposed', 2, 'accepted')],
      ['bullet', '# T\n\n* Status: proposed\n\n## Status\n\n⟦**Accepted**⟧\n', status('Accepted', 3, 'proposed')],
      ['table', '# T\n\n| | |\n|--|--|\n| Status | Draft |\n\n**Status:** ⟦Final⟧\n', status('Final', 5, 'Draft')],
      ['two lines', '# T\n\nStatus: Draft\nStatus: ⟦Rejected⟧\n', status('Rejected', 3, 'Draft')],
      [
        'history',
        '# T\n\n- Status: proposed\n\n## Status\n\n2020-01-01 proposed\n\n⟦2020-02-01 accepted⟧\n',
        status('2020-02-01 accepted', 3, 'proposed'),
      ],
      ['a word of the team', '# T\n\n- Status: parked\n\n## Status\n\n⟦Accepted⟧\n', status('Accepted', 3, 'parked')],
      ['on hold', '# T\n\n- Status: on hold\n\n## Status\n\n⟦Accepted⟧\n', status('Accepted', 3, 'on hold')],
      [
        'above and below the title',
        '> **Status:** Superseded\n\n# T\n\n- **Status:** ⟦Accepted⟧\n\n## Context\n',
        status('Accepted', 1, 'Superseded'),
      ],
      ['only one of three', '# T\n\nStatus: Draft\nStatus: ⟦Rejected⟧\nStatus: Final\n', status('Rejected', 3, 'Draft')],
      [
        'the footer counts',
        '# T\n\n## Status\n\n⟦Draft⟧\n\n## Context\n\nText.\n\n**Status:** Final\n',
        status('Draft', 11, 'Final'),
      ],
    ]);
  });

  it('are none where they mean the same, or one of them means nothing', () => {
    check('status-contradicted', [
      ['same word', '---\nstatus: accepted\n---\n# T\n\n## Status\n\nAccepted\n'],
      ['same phase', '---\nstatus: approved\n---\n# T\n\n## Status\n\nImplemented in 2.0\n'],
      ['current first', '# T\n\n- Status: accepted\n\n## Status\n\nAccepted\n\nProposed by Ann\n'],
      ['history', '# T\n\n- Status: accepted\n\n## Status\n\n2020-01-01 proposed\n\n2020-02-01 accepted\n'],
      ['quote', '# T\n\n- Status: accepted\n\n## Status\n\n> Use "proposed" until it is agreed.\n'],
      ['template', '---\nstatus: accepted\n---\n# T\n\n## Status\n\n{proposed | rejected | accepted}\n'],
      ['comment', '# T\n\n- Status: accepted\n\n## Status\n\n<!-- proposed -->\n'],
      ['struck out', '# T\n\n- Status: accepted\n\n## Status\n\n~~Proposed~~ Accepted\n'],
      ['unknown word', '# T\n\n- Status: accepted\n\n## Status\n\nBaked\n'],
      ['prose', '# T\n\n- Status: accepted\n\n## Status\n\nAfter we looked at all of it, the proposed plan is what we go for.\n'],
      ['in part', '# T\n\n- Status: accepted\n\n## Status\n\nPartly superseded by ADR-9\n'],
      ['code', '# T\n\n- Status: accepted\n\n```\nStatus: proposed\n```\n'],
      ['stage', '---\nstatus: implementable\nstage: alpha\n---\n# T\n'],
      ['same place', '---\nstatus: accepted\n---\n# T\n'],
    ]);
  });
});

const inName = (one: string): readonly string[] => [
  `The number here is ${one}, but in the file's name it is 0007. Make both say the same.`,
];

describe('two numbers', () => {
  it('that differ are a problem on the one that does not count', () => {
    check('number-contradicted', [
      ['title', '# ⟦8⟧. Use X\n', inName('8')],
      ['title with a word', '# ADR-⟦0008⟧: Use X\n', inName('0008')],
      ['title in brackets', '# [ADR-⟦8⟧] - Use X\n', inName('8')],
      ['field', '---\nid: ⟦8⟧\n---\n# 7. Use X\n', inName('8')],
      ['field with a word', '---\nadr: ⟦ADR-0008⟧\n---\n# Use X\n', inName('0008')],
      ['both', '---\nnumber: ⟦9⟧\n---\n# ⟦8⟧. Use X\n', [...inName('9'), ...inName('8')]],
      ['underlined title', 'ADR ⟦8⟧: Use X\n======\n', inName('8')],
      [
        'title and field',
        '---\nid: 7\n---\n# ⟦8⟧. Use X\n',
        ['The number here is 8, but on line 2 it is 7. Make both say the same.'],
        'docs/adr/use-x.md',
      ],
      ['rfc', '# RFC ⟦8⟧: Use X\n', inName('8'), 'rfcs/0007-use-x.md'],
    ]);
  });

  it('are none where they are the same, or one of them is no number of the record', () => {
    check('number-contradicted', [
      ['padding', '---\nid: "7"\n---\n# 07. Use X\n'],
      ['date in the name', '---\nid: 8\n---\n# 8. Use X\n', [], 'docs/adr/2024-05-01-use-x.md'],
      ['year', '# 2024: Plans\n'],
      ['version', '# 2.0 is next\n'],
      ['count', '# 12 Factor apps\n'],
      ['other series', '# RFC 7807: Problem details\n'],
      ['reference', '---\nrfc: 12\n---\n# 7. Use X\n'],
      ['issue', '---\nkep-number: 12\n---\n# Use X\n', [], 'keps/sig-x/0007-x.md'],
      ['slug as id', '---\nid: use-x-2\n---\n# Use X\n'],
      ['no title', 'Text.\n'],
    ]);
  });
});

describe('contradictions', () => {
  it('can be switched off', () => {
    const text = '---\nstatus: accepted\n---\n# 8. Use X\n\n## Status\n\nProposed\n';
    const { record } = readDocument('docs/adr/0007-use-x.md', text, { statuses: new Map() });
    assert.ok(record !== undefined);
    const codes = (rules: ReadonlyMap<Problem['code'], 'off'>): readonly string[] =>
      lint(record, aContext([record], { configuration: aConfiguration({ rules }) })).map((problem) => problem.code);
    assert.deepEqual(codes(new Map([['owner-missing', 'off']])), ['number-contradicted', 'status-contradicted']);
    assert.deepEqual(
      codes(
        new Map([
          ['owner-missing', 'off'],
          ['number-contradicted', 'off'],
          ['status-contradicted', 'off'],
        ]),
      ),
      [],
    );
  });
});
