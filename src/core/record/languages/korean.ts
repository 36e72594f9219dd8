import type { Language } from './language.ts';

/** Korean, as records are written in it. */
export const korean: Language = {
  code: 'ko',
  labels: {
    title: '제목',
    status: '상태',
    date: '날짜, 결정일, 결정 일자, 승인일, 확정일',
    created: '작성일, 작성 일자, 작성일자, 생성일, 제안일',
    updated: '수정일, 최종 수정일, 갱신일',
    history: '변경 이력',
    owner: '담당자, 담당',
    'decision-makers': '결정자, 의사결정자, 결정권자, 결정 참여자',
    authors: '작성자, 저자, 제안자',
    supersedes: '대체',
    'superseded-by': '대체한 결정, 대체됨',
    'relates-to': '관련 결정, 관련 adr',
    'review-by': '다음 검토',
    'last-reviewed': '마지막 검토',
    risk: '위험',
    'review-every': '검토 주기',
  },
  statuses: {
    draft: '초안',
    proposed: '제안, 제안됨, 검토 중, 검토중, 논의 중, 논의중',
    accepted: '승인, 승인됨, 수락, 수락됨, 채택, 채택됨, 완료, 확정',
    rejected: '거부, 거부됨, 거절, 기각, 반려, 취소',
    deprecated: '폐기, 폐기됨, 사용 중단',
    superseded: '대체, 대체됨',
    other: '보류',
  },
  chapters: '배경, 맥락, 결정, 결과, 영향, 문제',
};
