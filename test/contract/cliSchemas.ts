// The JSON that scripts rely on, as contract.md gives it. New keys may be added; none may go or change its type.
const text = { type: 'string' } as const;
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const;
const texts = { type: 'array', items: text } as const;

function object(properties: Readonly<Record<string, object>>) {
  return { type: 'object', required: Object.keys(properties), properties };
}

/** An object that may have more keys, of these types. */
function withOptional(optional: Readonly<Record<string, object>>, properties: Readonly<Record<string, object>>) {
  const { required, properties: always } = object(properties);
  return { type: 'object', required, properties: { ...always, ...optional } };
}

function orNull(schema: object) {
  return { anyOf: [schema, { type: 'null' }] };
}

function oneOf(...values: readonly string[]) {
  return { enum: values };
}

const severity = oneOf('error', 'warning', 'information', 'hint');
const place = { line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 } };
const problem = { code: text, severity, message: text, ...place };
const relation = oneOf('amends', 'amended-by', 'relates-to', 'depends-on');
const phase = oneOf('draft', 'proposed', 'accepted', 'rejected', 'deprecated', 'superseded', 'other');
const roles = ['owner', 'decision-maker', 'author', 'approver', 'reviewer', 'sponsor', 'consulted', 'informed', 'contributor'];

const kind = oneOf('incident', 'dependency', 'owner', 'assumption', 'code');
const reasons = { type: 'array', minItems: 1, items: object({ kind, message: text }) };

const record = object({
  path: text,
  log: text,
  kind: text,
  id: orNull(text),
  number: orNull({ type: 'integer', minimum: 0 }),
  title: text,
  status: orNull(object({ written: text, phase, implemented: { type: 'boolean' } })),
  date: orNull(text),
  people: { type: 'array', items: object({ name: text, role: oneOf(...roles) }) },
  owner: orNull(object({ name: text, source: oneOf('owner', 'decision-makers', 'codeowners', 'applies-to', 'git') })),
  review: withOptional(
    { snoozed: object({ until: day, by: orNull(text), reason: orNull(text) }), reasons },
    {
      state: oneOf('overdue', 'due-soon', 'scheduled', 'none', 'unreadable', 'not-applicable'),
      due: orNull(day),
      source: orNull(oneOf('review-by', 'last-call', 'review-every', 'policy', 'stale-after', 'incident', 'snooze')),
    },
  ),
  supersedes: texts,
  supersededBy: texts,
  relations: { type: 'array', items: object({ type: relation, target: text }) },
  appliesTo: texts,
  tags: texts,
  risk: orNull(oneOf('low', 'medium', 'high')),
  problems: { type: 'array', items: object(problem) },
});
const records = { type: 'array', items: record };
const log = object({ path: text, kind: text, records: { type: 'integer', minimum: 1 } });
const head = { version: { const: 1 }, asOf: day };

/** What `docket list --format json` prints. */
export const listSchema = object({ ...head, logs: { type: 'array', items: log }, records });

/** What `docket check --format json` prints. */
export const checkSchema = object({ ...head, problems: { type: 'array', items: object({ path: text, ...problem }) } });

/** What `docket due --format json` prints. */
export const dueSchema = object({ ...head, records, unreadable: records, changed: records });
