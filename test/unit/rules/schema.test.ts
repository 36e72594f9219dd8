import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { readConfiguration } from '../../../src/core/config/readConfiguration.ts';
import { problemCodes, severities } from '../../../src/core/problem.ts';
import { phases } from '../../../src/core/record/decisionRecord.ts';

const schema = JSON.parse(readFileSync('media/docket.schema.json', 'utf8'));
const validate = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(schema);

/** The schema and the reader agree on whether a configuration holds a mistake. */
function check(yaml: string, expected: 'fine' | 'mistaken'): void {
  assert.equal(validate(parse(yaml)) ? 'fine' : 'mistaken', expected, `schema: ${JSON.stringify(validate.errors)}`);
  const { problems } = readConfiguration(yaml);
  assert.equal(problems.length === 0 ? 'fine' : 'mistaken', expected, `reader: ${JSON.stringify(problems)}`);
}

// The sample of the contract.
const sample = `
logs:                       # without it, logs are discovered
  - path: docs/decisions    # folder (posix, inside the workspace folder), globs allowed
    kind: adr               # adr | design-doc | rfc | …
    template: madr          # a shipped name, or a path inside the repository
    naming: "{number:4}-{slug}.md"   # also {date}, {id}
    default-status: accepted         # what "no status stated" means here; without it: unknown
statuses:                   # words of this team → phase
  parked: deprecated
review:
  lead: 14 days             # due soon
  policies:                 # first match wins; an explicit date in a record beats every policy
    - { when: { status: accepted, risk: high }, every: 3 months }
    - { when: { status: accepted }, every: 12 months }
    - { when: { status: proposed }, stale-after: 30 days }
approvals:                  # who must sign before a record of this risk is accepted
  high: [product, security, operations]
owners:
  required: true
  aliases: { "@ana": "Ana Lima" }
rules:                      # rule code → error | warning | information | hint | off
  review-overdue: warning
`;

describe('the schema of .docket.yaml', () => {
  it('takes the sample of the contract', () => check(sample, 'fine'));

  const fine = [
    '# nothing yet',
    'logs: [docs/adr, "packages/*/adr"]',
    'rules: { link-broken: off }',
    'approvals: { low: product }',
    'owners: { open-proposals: true }',
    'owners: { open-proposals: 5 }',
    'review: { policies: [{ every: P1Y }] }',
  ];
  for (const yaml of fine) it(`takes ${yaml}`, () => check(yaml, 'fine'));

  const mistaken = [
    'revew: {}',
    'logs: [{ kind: adr }]',
    'logs: [{ path: ../elsewhere }]',
    'logs: [{ path: docs, naming: fixed.md }]',
    'statuses: { parked: sleeping }',
    'review: { policies: [{ when: { status: accepted } }] }',
    'review: { policies: [{ when: { colour: red }, every: 1 year }] }',
    'approvals: { extreme: [product] }',
    'owners: { required: maybe }',
    'owners: { open-proposals: 0 }',
    'owners: { open-proposals: many }',
    'rules: { review-overdue: loud }',
    'rules: { no-such-rule: error }',
  ];
  for (const yaml of mistaken) it(`refuses ${yaml}`, () => check(yaml, 'mistaken'));

  it('knows every rule, severity and phase', () => {
    assert.deepEqual(Object.keys(schema.properties.rules.properties), [...problemCodes]);
    assert.deepEqual(schema.definitions.severity.enum, [...severities, 'off']);
    assert.deepEqual(schema.definitions.phase.enum, [...phases]);
  });

  it('describes every key', () => {
    const undescribed: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, value] of Object.entries(node)) {
        if (path.endsWith('/properties') && !('description' in value)) undescribed.push(`${path}/${key}`);
        visit(value, `${path}/${key}`);
      }
    };
    visit(schema, '');
    assert.deepEqual(undescribed, []);
  });
});
