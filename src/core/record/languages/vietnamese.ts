import type { Language } from './language.ts';

/** Vietnamese, as records are written in it. */
export const vietnamese: Language = {
  code: 'vi',
  labels: {
    status: 'trạng thái, tình trạng',
    date: 'ngày, ngày quyết định',
    created: 'ngày tạo',
    updated: 'ngày cập nhật, cập nhật',
    'decision-makers': 'người quyết định',
    authors: 'tác giả',
    supersedes: 'thay thế',
    'superseded-by': 'được thay thế bởi, thay thế bởi, bị thay thế bởi',
    'relates-to': 'liên quan',
    owner: 'người chịu trách nhiệm',
    risk: 'rủi ro',
    'review-by': 'lần xem xét tiếp theo',
    'last-reviewed': 'lần xem xét gần nhất',
  },
  chapters: 'bối cảnh, ngữ cảnh, quyết định, hệ quả, hậu quả',
};
