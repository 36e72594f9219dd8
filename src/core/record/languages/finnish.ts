import type { Language } from './language.ts';

/** Finnish, as records are written in it. */
export const finnish: Language = {
  code: 'fi',
  labels: {
    status: 'tila',
    date: 'päivämäärä, päiväys',
    created: 'luotu',
    updated: 'päivitetty',
    owner: 'vastuuhenkilö',
    'decision-makers': 'päättäjät',
    authors: 'tekijät, tekijä',
    'superseded-by': 'korvattu',
    risk: 'riski',
    'review-by': 'seuraava katselmointi',
    'last-reviewed': 'viimeksi katselmoitu',
  },
  statuses: {
    draft: 'luonnos',
    proposed: 'ehdotettu',
    accepted: 'hyväksytty',
    rejected: 'hylätty',
    deprecated: 'vanhentunut',
    superseded: 'korvattu',
  },
  chapters: 'konteksti, tausta, päätös, seuraukset',
};
