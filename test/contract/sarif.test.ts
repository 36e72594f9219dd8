// What `docket check --format sarif` prints, held against the published schema of SARIF 2.1.0: GitHub and other readers refuse what breaks it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv from 'ajv-draft-04';
import fc from 'fast-check';
import { severities } from '../../src/core/problem.ts';
import type { Finding } from '../../src/core/report/findings.ts';
import { checkSarif } from '../../src/core/report/sarif.ts';
import { rules } from '../../src/core/rules/rules.ts';

// The package is made for jest; what we need of it is the schema that it carries, as OASIS published it.
const carrier = dirname(require.resolve('@microsoft/jest-sarif/package.json'));
const schema = JSON.parse(readFileSync(join(carrier, 'lib', 'schemas', 'sarif-2.1.0-rtm.5.json'), 'utf8'));

/** The characters that a URI may have, percent signs only with two hexadecimal digits (RFC 3986). */
const inUri = /^(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[\da-f]{2})*$/i;
const validate = new Ajv({
  allErrors: true,
  strictTypes: false,
  // The schema has a pattern that is none under the rules of Unicode.
  unicodeRegExp: false,
  formats: {
    uri: (text: string) => URL.canParse(text) && inUri.test(text),
    'uri-reference': (text: string) => URL.canParse(text, 'file:///repository/') && inUri.test(text),
    'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
  },
}).compile(schema);

function check(findings: readonly Finding[]): void {
  assert.ok(validate(JSON.parse(checkSarif(findings, '1.2.3'))), JSON.stringify(validate.errors, undefined, 2));
}

function finding(fields: Partial<Finding> = {}): Finding {
  const place = { path: 'docs/adr/0001-x.md', line: 5, column: 12 };
  return { ...place, code: 'review-overdue', severity: 'warning', message: 'Review was due.', ...fields };
}

describe('SARIF', () => {
  it('is what the schema asks for: without findings, and for every rule in every severity', () => {
    check([]);
    check(rules.flatMap(({ code }) => severities.map((severity) => finding({ code, severity }))));
  });

  it('holds whatever a path or a message may be made of', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom('a b%20ä', '100%', '#?&', ':', '\uD800', '//x', '[x]'),
    );
    const place = fc.integer({ min: 1, max: 2 ** 31 });
    const one = fc.record({ path: text, message: text, line: place, column: place }).map((fields) => finding(fields));
    fc.assert(
      fc.property(fc.array(one, { minLength: 20, maxLength: 40 }), (findings) => check(findings)),
      { numRuns: 20 },
    );
  });

  it('is what the command prints', () => {
    const words = ['dist/docket.js', 'check', '--format', 'sarif', '--no-cache', '--cwd', 'test/fixtures/workspace'];
    const { status, stdout } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    assert.equal(status, 2);
    assert.ok(validate(JSON.parse(stdout)), JSON.stringify(validate.errors, undefined, 2));
  });

  it('is refused by the schema where it is not', () => {
    const broken = [
      { runs: [] },
      { version: '2.1.0' },
      { version: '2.1.0', runs: [{ results: [] }] },
      { version: '2.1.0', runs: [{ tool: { driver: { name: 'x', informationUri: 'not a uri' } } }] },
      {
        version: '2.1.0',
        runs: [{ tool: { driver: { name: 'x' } }, results: [{ level: 'information', message: { text: 'x' } }] }],
      },
    ];
    for (const log of broken) assert.equal(validate(log), false, JSON.stringify(log));
  });
});
