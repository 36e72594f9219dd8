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
  statuses: {
    draft: '草案, 草稿',
    proposed: '提议, 建议, 审查中, 讨论中, 评审中, 待定',
    accepted: '已接受, 接受, 已批准, 批准, 已采纳, 采用, 决定, 通过, 已通过, 生效, 已完成',
    implemented: '已实施',
    rejected: '已拒绝, 拒绝, 已撤回, 已否决, 否决, 驳回, 取消',
    deprecated: '已弃用, 弃用, 已废弃, 废弃, 过时, 已过时, 过期, 废止, 作废',
    superseded: '已取代, 取代, 被取代, 已替代, 替代, 替换',
    other: '保留, 延期, 搁置, 暂停, 暂缓',
  },
  chapters: '背景, 上下文, 决策, 决定, 后果, 影响, 问题',
};
