import type { Language } from './language.ts';

/** Russian, as records are written in it. */
export const russian: Language = {
  code: 'ru',
  labels: {
    title: 'название, заголовок',
    status: 'статус',
    date: 'дата, дата решения, дата принятия',
    created: 'создано, создан, дата создания',
    updated: 'обновлено, дата обновления',
    history: 'история изменений',
    owner: 'ответственный, ответственные, владелец',
    'decision-makers': 'решение приняли, принявшие решение, принял решение, лица принимающие решение, участники',
    authors: 'авторы, автор',
    supersedes: 'заменяет',
    'superseded-by': 'заменено на, заменён на, заменен на, заменена на',
    'relates-to': 'связанные решения, связанные adr',
    'review-by': 'дата пересмотра',
    risk: 'риск',
    'last-reviewed': 'последний пересмотр',
  },
  chapters: 'контекст, решение, последствия, проблема',
  partly: 'частично',
};
