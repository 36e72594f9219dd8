import assert from 'node:assert/strict';
import { parseDay } from '../../../src/core/day/day.ts';
import { learnNaming } from '../../../src/core/draft/learnNaming.ts';
import { fileNameOf } from '../../../src/core/draft/naming.ts';
import { byteLength, slugOf } from '../../../src/core/draft/slug.ts';

const today = parseDay('2026-11-21') ?? assert.fail();
describe('slugs', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Use PostgreSQL', 'use-postgresql'],
    ['  "Quotes": don\'t @ me #1 ', 'quotes-dont-me-1'],
    ['../../etc/passwd', 'etc-passwd'],
    ['Überfähre für Łódź & Ålesund, æøå ß', 'uberfahre-fur-lodz-alesund-aeoa-ss'],
    ['Ordem de décision № 5', 'ordem-de-decision-no-5'],
    ['船の予約', '船の予約'],
    ['Решение о билетах', 'решение-о-билетах'],
    ['🚢⚓', 'decision'],
    ['', 'decision'],
    ['a\nb\tc', 'a-b-c'],
  ];
  for (const [title, slug] of cases) it(`${JSON.stringify(title)} → ${slug}`, () => assert.equal(slugOf(title), slug));
});

describe('names of a log', () => {
  function check(names: readonly string[], naming: string, next: string): void {
    assert.equal(learnNaming(names).naming, naming);
    assert.equal(fileNameOf(naming, { title: 'Use Kafka', number: 12, today, copy: 1 }), next);
  }
  const cases: readonly (readonly [string, readonly string[], string, string])[] = [
    ['nothing', [], '{number:4}-{slug}.md', '0012-use-kafka.md'],
    ['only what is no record', ['README.md', 'template.md', 'diagram.png'], '{number:4}-{slug}.md', '0012-use-kafka.md'],
    ['four digits', ['0001-a.md', '0011-b.md'], '{number:4}-{slug}.md', '0012-use-kafka.md'],
    ['three digits', ['001-a.md', '002-b.md'], '{number:3}-{slug}.md', '012-use-kafka.md'],
    ['no padding', ['1-a.md', '11-b.md'], '{number:1}-{slug}.md', '12-use-kafka.md'],
    ['a prefix', ['adr-001-a.md', 'adr-002-b.md'], 'adr-{number:3}-{slug}.md', 'adr-012-use-kafka.md'],
    ['capitals', ['ADR-0001-a.md'], 'ADR-{number:4}-{slug}.md', 'ADR-0012-use-kafka.md'],
    ['a domain', ['ODH-ADR-MS-0001-a.md'], 'ODH-ADR-MS-{number:4}-{slug}.md', 'ODH-ADR-MS-0012-use-kafka.md'],
    ['only numbers', ['ADR-17.md', 'ADR-18.md'], 'ADR-{number:1}.md', 'ADR-12.md'],
    ['underscores', ['0001_first_thing.md', '0002_next_thing.md'], '{number:4}_{slug:_}.md', '0012_use_kafka.md'],
    ['dates', ['20230115-a.md', '20240506-b.md'], '{date:YYYYMMDD}-{slug}.md', '20261121-use-kafka.md'],
    ['dates with hyphens', ['2023-06-30-a.md'], '{date}-{slug}.md', '2026-11-21-use-kafka.md'],
    ['words only', ['group-bookings.md', 'live-departures.md'], '{slug}.md', 'use-kafka.md'],
    ['a number among words', ['use-http-2-push.md'], '{slug}.md', 'use-kafka.md'],
    ['another extension', ['0001-a.markdown'], '{number:4}-{slug}.markdown', '0012-use-kafka.markdown'],
    ['AsciiDoc', ['0001-a.adoc'], '{number:4}-{slug}.adoc', '0012-use-kafka.adoc'],
    ['a folder each', ['0001-a/README.md', '0002-b/README.md'], '{number:4}-{slug}/README.md', '0012-use-kafka/README.md'],
    ['the majority', ['adr-1-a.md', '0002-b.md', '0003-c.md'], '{number:4}-{slug}.md', '0012-use-kafka.md'],
  ];
  for (const [name, names, naming, next] of cases) it(name, () => check(names, naming, next));
});

describe('configured names', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['{id}-{slug}.md', 'Use X', '0007-use-x.md'],
    ['{date}_{slug}', 'Use X', '2026-11-21_use-x.md'],
    ['{slug}.md', 'nul', 'nul-record.md'],
    ['{slug}.md', 'COM1', 'com1-record.md'],
    ['{slug}.md', 'Template', 'the-template-record.md'],
    ['{slug}.md', 'README', 'the-readme-record.md'],
    ['../../{slug}.md', 'Use X', 'use-x.md'],
    ['/{number:2}/{slug}.md', 'Use X', '07/use-x.md'],
    ['a:b<{slug}>?.md', 'x', 'a-b-x.md'],
    ['', 'Use X', '0007-use-x.md'],
  ];
  for (const [naming, title, name] of cases) {
    it(`${naming} of ${title} → ${name}`, () => assert.equal(fileNameOf(naming, { title, number: 7, today, copy: 1 }), name));
  }

  it('are cut to 100 characters and 255 bytes, and keep the extension', () => {
    for (const title of ['a'.repeat(300), '船'.repeat(300), 'word '.repeat(80), '👩‍🚀x'.repeat(100)]) {
      const name = fileNameOf('{number:4}-{slug}.md', { title, number: 7, today, copy: 1 });
      assert.ok(name.length <= 100 && byteLength(name) <= 255, name);
      assert.match(name, /^0007-.*[^-]\.md$/u);
    }
  });
});
