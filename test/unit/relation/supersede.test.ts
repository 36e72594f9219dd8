import assert from 'node:assert/strict';
import { indexOf, recordOf, type Files } from '../../support/aRepository.ts';
import { bullets, check, files, newer, nygard, older, superseding, yaml } from './superseding.ts';

describe('superseding', () => {
  it('names the successor in the status section, and the older one below the status of the newer', () => {
    check(files([older, nygard('3. Use MySQL', 'Accepted')], [newer, nygard('12. Use Postgres', 'Accepted')]), [
      nygard('3. Use MySQL', 'Superseded by [12. Use Postgres](0012-use-postgres.md)'),
      nygard('12. Use Postgres', 'Accepted\n\nSupersedes [3. Use MySQL](0003-use-mysql.md)'),
    ]);
  });
  it('keeps line endings, emphasis and full stop', () => {
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    check(
      files([older, crlf(nygard('3. Use MySQL', '**Accepted.**'))], [newer, crlf(nygard('12. Use Postgres', '- accepted'))]),
      [
        crlf(nygard('3. Use MySQL', '**Superseded by [12. Use Postgres](0012-use-postgres.md).**')),
        crlf(nygard('12. Use Postgres', '- accepted\n- supersedes [3. Use MySQL](0003-use-mysql.md)')),
      ],
    );
  });
  it('writes bullets, in lower case where they are', () => {
    check(
      files(
        [older, bullets('Use MySQL', '* Status: accepted\n* Date: 2020-01-01')],
        [newer, bullets('Use Postgres', '* Status: accepted\n* Date: 2020-01-01')],
      ),
      [
        bullets('Use MySQL', '* Status: superseded by [ADR-0012](0012-use-postgres.md)\n* Date: 2020-01-01'),
        bullets('Use Postgres', '* Status: accepted\n* Date: 2020-01-01\n* Supersedes: [ADR-0003](0003-use-mysql.md)'),
      ],
    );
  });
  it('writes bold lines that stand apart', () => {
    check(
      files(
        [older, bullets('Use MySQL', '**Status:** Accepted\n\n**Date:** 2020-01-01')],
        [newer, bullets('Use Postgres', '**Status:** Accepted\n\n**Date:** 2020-01-01')],
      ),
      [
        bullets('Use MySQL', '**Status:** Superseded by [ADR-0012](0012-use-postgres.md)\n\n**Date:** 2020-01-01'),
        bullets('Use Postgres', '**Status:** Accepted\n\n**Date:** 2020-01-01\n\n**Supersedes:** [ADR-0003](0003-use-mysql.md)'),
      ],
    );
  });
  it('writes two keys of front matter', () => {
    check(
      files(
        [older, yaml('Use MySQL', 'status: accepted # yes\ndate: 2020-01-01')],
        [newer, yaml('Use Postgres', 'status: accepted')],
      ),
      [
        yaml('Use MySQL', 'status: superseded # yes\ndate: 2020-01-01\nsuperseded-by: ADR-0012'),
        yaml('Use Postgres', 'status: accepted\nsupersedes: ADR-0003'),
      ],
    );
  });
  it('fills the keys that are there, and the names of keys in use', () => {
    check(
      files(
        [older, yaml('Use MySQL', 'status: accepted\nsuperseded_by: []')],
        [newer, yaml('Use Postgres', 'status: accepted\nreplaces:\n  - "0001"')],
      ),
      [
        yaml('Use MySQL', 'status: superseded\nsuperseded_by: [ADR-0012]'),
        yaml('Use Postgres', 'status: accepted\nreplaces:\n  - "0001"\n  - "ADR-0003"'),
      ],
    );
  });
  it('fills rows of a table that say N/A', () => {
    const table = (title: string, status: string, by: string): string =>
      bullets(title, `|                | |\n| -------------- | --- |\n| Date | 2020-01-01 |\n| Status | ${status} |\n| ${by} |`);
    check(
      files(
        [older, table('Use MySQL', 'Approved', 'Superseded by: | N/A')],
        [newer, table('Use Postgres', 'Approved', 'Supersedes: | N/A')],
      ),
      [
        table('Use MySQL', 'Superseded', 'Superseded by: | [ADR-0012](0012-use-postgres.md)'),
        table('Use Postgres', 'Approved', 'Supersedes: | [ADR-0003](0003-use-mysql.md)'),
      ],
    );
  });
  it('says it as the neighbours do', () => {
    const neighbours = files(
      ['docs/adr/0001-use-a.md', yaml('Use A', 'status: replaced by ADR-0002')],
      ['docs/adr/0002-use-b.md', yaml('Use B', 'status: accepted; replaces ADR-0001')],
    );
    check(
      new Map([...neighbours, [older, yaml('Use MySQL', 'status: accepted')], [newer, yaml('Use Postgres', 'status: accepted')]]),
      [yaml('Use MySQL', 'status: replaced by ADR-0012'), yaml('Use Postgres', 'status: accepted; replaces ADR-0003')],
    );
  });
  it('spells references and the word as the log does', () => {
    const neighbours = files(
      ['docs/adr/0001-use-a.md', nygard('1. Use A', '⌛️ Superseded by [ADR-2: Use B](./0002-use-b.md)')],
      ['docs/adr/0002-use-b.md', nygard('2. Use B', 'Accepted\n\nSupersedes [ADR-1: Use A](./0001-use-a.md)')],
    );
    check(
      new Map([
        ...neighbours,
        [older, nygard('3. Use MySQL', '✅ Accepted')],
        [newer, nygard('12. Use Postgres', '✅ Accepted')],
      ]),
      [
        nygard('3. Use MySQL', '⌛️ Superseded by [ADR-12: Use Postgres](./0012-use-postgres.md)'),
        nygard('12. Use Postgres', '✅ Accepted\n\nSupersedes [ADR-3: Use MySQL](./0003-use-mysql.md)'),
      ],
    );
  });
});

describe('superseding in part', () => {
  it('says which part, and leaves the record alive', () => {
    check(
      files([older, nygard('3. Use MySQL', 'Accepted')], [newer, nygard('12. Use Postgres', 'Accepted')]),
      [
        nygard('3. Use MySQL', 'Partially superseded by [12. Use Postgres](0012-use-postgres.md) (orders)'),
        nygard('12. Use Postgres', 'Accepted\n\nSupersedes [3. Use MySQL](0003-use-mysql.md) (orders)'),
      ],
      'orders',
    );
  });
  it('is read as partial in front matter, too', () => {
    const before = files([older, yaml('Use MySQL', 'status: accepted')], [newer, yaml('Use Postgres', 'status: accepted')]);
    const now = superseding(before, ' orders ');
    assert.equal(now.get(older), yaml('Use MySQL', 'status: partially superseded\nsuperseded-by: ADR-0012 (orders)'));
    const { status } = recordOf(indexOf(now), older);
    assert.deepEqual([status?.value.phase, status?.value.partial], ['superseded', true]);
  });
});

describe('a chain', () => {
  const first = '[9. Use Maria](0009-use-maria.md)';
  const chain = (status: string): Files =>
    files(
      [older, nygard('3. Use MySQL', status)],
      ['docs/adr/0009-use-maria.md', nygard('9. Use Maria', 'Accepted')],
      [newer, nygard('12. Use Postgres', 'Accepted')],
    );
  const cases: readonly (readonly [string, string | undefined, string])[] = [
    [`Superseded by ${first}`, undefined, `Superseded by ${first}, [12. Use Postgres](0012-use-postgres.md)`],
    [
      `Superseded by ${first} (2024-05-01).`,
      undefined,
      `Superseded by ${first} (2024-05-01), [12. Use Postgres](0012-use-postgres.md).`,
    ],
    [`Superseded by ${first}`, 'orders', `Superseded by ${first}, [12. Use Postgres](0012-use-postgres.md) (orders)`],
    [
      `Partially superseded by ${first} (users)`,
      'orders',
      `Partially superseded by ${first} (users), [12. Use Postgres](0012-use-postgres.md) (orders)`,
    ],
    [
      `Partially superseded by ${first} (users)`,
      undefined,
      `Superseded by [12. Use Postgres](0012-use-postgres.md); partially superseded by ${first} (users)`,
    ],
    ['Superseded', undefined, 'Superseded by [12. Use Postgres](0012-use-postgres.md)'],
  ];
  for (const [before, part, expected] of cases) {
    it(`${before} → ${expected}`, () => {
      const now = superseding(chain(before), part);
      assert.equal(now.get(older), nygard('3. Use MySQL', expected));
      assert.deepEqual(superseding(now, part), now, 'twice is not once');
      const targets = recordOf(indexOf(now), older).relations.map(({ value }) => value.target);
      assert.deepEqual(targets.toSorted(), before.includes('Maria') ? ['0009', '0012'] : ['0012']);
    });
  }
  it('adds to the key of front matter', () => {
    const before = files(
      [older, yaml('Use MySQL', 'status: superseded\nsuperseded-by: ADR-0009')],
      [newer, yaml('Use Postgres', 'status: accepted')],
    );
    assert.equal(superseding(before).get(older), yaml('Use MySQL', 'status: superseded\nsuperseded-by: ADR-0009, ADR-0012'));
  });
});

describe('superseding in a log of several dialects', () => {
  it('takes the word of the records that state their status alike, and its case else', () => {
    const others = [['docs/adr/0001-old.md', bullets('Old', '* Status: superseded by 0002')]] as const;
    const table = (title: string, status: string, more = ''): string =>
      `# ${title}\n\n| | |\n|---|---|\n| Status | ${status} |\n${more}\n## Context\n\nText.\n`;
    const before = files(...others, [older, table('Use MySQL', 'Accepted')], [newer, table('Use PostgreSQL', 'Accepted')]);
    assert.match(superseding(before).get(older) ?? '', /^\| Status \| Superseded \|$/mu);
  });
});

describe('superseding in another language', () => {
  const link = '[12. Use Postgres](0012-use-postgres.md)';
  const back = '[3. Use MySQL](0003-use-mysql.md)';
  const words: readonly (readonly [
    status: string,
    accepted: string,
    headings: string,
    whole: string,
    part: string,
    verb: string,
  ])[] = [
    ['Status', 'Akzeptiert', 'Kontext, Entscheidung', 'Ersetzt durch', 'Teilweise ersetzt durch', 'Ersetzt'],
    ['Statut', 'accepté', 'Contexte, Décision', 'remplacé par', 'partiellement remplacé par', 'remplace'],
    ['Estado', 'Aceptado', 'Contexto, Decisión', 'Reemplazado por', 'Parcialmente reemplazado por', 'Reemplaza'],
    ['Estado', 'Aceito', 'Contexto, Decisão', 'Substituído por', 'Parcialmente substituído por', 'Substitui'],
    ['Stato', 'Accettato', 'Contesto, Decisione', 'Sostituito da', 'Parzialmente sostituito da', 'Sostituisce'],
    ['Status', 'Geaccepteerd', 'Besluit, Gevolgen', 'Vervangen door', 'Gedeeltelijk vervangen door', 'Vervangt'],
    ['Stan', 'Przyjęty', 'Kontekst, Decyzja', 'Zastąpione przez', 'Częściowo zastąpione przez', 'Zastępuje'],
    ['Status', 'Godkjent', 'Bakgrunn, Beslutning', 'Erstattet av', 'Delvis erstattet av', 'Erstatter'],
    ['Status', 'Accepterad', 'Bakgrund, Beslut', 'Ersatt av', 'Delvis ersatt av', 'Ersätter'],
    ['Status', 'Godkendt', 'Baggrund, Beslutning', 'Erstattet af', 'Delvist erstattet af', 'Erstatter'],
    ['Статус', 'Принято', 'Решение, Последствия', 'Заменено на', 'Частично заменено на', 'Заменяет'],
    ['Статус', 'Прийнято', 'Рішення, Наслідки', 'Замінено на', 'Частково замінено на', 'Заміняє'],
    // No words for a part are known, or the status is English in spite of its neighbours.
    ['ステータス', '承認済み', '背景, 決定', 'Superseded by', 'Partially superseded by', 'Supersedes'],
    ['Status', 'Accepted', 'Kontext, Entscheidung', 'Superseded by', 'Partially superseded by', 'Supersedes'],
  ];
  for (const [label, accepted, headings, whole, part, verb] of words) {
    it(`says ${whole}, ${part}`, () => {
      const text = (title: string, status: string): string =>
        `# ${title}\n\n## ${label}\n\n${status}\n${headings.replace(/(\S+),? ?/gu, '\n## $1\n\nText.\n')}`;
      const before = files([older, text('3. Use MySQL', accepted)], [newer, text('12. Use Postgres', accepted)]);
      check(before, [text('3. Use MySQL', `${whole} ${link}`), text('12. Use Postgres', `${accepted}\n\n${verb} ${back}`)]);
      check(
        before,
        [text('3. Use MySQL', `${part} ${link} (orders)`), text('12. Use Postgres', `${accepted}\n\n${verb} ${back} (orders)`)],
        'orders',
      );
      assert.equal(recordOf(indexOf(superseding(before, 'orders')), older)?.status?.value.partial, true);
    });
  }
});
