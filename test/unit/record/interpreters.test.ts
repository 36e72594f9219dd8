import assert from 'node:assert/strict';
import type { DecisionRecord } from '../../../src/core/record/decisionRecord.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';

const options = { statuses: new Map() };

function read(text: string, path = 'docs/adr/0007-use-x.md'): DecisionRecord {
  const reading = readDocument(path, text, options);
  assert.ok(reading.record !== undefined, `${path}: ${reading.refused}`);
  return reading.record;
}

function check<Given, Wanted>(cases: readonly (readonly [Given, Wanted])[], answer: (given: Given) => Wanted): void {
  for (const [given, wanted] of cases) assert.deepEqual(answer(given), wanted, JSON.stringify(given));
}

describe('titles', () => {
  it('have no number, prefix or marks', () => {
    check(
      [
        ['# 7. Use X', 'Use X'],
        ['# 0007 - Use X', 'Use X'],
        ['# ADR 7: Use X', 'Use X'],
        ['# ADR-007 — Use X', 'Use X'],
        ['# [ADR-0007] Use X', 'Use X'],
        ['# ADR: Use X', 'Use X'],
        ['# Architecture Decision Record: Use X', 'Use X'],
        ['# 7 Use X', 'Use X'],
        ['# MSC7 Use X', 'Use X'],
        ['# Use `X` for *everything*', 'Use X for everything'],
        ['# Use [X](https://x.org) &amp; Y #', 'Use X & Y'],
        ['# Use List<T> of `Map<K, V>`', 'Use List<T> of Map<K, V>'],
        ['# 12 Factor apps', '12 Factor apps'],
        ['# 2.0 is next', '2.0 is next'],
        ['# RFC process', 'RFC process'],
        ['Use X\n=====\n\ntext', 'Use X'],
        ['---\ntitle: "7: Use X"\n---\n\n## Context\n', 'Use X'],
        ['# Meta\n- Name: Use X\n\n# Summary\n', 'Use X'],
        ['# Summary\n\ntext', 'Use x'],
        ['## 7. Use X\n\n## Context\n', 'Use X'],
        ['# Work in progress!\n\n# Use X\n', 'Use X'],
        ['', 'Use x'],
        ['<!-- # Old -->\n# Use X\n', 'Use X'],
      ],
      (text: string) => read(text).title.value,
    );
  });
});

describe('identities', () => {
  it('come from the name, or else from the text', () => {
    check(
      [
        ['docs/adr/0007-use-x.md', ['0007', 7]],
        ['docs/adr/ADR-018.md', ['018', 18]],
        ['docs/adr/20240501-use-x.md', ['20240501', undefined]],
        ['docs/adr/2024-05-01-use-x.md', ['2024-05-01', undefined]],
        ['EIPS/eip-1559.md', ['1559', 1559]],
        ['a/ODH-ADR-MS-0001-x.md', ['0001', 1]],
        ['docs/adr/0007-use-x/README.md', ['0007', 7]],
        ['docs/adr/use-http-2-everywhere.md', undefined],
        ['docs/adr/adr_Title_20250127.md', ['20250127', undefined]],
        ['docs/adr/0008-use-ü.md', ['0008', 8]],
      ],
      (path: string) => {
        const identity = read('# Title\n\ntext', path).identity?.value;
        return identity === undefined ? undefined : [identity.id, identity.number];
      },
    );
    assert.deepEqual(read('---\nid: 0012\n---\n# T', 'docs/adr/x.md').identity?.value, { id: '0012', number: 12 });
    assert.deepEqual(read('# ADR-12: T', 'docs/adr/x.md').identity?.value, { id: '12', number: 12 });
  });
});

describe('people', () => {
  it('are apart, without links, mail addresses and placeholders', () => {
    check(
      [
        ['Ann, Bob', ['Ann', 'Bob']],
        ['Ann and Bob; Cy', ['Ann', 'Bob', 'Cy']],
        ['@ann @bob', ['@ann', '@bob']],
        ['Ann @ann', ['Ann (@ann)']],
        ['Ann (@ann), Bob <bob@x.org>, Cy (@cy) <c@x.org>', ['Ann (@ann)', 'Bob', 'Cy (@cy)']],
        ['[Ann](https://github.com/ann), [@bob](x)', ['Ann', '@bob']],
        ['[Knut, Geir André]', ['Knut', 'Geir André']],
        ['P\\&D team', ['P&D team']],
        ['@org/team, for the network part', ['@org/team']],
        ['Ann&#x20;', ['Ann']],
        ['N/A', []],
        ['TBD', []],
        ['-', []],
        ['[list everyone involved in the decision]', []],
        ['{names}', []],
        ['[@ann](https://x.org/ann) - Chief Engineer, [@bob](x) - Cook', ['@ann', '@bob']],
        ['[Ann Lee](mailto:a@x.org), [Bob](mailto:b@x.org) Province of X', ['Ann Lee', 'Bob']],
        ['[@ann](x) [@bob](x)', ['@ann', '@bob']],
        ['@ann (X Ltd)', ['@ann (X Ltd)']],
      ],
      (value: string) => read(`# T\n\n* Deciders: ${value}\n`).people.map((person) => person.value.name),
    );
  });

  it('have the role of their field', () => {
    const text =
      '---\nowner: "@org/a"\nauthors: [b]\nreviewers: [c]\napprovers: [d]\nconsulted: e\ninformed: f\ndecision_makers: g\nsponsor: h\n---\n# T';
    assert.deepEqual(
      read(text).people.map((person) => person.value.role),
      ['owner', 'author', 'reviewer', 'approver', 'consulted', 'informed', 'decision-maker', 'sponsor'],
    );
  });
});

describe('relations', () => {
  it('are read from fields, the status, link lists and plain statements', () => {
    check(
      [
        ['## Status\n\nSuperceded by [12. Use Y](0012-use-y.md)\n', ['superseded-by 0012']],
        ['## Status\n\nAccepted\n\nAmends [3. X](0003-x.md)\nAmended by [4. Y](0004-y.md)\n', ['amends 0003', 'amended-by 0004']],
        ['* Status: superseded by ADR-0123\n', ['superseded-by 0123']],
        ['* Status: accepted; supersedes ADR-0045\n', ['supersedes 0045']],
        ['* Status: superseded by [20210101-x](20210101-x.md)\n', ['superseded-by 20210101-x.md']],
        [
          '| a | b |\n|---|---|\n| Status | x |\n| Supersedes | N/A |\n| Superseded by: | [ADR-3](a/0003-x.md) |\n',
          ['superseded-by 0003'],
        ],
        [
          '- Supersedes: [#04](https://github.com/o/r/blob/main/text/0004-p.md) (which was [rfc#7](https://github.com/o/r/pull/7))\n',
          ['supersedes 0004'],
        ],
        ['## Links\n\n- Supersedes [x](20200926-x.md)\n- [other](0003-y.md)\n', ['supersedes 20200926-x.md']],
        ['Text.\n\n## A\n\nThis proposal supersedes [MSC1902](https://x.org/1902).\n', ['supersedes 1902']],
        ['## A\n\nThe old one was replaced by [x](0003-x.md) long ago.\n', []],
        ['* Relates to: ADR-3, ADR-4\n* Depends on: 0005\n', ['relates-to 3', 'relates-to 4', 'depends-on 0005']],
        ['```\nSuperseded by [x](0003-x.md)\n```\n', []],
      ],
      (body: string) => read(`# T\n\n${body}`).relations.map((relation) => `${relation.value.type} ${relation.value.target}`),
    );
    assert.deepEqual(
      read('---\nreplaces:\n  - "/docs/old.md"\nsuperseded-by: "ADR-0012"\nrequires: 2718, 2930\n---\n# T').relations.map(
        (relation) => relation.value,
      ),
      [
        { type: 'supersedes', target: '/docs/old.md' },
        { type: 'superseded-by', target: '0012' },
        { type: 'depends-on', target: '2718' },
        { type: 'depends-on', target: '2930' },
      ],
    );
  });
});

describe('reviews and other fields', () => {
  it('are read in every spelling, and kept where unreadable', () => {
    check(
      [
        ['review-by: 2026-03-01', '2026-03-01'],
        ['nextReview: 1 March 2026', '2026-03-01'],
        ['expires: 2026-03', '2026-03-01'],
        ['review_by: soon', 'unreadable'],
        ['review-by: 2026-13-45', 'unreadable'],
        ['review-by: N/A', 'none'],
        ['review-by:', 'none'],
      ],
      (line: string) => {
        const { reviewBy } = read(`---\n${line}\n---\n# T`).review;
        return reviewBy === undefined ? 'none' : (reviewBy.value ?? 'unreadable');
      },
    );
    const other = read(
      '---\nreview_in: 6 months\nlast_reviewed_on: 2025-01-01\nrisk: High\ntags: [db, infra]\napplies-to: ["src/db/**", prose is none]\n---\n# T\n\n**Próxima revisión:** Febrero 2026\n',
    );
    assert.deepEqual(other.review.reviewEvery?.value, { months: 6, days: 0 });
    assert.equal(other.review.lastReviewed?.value, '2025-01-01');
    assert.equal(other.review.reviewBy?.value, '2026-02-01');
    assert.equal(other.risk?.value, 'high');
    assert.deepEqual(
      other.tags.map((tag) => tag.value),
      ['db', 'infra'],
    );
    assert.deepEqual(
      other.appliesTo.map((glob) => glob.value),
      ['src/db/**'],
    );
  });

  it('names what cannot be read, on its characters', () => {
    const text = '---\nrisk: scary\ndate: 2022-09-39\n---\n# T';
    assert.deepEqual(
      read(text).problems.map((problem) => [problem.message, text.slice(problem.span.start, problem.span.end)]),
      [
        ['field-unreadable-date', '2022-09-39'],
        ['field-unreadable-risk', 'scary'],
      ],
    );
    assert.equal(read('---\nstatus: [\n---\n# T').problems[0]?.message, 'field-unreadable-front-matter');
  });

  it('finds links to files, not those in code or to other hosts', () => {
    const text =
      '# T\n\n[a](a.md#x) ![b](<img/b.png>) [c](https://x.org) [d](#d) `[e](e.md)`\n\n```\n[f](f.md)\n```\n\n<!-- [g](g.md) -->\n\n[h]: ../h.md "H"\n';
    const links = read(text).links;
    assert.deepEqual(
      links.map((link) => link.value),
      ['a.md#x', 'img/b.png', '../h.md'],
    );
    for (const link of links) assert.equal(text.slice(link.span.start, link.span.end), link.value);
  });
});

describe('what is a record', () => {
  it('refuses what its name or title rules out', () => {
    check(
      [
        [['docs/adr/README.md', '# ADRs'], 'readme'],
        [['docs/adr/index.md', '# ADRs'], 'index'],
        [['docs/adr/template.md', '# T'], 'template'],
        [['docs/adr/0000-template.md', '# T'], 'template'],
        [['docs/adr/adr-template-bare-minimal.md', '# T'], 'template'],
        [['docs/adr/templates/short.md', '# T'], 'template'],
        [['docs/adr/x.md', '# [short title of solved problem]'], 'template'],
        [['docs/adr/x.md', '# {title}'], 'template'],
        [['CHANGELOG.md', '# 1.0'], 'process'],
        [['docs/adr/x.md', ''], 'empty'],
        [['docs/adr/x.md', 'a\0b'], 'binary'],
        [['docs/adr/0029-template-changes.md', '# Template changes'], undefined],
        [['docs/adr/0007-use-x/README.md', '# Use X'], undefined],
      ],
      ([path, text]: readonly [string, string]): string | undefined => readDocument(path, text, options).refused,
    );
  });

  it('weighs the evidence', () => {
    check(
      [
        [['docs/adr/0001-x.md', '# X\n\n## Status\n\nAccepted\n'], 2],
        [['docs/x.md', '# X\n\n* Status: accepted\n* Deciders: Ann\n'], 2],
        [['docs/adr/0001-x.md', '# X\n\ntext'], 1],
        [['docs/x.md', '# X\n\n## Context\n\n## Decision\n'], 1],
        [['docs/guide.md', '# Guide\n\ntext'], 0],
        [['docs/postmortems/1.md', '# X\n\n* Status: fixed\n* Date: 2024-05-01\n'], 0],
      ],
      ([path, text]: readonly [string, string]): number => readDocument(path, text, options).evidence,
    );
  });

  it('knows the kind by folder, prefix or field', () => {
    check(
      [
        [['docs/adr/0001-x.md', '# X'], 'adr'],
        [['rfcs/0001-x.md', '# X'], 'rfc'],
        [['docs/rfc-001-x.md', '# X'], 'rfc'],
        [['EIPS/eip-1.md', '# X'], 'rfc'],
        [['docs/design/x.md', '# X'], 'design-doc'],
        [['docs/x.md', '---\nkind: design-doc\n---\n# X'], 'design-doc'],
      ],
      ([path, text]: readonly [string, string]): string => read(text, path).kind,
    );
  });
});

describe('links', () => {
  it('are targets of this repository, without footnotes, code and other hosts', () => {
    const text =
      '# X\n\nSee [a](./a.md) and `[b](b.md)`.\n[^6]: This is\n[^7]: Ibid.\n[c]: ./c.md "c"\n[x: string]: string;\n[d]: <d.md>\n[e]: word then more\n';
    assert.deepEqual(
      read(text).links.map(({ value }) => value),
      ['./a.md', './c.md', 'd.md'],
    );
  });
});
