// The words of made-up records: labels in every language we read, and values of every sort, good and bad.

/** Labels of fields as people write them. */
export const labels: readonly string[] = (
  'Status,status,STATUS,Statut,Estado,Stato,Stan,状态,ステータス,상태,✅ Status,Date,date,Datum,Fecha,日付,Log date,Created,Last updated,Changelog,Change Log,History,' +
  'Owner,owner,Owners,DRI,Deciders,deciders,decision-makers,Decision Makers,decisionMakers,Entscheider,Décideurs,Author,Author(s),Authors,Proposed by,Approvers,' +
  'Reviewers,Consulted,Informed,Contributors,Sponsor,Supersedes,supersedes,Superseded by,superseded-by,superseded_by,supersededBy,Replaces,Obsoletes,Amends,Amended by,Relates to,' +
  'Related,See also,Depends on,requires,applies-to,Applies to,Affects,Scope,tags,Tags,Risk,risk,Approvals,approvals,Sign-offs,review-by,Review by,Next review,Revisit,expires,review-every,Review in,' +
  'last-reviewed,Last reviewed,last-call-deadline,title,Title,Name,id,number,ADR,RFC PR,Feature Name,Start Date,kind,stage,PEP,Resolution,Post-History,' +
  'Technical Story,unknown,nav_order,a,-,(s),Statut ,Décidé par,Überprüfung am,próxima revisión,次回レビュー,'
).split(',');

/** Values of fields, in the spellings that occur and in some that should not. */
export const values: readonly string[] = [
  'Accepted',
  'accepted',
  '✅ Accepted',
  '**Accepted**',
  '~~Proposed~~ Accepted',
  'Superseded by [ADR-0012](0012-use-y.md)',
  'superseded by ADR-5, ADR 6 and RFC 0007.',
  'Superceded by [12. Use Y](0012-use-y.md "Use Y")',
  'proposed | accepted | rejected',
  '{proposed | rejected | accepted}',
  '[Proposed | Accepted]',
  'Partially implemented (2026-06-19). Asked for by Ann',
  'Accepted on 2019-05-21',
  'aprroved',
  'angenommen',
  '承認済み',
  'N/A',
  'none',
  '-',
  'TBD',
  '2024-05-01',
  '2024-13-45',
  '2020-12-2',
  '04/07/2019',
  '1.2.2024',
  'January 28th, 2022',
  '05-Jul-2001',
  '3 de mayo de 2026',
  '2026年9月3日',
  '2026-09-03T10:00:00Z',
  '{YYYY-MM-DD when the decision was last updated}',
  'Ann',
  '@ann',
  '@org/team',
  'Ann <ann@example.org>, Bob (@bob) and [Cy](https://example.org/cy)',
  '@ann, @bob @cy; group:payments',
  '[Ann, Bob]',
  '["Ann Lima", \'@bob\', c]',
  '[list everyone involved]',
  'Ann for the network part',
  'low',
  'security: Ann, 2026-11-21; product: Bob, 2026-11-22',
  '| security | Ann | 2026-11-21 |',
  'riesig',
  '6 months',
  'P6M',
  'every two weeks',
  'src/**',
  '"src/db/**", docs/*.md',
  '[src/{a,b}/**, "*.sql"]',
  'db, infra, `storage`, #tag',
  '0012',
  '"0042"',
  'ADR-0003, #12, 0005-use-x.md',
  '[3. One command](0003-one-command.md)',
  'https://example.org/org/repo/blob/main/docs/adr/0009-x.md',
  '../../text/0042-use-x.md#decision',
  '2718, 2930',
  'accepted # so',
  '"unclosed',
  "it's",
  '&a b',
  '*a',
  '!!js/function x',
  '|',
  '>-',
  '{ name: Ann, role: lead }',
  '&#x31;2 &amp; more',
  'x <!-- optional -->',
  '\\*escaped\\*',
  '',
];

/** Words and sentences for the matter of a document. */
export const sentences: readonly string[] = [
  'We need a place for the numbers.',
  'This ADR supersedes ADR-3, ADR-4 and [ADR-5](0005-x.md).',
  'This proposal amends RFC 12; see also MSC1902.',
  'Status: this is prose about a status.',
  'It depends on [the other one][other] and ![a picture](img/a.png "A (b)").',
  '[other]: ../0003-other.md "Other"',
  '[^1]: a footnote',
  'The function `a[0](x)` stays; ``a ` b`` too.',
  '<details><summary>More</summary>',
  '</details>',
  '<br/>',
  '$x_1 * y_2$',
  'snake_case_name and __init__ and *emphasis*',
  'Ünïcödé, 船, 👩‍🚀, e\u0301\u0301\u0301 and \u202Eright to left\u202C.',
  '🚢',
  'A line with trailing blanks  ',
  '\\# no heading',
  'Term\n: its meaning',
  '1. first\n2. second\n   - nested',
  '> quoted\n> > twice',
  '- [ ] to do\n- [x] done',
  '***',
  '___',
  '- - -',
];

/** Headings of chapters. */
export const chapters: readonly string[] = (
  'Context,Decision,Consequences,Status,Date,Deciders,Links,More Information,Changelog,Metadata,Meta,Summary,Considered Options,Supersedes,Related Decisions,' +
  'Estado,Kontext,決定,✅ ESTADO,Status: Accepted,Applies to,Owner,Review,Context and Problem Statement,Title,State,Appendix (a),References'
).split(',');

/** Titles of documents. */
export const titles: readonly string[] = [
  'Use X',
  '9. Use X',
  'ADR-012 — Use X',
  'ADR 12: Use X',
  '0012 - Use X',
  '[ADR-7] Use `x` for **y**',
  'Use X {#use-x}',
  'Architecture Decision Record: 7. Use X',
  '&#x31;2. Use X',
  '{short title of solved problem and solution}',
  'Context',
  '7',
  'ADR-7:',
  'Open Hub - ODH-ADR-0007 - Use X',
  '在线 使用 X',
  '[x](y.md)',
  '\u202Eesu',
  '',
];

/** Paths that say something of a document: by folder, number, date, extension. */
export const paths: readonly string[] = [
  'docs/adr/0007-use-x.md',
  'docs/adr/0007-use-x.adoc',
  'docs/adr/0007-use-x.rst',
  'docs/adr/20240501-use-x.md',
  'rfcs/0042-use-x/README.md',
  'text/0042-use-x.markdown',
  'peps/pep-0008.rst',
  'EIPS/eip-1559.md',
  'docs/decisions/use-x.mdx',
  'docs/adr/ODH-ADR-0007-use-x.asciidoc',
  'notes.md',
  'README.md',
  'docs/adr/template.md',
];
