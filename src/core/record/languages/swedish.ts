import type { Language } from './language.ts';

/** Swedish, as records are written in it. */
export const swedish: Language = {
  code: 'sv',
  labels: {
    title: 'titel',
    status: 'status',
    date: 'datum, beslutsdatum',
    created: 'skapad',
    updated: 'uppdaterad',
    owner: 'ansvarig',
    'decision-makers': 'beslutsfattare',
    authors: 'författare',
    supersedes: 'ersätter',
    'superseded-by': 'ersatt av',
    'relates-to': 'relaterade beslut',
    risk: 'risk',
    'review-by': 'nästa granskning',
    'last-reviewed': 'senast granskad',
  },
  statuses: {
    draft: 'utkast, kladd',
    proposed: 'föreslagen/föreslaget',
    accepted: 'accepterad/accepterat, godkänd/godkänt, beslutad/beslutat',
    rejected: 'avvisad/avvisat, avslagen',
    deprecated: 'föråldrad/föråldrat',
    superseded: 'ersatt',
    other: 'uppskjuten',
  },
  chapters: 'kontext, beslut, konsekvenser, bakgrund',
  partly: 'delvis',
};
