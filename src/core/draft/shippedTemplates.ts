import type { Kind } from '../record/decisionRecord.ts';
import type { MessageKey } from '../words/messages.ts';

/** A template that comes with Docket; its text is the file `templates/<file>`, which adapters read. */
export interface ShippedTemplate {
  /** The name that settings and `.docket.yaml` use. */
  readonly name: string;
  readonly kind: Kind;
  /** Key of the label in the catalogue of messages. */
  readonly message: MessageKey;
  /** Key of the line that says what it is good for. */
  readonly about: MessageKey;
  readonly file: string;
}

/** Every shipped template, the one to suggest first at the top of its kind. */
export const shippedTemplates = [
  { name: 'madr', kind: 'adr', message: 'template.madr', about: 'template.madr.about', file: 'madr.md' },
  {
    name: 'madr-minimal',
    kind: 'adr',
    message: 'template.madr-minimal',
    about: 'template.madr-minimal.about',
    file: 'madr-minimal.md',
  },
  { name: 'nygard', kind: 'adr', message: 'template.nygard', about: 'template.nygard.about', file: 'nygard.md' },
  {
    name: 'y-statement',
    kind: 'adr',
    message: 'template.y-statement',
    about: 'template.y-statement.about',
    file: 'y-statement.md',
  },
  {
    name: 'decision-brief',
    kind: 'adr',
    message: 'template.decision-brief',
    about: 'template.decision-brief.about',
    file: 'decision-brief.md',
  },
  {
    name: 'design-doc',
    kind: 'design-doc',
    message: 'template.design-doc',
    about: 'template.design-doc.about',
    file: 'design-doc.md',
  },
  { name: 'rfc', kind: 'rfc', message: 'template.rfc', about: 'template.rfc.about', file: 'rfc.md' },
  {
    name: 'tech-debt',
    kind: 'tech-debt',
    message: 'template.tech-debt',
    about: 'template.tech-debt.about',
    file: 'tech-debt.md',
  },
  {
    name: 'incident-review',
    kind: 'incident-review',
    message: 'template.incident-review',
    about: 'template.incident-review.about',
    file: 'incident-review.md',
  },
] as const satisfies readonly ShippedTemplate[];
