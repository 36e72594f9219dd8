import assert from 'node:assert/strict';
import { parseDay } from '../../../src/core/day/day.ts';
import { freeDraft, type Draft } from '../../../src/core/draft/draft.ts';
import { shapeOf, withTaken } from '../../../src/core/draft/logShape.ts';
import { drafted } from '../../support/drafted.ts';
import type { DraftRequest } from '../../../src/core/draft/draftRequest.ts';
import { relativePath } from '../../../src/core/text/path.ts';
import { cleanTitle } from '../../../src/core/draft/title.ts';

const today = parseDay('2026-11-21') ?? assert.fail();
const nygard =
  '# {{number}}. {{title}}\n\nDate: {{date}}\n\nOwner: {{owner}}\n\n## Status\n\n{{status}}\n\nSupersedes {{supersedes}}\n\n## Context\n\n';
const madr =
  '---\nstatus: {{status}}\nowner: {{owner}}\nsupersedes: {{supersedes}}\n---\n\n# {{title}}\n\n## Context\n\n{{cursor}}\n';

function requestFor(text: string, changes: Partial<DraftRequest> = {}): DraftRequest {
  const template = { name: 'own', label: 'Own', kind: 'adr', text };
  const nothing = { owner: undefined, reviewBy: undefined, risk: undefined, supersedes: [] };
  return { kind: 'adr', template, title: 'Use X', folder: 'docs/adr', today, ...nothing, ...changes };
}

function draftIn(names: readonly string[], request: DraftRequest): Draft {
  return drafted(request, shapeOf(undefined, undefined, names));
}

describe('titles', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['  a \r\n b\t c ', 'a b c'],
    ['a\u0000b', 'a b'],
    ['\uD800x', '\uFFFDx'],
    ['👩‍🚀', '👩‍🚀'],
    ['\n', 'Untitled'],
  ];
  for (const [given, clean] of cases) it(`${JSON.stringify(given)} is ${clean}`, () => assert.equal(cleanTitle(given), clean));
});

describe('the next record', () => {
  it('has the number after the highest', () =>
    assert.equal(draftIn(['0001-a.md', '0009-b.md'], requestFor(madr)).path, 'docs/adr/0010-use-x.md'));

  it('goes on with the width where the numbers outgrow it', () => {
    assert.equal(draftIn(['998-a.md', '999-b.md'], requestFor(madr)).path, 'docs/adr/1000-use-x.md');
  });

  it('has a free name in a log without numbers, whatever the case of the taken one', () => {
    assert.equal(draftIn(['Use-X.md', 'other.md', 'third.md'], requestFor(madr)).path, 'docs/adr/use-x-2.md');
  });

  it('gets another number as long as its file turns out to exist', async () => {
    const shape = shapeOf(undefined, undefined, ['0001-a.md']);
    const there = new Set(['docs/adr/0002-use-x.md', 'docs/adr/0003-use-x.md']);
    const draft = await freeDraft(requestFor(madr), shape, (path) => Promise.resolve(there.has(path)));
    assert.ok(!('refused' in draft));
    assert.deepEqual([draft.number, draft.path], [4, 'docs/adr/0004-use-x.md']);
  });

  it('ten made at once get ten numbers', () => {
    let shape = shapeOf(undefined, undefined, []);
    const paths = Array.from({ length: 10 }, () => {
      const draft = drafted(requestFor(madr), shape);
      shape = withTaken(shape, 'docs/adr', draft);
      return draft.path;
    });
    assert.equal(new Set(paths).size, 10);
    assert.equal(paths.at(-1), 'docs/adr/0010-use-x.md');
  });

  it('stays inside the workspace, whatever the folder', () => {
    assert.equal(draftIn([], requestFor(madr, { folder: '../../etc' })).path, 'etc/0001-use-x.md');
    assert.equal(draftIn([], requestFor(madr, { folder: '.' })).path, '0001-use-x.md');
  });
});

describe('a filled template', () => {
  function check(text: string, changes: Partial<DraftRequest>, expected: string, names: readonly string[] = []): void {
    assert.equal(draftIn(names, requestFor(text, changes)).text, expected);
  }

  it('drops the lines that nobody filled, and their gap', () => {
    check(nygard, {}, '# 1. Use X\n\nDate: 2026-11-21\n\n## Status\n\nproposed\n\n## Context\n\n');
  });

  it('has no number in a log without numbers', () => {
    check('# {{number}}. {{title}}\n', {}, '# Use X\n', ['some-words.md']);
  });

  it('quotes YAML where YAML needs it', () => {
    check(
      madr,
      { owner: '@ann: x', supersedes: ['0003', 'docs/adr/0002-a.md'] },
      '---\nstatus: proposed\nowner: "@ann: x"\nsupersedes: ["0003", "0002-a.md"]\n---\n\n# Use X\n\n## Context\n\n\n',
    );
  });

  it('links what it supersedes', () => {
    check(
      '# {{title}}\n\nSupersedes {{supersedes}}\n',
      { supersedes: ['0003', 'docs/old/2 b.md'] },
      '# Use X\n\nSupersedes ADR-0003, [2 b](../old/2%20b.md)\n',
    );
  });

  it('takes a title that looks like a place or a replacement for what it is', () => {
    check('# {{title}}\n\nDate: {{date}}\n', { title: '$& of {{date}}' }, '# $& of {{date}}\n\nDate: 2026-11-21\n');
  });

  it('keeps places that it does not know, and has plain line ends', () =>
    check('\uFEFF# {{title}}\r\n\r\n{{team}}\r\n', {}, '# Use X\n\n{{team}}\n'));

  it('has its cursor where the template says, or else below the first section', () => {
    const marked = draftIn([], requestFor(madr));
    assert.equal(marked.text.slice(0, marked.cursor).endsWith('## Context\n\n'), true);
    const unmarked = draftIn([], requestFor('# {{title}}\n\n## Context\n\nWhy?\n'));
    assert.equal(unmarked.text.slice(unmarked.cursor), 'Why?\n');
  });
});

describe("a team's own template", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'MADR as published',
      '---\nstatus: "{proposed | accepted}"\ndate: {YYYY-MM-DD when}\n---\n# {short title}\n\nText\n',
      '---\nstatus: proposed\ndate: 2026-11-21\n---\n# Use X\n\nText\n',
    ],
    [
      'MADR 2',
      '# [short title]\n\n* Status: [proposed | accepted] <!-- optional -->\n* Date: [YYYY-MM-DD]\n',
      '# Use X\n\n* Status: proposed <!-- optional -->\n* Date: 2026-11-21\n',
    ],
    [
      'adr-tools',
      '# NUMBER. TITLE\n\nDate: DATE\n\n## Status\n\nSTATUS\n',
      '# 1. Use X\n\nDate: 2026-11-21\n\n## Status\n\nproposed\n',
    ],
    [
      'a stage beside the status',
      '---\nstatus: provisional | implementable\nstage: alpha | beta\n---\n# TITLE\n',
      '---\nstatus: proposed\nstage: alpha | beta\n---\n# Use X\n',
    ],
    ['no title', '## Context\n', '# Use X\n\n## Context\n'],
    ['a title only in code', '```sh\n# comment\n```\n', '# Use X\n\n```sh\n# comment\n```\n'],
  ];
  for (const [name, template, text] of cases) it(name, () => assert.equal(draftIn([], requestFor(template)).text, text));
});

describe('relative paths', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['docs/adr/2.md', 'docs/adr/1.md', '1.md'],
    ['docs/adr/2.md', 'docs/old/1.md', '../old/1.md'],
    ['2.md', 'docs/1.md', 'docs/1.md'],
    ['a/b/2.md', '1.md', '../../1.md'],
  ];
  for (const [from, to, path] of cases) it(`${from} → ${to}`, () => assert.equal(relativePath(from, to), path));
});

describe('headings', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Use C# with snake_case: "now" @ home', '# Use C# with snake_case: "now" @ home'],
    ['Use *all*', '# Use &#x2a;all&#x2a;'],
    ['12. Use <b>', '# &#x31;2. Use &#x3c;b&#x3e;'],
    ['Context', '# &#x43;ontext'],
    ['../../etc', '# ../../etc'],
  ];
  for (const [title, heading] of cases) {
    it(`${title} is as plain as it can be`, () => {
      assert.equal(draftIn([], requestFor(madr, { title })).text.split('\n')[4], heading);
    });
  }
});
