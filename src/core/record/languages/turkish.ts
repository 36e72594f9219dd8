import type { Language } from './language.ts';

/** Turkish, as records are written in it. */
export const turkish: Language = {
  code: 'tr',
  labels: {
    status: 'durum',
    date: 'tarih, karar tarihi',
    created: 'oluşturulma tarihi',
    updated: 'güncellendi',
    owner: 'sorumlu',
    'decision-makers': 'karar verenler, karar vericiler',
    authors: 'yazarlar, yazar',
    'relates-to': 'ilgili kararlar',
    'review-by': 'sonraki inceleme',
    'last-reviewed': 'son inceleme',
  },
  statuses: {
    draft: 'taslak',
    proposed: 'önerildi, öneri',
    accepted: 'kabul edildi, onaylandı',
    rejected: 'reddedildi',
    deprecated: 'kullanımdan kaldırıldı',
    superseded: 'yerini aldı',
    other: 'ertelendi',
  },
  chapters: 'bağlam, karar, sonuçlar',
};
