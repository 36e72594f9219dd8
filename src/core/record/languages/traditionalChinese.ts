import type { Language } from './language.ts';

/** Traditional Chinese, as records are written in it. */
export const traditionalChinese: Language = {
  code: 'zh-Hant',
  labels: {
    title: '標題',
    status: '狀態, 地位',
    date: '日期, 決策日期, 決定日期, 批准日期',
    created: '建立日期, 創建日期, 提出日期',
    updated: '更新日期',
    history: '變更日誌',
    owner: '負責人, 所有者',
    'decision-makers': '決策者, 決策人, 決策方, 決定者, 決定人',
    authors: '作者, 編寫者, 提案人',
    supersedes: '取代, 替代',
    'superseded-by': '取代者, 被取代, 被替代',
    'relates-to': '相關決策',
    risk: '風險',
    'review-by': '下次審查',
    'review-every': '審查週期',
    'last-reviewed': '上次審查',
  },
  statuses: {
    draft: '草案, 草稿',
    proposed: '提議, 提案, 討論中, 待定',
    accepted: '採納, 採用, 通過, 核准, 接受, 批准, 生效, 實施',
    rejected: '否決, 駁回, 取消',
    deprecated: '棄用, 廢止, 過期, 作廢',
    superseded: '取代, 替換',
    other: '保留, 延期, 擱置, 暫緩',
  },
  chapters: '背景, 決策, 決定, 後果, 影響, 問題',
};
