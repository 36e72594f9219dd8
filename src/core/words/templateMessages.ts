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
  'template-not-markdown': 'Only Markdown can be a template, and {0} is written in another markup.',
  'template-not-read':
    'No template can be made of {0}: its title or its status would not be read back. Copy the file, and put {{title}} and {{status}} where they belong.',
  'template-not-one-file':
    '{0} and the file beside it are one record. Copy the two, and put {{title}} and {{status}} where they belong.',
  'template-exists': 'There is a file {0} already. Choose another name.',
  'template-path': '"{0}" is no Markdown file of this workspace. Name one, for example docs/decisions/templates/service.md.',
  'ask.template.save': 'Save as Template',
  'ask.template.keep': 'What should the template keep?',
  'ask.template.headings': 'Fields, headings and guidance',
  'ask.template.headings.about': 'The text of the sections is left out; comments stay',
  'ask.template.text': 'Everything',
  'ask.template.text.about': 'The text of the sections stays, with every box unticked',
  'ask.template.name': 'Name of the template; it is kept beside the log, like {0}',
  'ask.template.name.empty': 'A name is needed.',
  'told.template-saved': 'Saved {0}. New documents of this kind can start from it.',
  'ask.new-tech-debt': 'New Tech Debt Record',
  'ask.new-incident-review': 'New Incident Review',
} as const satisfies Record<string, string>;
