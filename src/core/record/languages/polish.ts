import type { Language } from './language.ts';

/** Polish, as records are written in it. */
export const polish: Language = {
  code: 'pl',
  labels: {
    title: 'tytuł',
    status: 'status, stan',
    date: 'data, data decyzji',
    created: 'utworzono, data utworzenia',
    updated: 'zaktualizowano, ostatnia aktualizacja',
    owner: 'właściciel',
    'decision-makers': 'decydenci, decydent',
    authors: 'autorzy, autor',
    approvers: 'zatwierdzający',
    reviewers: 'recenzenci',
    consulted: 'konsultowani',
    informed: 'poinformowani',
    supersedes: 'zastępuje',
    'superseded-by': 'zastąpione przez, zastąpiony przez',
    'relates-to': 'zobacz też',
    tags: 'tagi',
    risk: 'ryzyko',
    'review-by': 'następny przegląd, data przeglądu',
    'last-reviewed': 'ostatni przegląd',
  },
  chapters: 'kontekst, decyzja, konsekwencje',
  partly: 'częściowo',
};
