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
  statuses: {
    draft: 'nháp, bản nháp',
    proposed: 'đề xuất',
    accepted: 'chấp nhận, được chấp nhận, đã chấp nhận, chấp thuận, đã chấp thuận, đã duyệt, được duyệt',
    rejected: 'từ chối, bị từ chối, đã từ chối',
    deprecated: 'lỗi thời',
    superseded: 'thay thế, được thay thế, bị thay thế, đã thay thế, đã được thay thế, đã bị thay thế',
    other: 'tạm hoãn',
  },
  chapters: 'bối cảnh, ngữ cảnh, quyết định, hệ quả, hậu quả',
};
