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
  statuses: {
    draft: 'szkic, wersja robocza',
    proposed: 'zaproponowany/zaproponowana/zaproponowane/zaproponowano, proponowany/proponowana, propozycja, w trakcie',
    accepted:
      'zaakceptowany/zaakceptowana/zaakceptowane/zaakceptowano, zatwierdzony/zatwierdzona/zatwierdzone, przyjęty/przyjęta/przyjęte',
    implemented: 'wdrożony/wdrożona',
    rejected: 'odrzucony/odrzucona/odrzucone/odrzucono, wycofany/wycofana',
    deprecated: 'przestarzały/przestarzała, nieaktualny/nieaktualna, wycofane',
    superseded: 'zastąpiony/zastąpiona/zastąpione/zastąpiono',
    other: 'wstrzymany, odłożony',
  },
  chapters: 'kontekst, decyzja, konsekwencje',
  partly: 'częściowo',
};
