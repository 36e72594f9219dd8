import type { Language } from './language.ts';

/** Simplified Chinese, as records are written in it. */
export const simplifiedChinese: Language = {
  code: 'zh-Hans',
  labels: {
    title: '标题',
    status: '状态, 地位',
    date: '日期, 决策日期, 决定日期, 批准日期',
    created: '创建日期, 创建时间, 创建日, 建立日期, 提出日期, 提议日期',
    updated: '更新日期, 更新时间, 最后更新, 最近更新',
    history: '变更日志, 变更记录, 变更历史, 更新日志',
    owner: '负责人, 所有者',
    'decision-makers': '决策者, 决策人, 决策方, 决定者, 决定人',
    authors: '作者, 提议者, 提案人, 撰写人, 编写者',
    reviewers: '审核人',
    supersedes: '取代, 替代',
    'superseded-by': '取代者, 被取代, 被替代',
    'relates-to': '相关决策, 相关 adr',
    tags: '标签',
    'review-by': '下次审查, 复审日期',
    'last-reviewed': '上次审查, 最近审查',
    risk: '风险',
    'review-every': '审查周期',
  },
  chapters: '背景, 上下文, 决策, 决定, 后果, 影响, 问题',
};
