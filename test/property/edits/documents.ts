import fc from 'fast-check';

/** A document of one dialect, that states a few fields. */
export interface Generated {
  readonly dialect: string;
  readonly path: string;
  readonly text: string;
}

interface Stated {
  readonly status: string;
  readonly date: string;
  readonly deciders: readonly string[];
  readonly tags: readonly string[];
}

type Render = (stated: Stated) => string;

const body = 'Intro.\n\n## Context\n\nWe need it. See [3](0003-y.md).\n\n## Decision\n\nUse X.\n';

function yaml(quote: string, list: (items: readonly string[]) => string): Render {
  return ({ status, date, deciders, tags }) =>
    `---\n# about\nstatus: ${quote}${status}${quote} # so\ndate: ${date}\ndecision-makers:${list(deciders)}\ntags:${list(tags)}\n---\n# Use X\n\n${body}`;
}

function lines(lead: string, label: (name: string) => string, tail: string): Render {
  return ({ status, date, deciders, tags }) =>
    `# 7. Use X\n\n${[
      [label('Status'), status],
      [label('Date'), date],
      [label('Deciders'), deciders.join(', ')],
      [label('Tags'), tags.join(', ')],
    ]
      .map(([name, value]) => `${lead}${name ?? ''} ${value ?? ''}${tail}\n`)
      .join('')}\n${body}`;
}

const flow = (items: readonly string[]): string => ` [${items.map((item) => JSON.stringify(item)).join(', ')}]`;
const block = (items: readonly string[]): string => items.map((item) => `\n  - ${JSON.stringify(item)}`).join('');
const down: Render = ({ status, date, deciders, tags }) =>
  `# Use X\n\n| Field | Value |\n|-------|-------|\n| Status | ${status} |\n| Date | ${date} |\n| Deciders | ${deciders.join(', ')} |\n| Tags | ${tags.join(', ')} |\n\n${body}`;
const across: Render = ({ status, date, deciders, tags }) =>
  `# Use X\n\n| Status | Date | Deciders | Tags |\n|:---|---|---|---|\n| ${status} | ${date} | ${deciders.join(', ')} | ${tags.join(', ')} |\n\n${body}`;
const sections: Render = ({ status, date, deciders, tags }) =>
  `# Use X\n\n## Status\n\n${status}\n\n## Date\n\n${date}\n\n## Deciders\n\n${deciders.map((one) => `- ${one}\n`).join('')}\n## Tags\n\n${tags.join(', ')}\n\n${body.replace('Intro.\n\n', '')}`;
const nygard: Render = ({ status, date }) =>
  `# 7. Use X\n\nDate: ${date}\n\n## Status\n\n${status}\n\n${body.replace('Intro.\n\n', '')}`;
const toml: Render = ({ status, date, deciders, tags }) =>
  `+++\ntitle = "Use X"\ndate = ${date}\n\n[extra]\nstatus = "${status}" # so\ndeciders =${flow(deciders)}\ntags =${flow(tags)}\n+++\n\n${body}`;
const asciidoc: Render = ({ status, date, deciders, tags }) =>
  `= Use X\n:status: ${status}\n:date: ${date}\n:deciders: ${deciders.join(', ')}\n:tags: ${tags.join(', ')}\n\n== Context\n\nNeeded.\n`;
const rst: Render = ({ status, date, deciders, tags }) =>
  `Use X\n=====\n\n:Status: ${status}\n:Date: ${date}\n:Deciders: ${deciders.join(', ')}\n:Tags: ${tags.join(', ')}\n\nContext\n-------\n\nNeeded.\n`;
const sidecar: Render = ({ status, date, deciders, tags }) =>
  `title: Use X\nkep-number: 7\nstatus: ${status}\ncreation-date: ${date}\ndeciders:${block(deciders)}\ntags:${block(tags)}\n`;

const oneLine: Render = ({ status, date, deciders }) =>
  `# Use X\n\n**Status:** ${status} | **Date:** ${date} | **Deciders:** ${deciders.join(', ')}\n\n${body}`;
const below: Render = ({ status, date, deciders, tags }) =>
  `# Use X\n\n- Status: ${status}\n- Date: ${date}\n- Tags: ${tags.join(', ')}\n- Deciders:\n${deciders.map((one) => `  - ${one}\n`).join('')}\n${body}`;
const metaSection: Render = ({ status, date, deciders }) =>
  `# Use X\n\n## Metadata\n\n- **Status**: ${status}\n- **Date**: ${date}\n- **Deciders**: ${deciders.join(', ')}\n- **PR**: #12\n\n${body.replace('Intro.\n\n', '')}`;
const beforeTitle: Render = ({ status, date }) =>
  `- Status: ${status}\n- Start Date: ${date}\n- Date: ${date}\n- RFC PR: #1\n\n# Use X\n\n${body}`;
const empty: Render = () => `# Use X\n\n* Status:\n* Date:\n* Deciders:\n\n${body}`;
const emptyYaml: Render = () => `---\nstatus:\ndate: # when\ndecision-makers: []\n---\n# Use X\n\n${body}`;
const fenced: Render = ({ status, date }) =>
  `\`\`\`yaml\nTitle: Use X\nStatus: ${status}\nDate: ${date}\nAuthor: Eve\n\`\`\`\n\n# Use X\n\n${body}`;
const asciidocTable: Render = ({ status, date, deciders }) =>
  `= Use X\n\n|===\n|Status |${status}\n|Date |${date}\n|Deciders |${deciders.join(', ')}\n|===\n\n== Context\n\nNeeded.\n`;
const listTable: Render = ({ status, date, deciders }) =>
  `Use X\n=====\n\n.. list-table::\n\n   * - Status\n     - ${status}\n   * - Date\n     - ${date}\n   * - Deciders\n     - ${deciders.join(', ')}\n\nContext\n-------\n\nNeeded.\n`;
const grid: Render = ({ status, date }) =>
  `Use X\n=====\n\n+--------+----------------------+\n| Status | ${status.padEnd(20)} |\n+--------+----------------------+\n| Date   | ${date.padEnd(20)} |\n+--------+----------------------+\n\nContext\n-------\n\nNeeded.\n`;
const underlined: Render = ({ status, date }) =>
  `Use X\n=====\n\nDate: ${date}\n\nStatus\n------\n\n${status}\n\nContext\n-------\n\nNeeded.\n`;

const markdown = 'docs/adr/0007-use-x.md';
const renders: readonly (readonly [string, string, Render])[] = [
  ['yaml, lists in brackets', markdown, yaml('', flow)],
  ['yaml, double quotes, lists below', markdown, yaml('"', block)],
  ['yaml, single quotes', markdown, yaml("'", flow)],
  ['toml', markdown, toml],
  ['bullets', markdown, lines('* ', (name) => `${name}:`, '')],
  ['bold bullets', markdown, lines('- ', (name) => `**${name}:**`, '')],
  ['bold lines', markdown, lines('', (name) => `**${name}**:`, '  ')],
  ['plain lines', markdown, lines('', (name) => `${name}:`, '  ')],
  ['quotation', markdown, lines('> ', (name) => `**${name}**:`, '  ')],
  ['table down', markdown, down],
  ['table across', markdown, across],
  ['sections', markdown, sections],
  ['status section', markdown, nygard],
  ['several on one line', markdown, oneLine],
  ['people below a bullet', markdown, below],
  ['metadata section', markdown, metaSection],
  ['bullets before the title', markdown, beforeTitle],
  ['bullets without values', markdown, empty],
  ['yaml without values', markdown, emptyYaml],
  ['fenced header', markdown, fenced],
  ['underlined headings', markdown, underlined],
  ['asciidoc table', 'docs/adr/0007-use-x.adoc', asciidocTable],
  ['rst list-table', 'docs/adr/0007-use-x.rst', listTable],
  ['rst grid', 'docs/adr/0007-use-x.rst', grid],
  ['no fields', markdown, () => `# Use X\n\n${body}`],
  ['asciidoc', 'docs/adr/0007-use-x.adoc', asciidoc],
  ['rst', 'docs/adr/0007-use-x.rst', rst],
  ['sidecar', 'keps/sig-x/0007-use-x/kep.yaml', sidecar],
];

/** Every dialect by name. */
export const dialectNames = renders.map(([name]) => name);

export const statuses = fc.constantFrom('Proposed', 'Accepted', 'Rejected', 'Deprecated', 'Draft');
export const days = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
export const people = fc.constantFrom(
  'Ann',
  'Bob Ray',
  '@cem',
  '@org/platform',
  'Dee (@dee)',
  "Eva O'Neil",
  'Fay, Gil',
  'Åsa Öberg',
);
export const signOffs = fc
  .tuple(
    fc.constantFrom('security', 'product', 'Legal & privacy', 'IT-Betrieb'),
    fc.constantFrom('Ann', 'Bob Ray', '@cem', 'Dee (@dee)'),
    days,
  )
  .map(([role, by, day]) => `${role}: ${by}, ${day}`);
const names = fc.uniqueArray(fc.constantFrom('Ann', 'Bob Ray', '@cem', 'Dee'), { minLength: 1, maxLength: 3 });
const tags = fc.uniqueArray(fc.constantFrom('storage', 'api', 'web'), { minLength: 1, maxLength: 3 });

/** Documents in every dialect, with both line endings, with and without byte order mark and final newline. */
export const documents: fc.Arbitrary<Generated> = fc
  .record({
    render: fc.constantFrom(...renders),
    stated: fc.record({ status: statuses, date: days, deciders: names, tags }),
    ending: fc.constantFrom('\n', '\r\n'),
    bom: fc.constantFrom('', '\uFEFF'),
    final: fc.constantFrom('newline', 'none'),
  })
  .map(({ render: [dialect, path, render], stated, ending, bom, final }) => {
    const text = render(stated);
    const ended = final === 'newline' ? text : text.trimEnd();
    return { dialect, path, text: bom + ended.replaceAll('\n', ending) };
  });
