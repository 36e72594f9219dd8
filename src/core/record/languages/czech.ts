import type { Language } from './language.ts';

/** Czech, as records are written in it. */
export const czech: Language = {
  code: 'cs',
  labels: {
    title: 'titulek',
    status: 'stav, status',
    date: 'datum, datum rozhodnutí',
    created: 'vytvořeno',
    updated: 'aktualizováno',
    owner: 'vlastník',
    'decision-makers': 'rozhodli',
    authors: 'autoři, autor',
    supersedes: 'nahrazuje',
    'superseded-by': 'nahrazeno',
    risk: 'riziko',
    'review-by': 'příští revize',
    'last-reviewed': 'poslední revize',
  },
  statuses: {
    proposed: 'navrženo',
    accepted: 'přijato, schváleno',
    rejected: 'zamítnuto',
    deprecated: 'zastaralé',
    superseded: 'nahrazeno',
    other: 'odloženo',
  },
  chapters: 'kontext, rozhodnutí, důsledky',
};
