/** Templates, and what each is good for. `{0}`, `{1}` … are places for arguments. */
export const templateMessages = {
  'template.madr': 'MADR',
  'template.madr.about': 'Context, options with their pros and cons, outcome and consequences; fields in front matter',
  'template.madr-minimal': 'MADR, minimal',
  'template.madr-minimal.about': 'Context, options and outcome; fields in front matter',
  'template.nygard': 'Nygard',
  'template.nygard.about': 'Status, context, decision and consequences, as sections',
  'template.y-statement': 'Y-statement',
  'template.y-statement.about': 'One sentence: in the context of, facing, we decided, to achieve, accepting',
  'template.decision-brief': 'Decision brief',
  'template.decision-brief.about': 'Problem, options, assumptions, decision and review date; high risk names its council',
  'template.design-doc': 'Design doc',
  'template.design-doc.about':
    'Goals, design, alternatives, security, privacy, operations and rollout, for reading ahead of a meeting',
  'template.rfc': 'RFC',
  'template.rfc.about': 'A proposal for discussion: motivation, explanation, drawbacks and open questions',
  'template.tech-debt': 'Tech debt',
  'template.tech-debt.about':
    'What it costs in cycle time and incidents, its interest, and the plan to pay it back; a report sums them',
  'template.incident-review': 'Incident review',
  'template.incident-review.about':
    'Blameless: what happened, what helped, and the decisions it puts in question, which become due for review',
} as const satisfies Record<string, string>;
