import type { Language } from './language.ts';

/** Japanese, as records are written in it. */
export const japanese: Language = {
  code: 'ja',
  labels: {
    title: 'タイトル',
    status: 'ステータス, 状態',
    date: '日付, 決定日, 決定日付, 決裁日, 承認日',
    created: '作成日, 作成, 起案日, 作成日付, 提案日',
    updated: '更新日, 最終更新日, 更新日時',
    history: '変更履歴, 更新履歴',
    owner: '担当者, 担当, 所有者',
    'decision-makers': '決定者, 意思決定者, 意思決定に関わった人',
    authors: '作成者, 著者, 起案者, 提案者, 作者',
    reviewers: 'レビュアー',
    supersedes: '置き換え元',
    'superseded-by': '置き換え先, 後継, 後継 adr',
    'relates-to': '関連, 関連 adr, 関連する決定',
    tags: 'タグ',
    'review-by': '次回レビュー, レビュー期限',
    'last-reviewed': '最終レビュー, 最終レビュー日',
    risk: 'リスク',
    'review-every': 'レビュー間隔',
  },
  statuses: {
    draft: '草案, 下書き, ドラフト',
    proposed: '提案, 提案中, 提案済み, 議論中, レビュー中, 検討中',
    accepted: '承認, 承認済み, 採用, 採択, 決定',
    implemented: '実装済み',
    rejected: '却下, 拒否, 不採用, 取り下げ',
    deprecated: '非推奨, 廃止',
    superseded: '置き換え, 置換, 差し替え',
    other: '保留, 延期',
  },
  chapters: '背景, 決定, 結果, 影響, 文脈, コンテキスト, 課題',
};
