import type { Language } from './language.ts';

/** Ukrainian, as records are written in it. */
export const ukrainian: Language = {
  code: 'uk',
  labels: {
    status: 'статус',
    date: 'дата, дата рішення',
    created: 'створено',
    updated: 'оновлено',
    owner: 'відповідальний',
    authors: 'автори, автор',
    supersedes: 'заміняє',
    'superseded-by': 'замінено на',
    'relates-to': "пов'язані рішення",
    risk: 'ризик',
    'review-by': 'наступний перегляд',
    'last-reviewed': 'останній перегляд',
  },
  statuses: {
    draft: 'чернетка',
    proposed: 'запропоновано',
    accepted: 'прийнято, затверджено',
    rejected: 'відхилено',
    deprecated: 'застаріло',
    superseded: 'замінено',
  },
  chapters: 'контекст, рішення, наслідки, проблема',
  partly: 'частково',
};
