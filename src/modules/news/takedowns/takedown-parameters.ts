import type { ParameterDefinition } from '../../../platform/module.ts';

export const AUTO_BLOCK_PARAMETER = 'news.takedown-auto-block';
export const REVIEW_DAYS_PARAMETER = 'news.takedown-review-days';
export const SUPPLEMENT_DAYS_PARAMETER = 'news.takedown-supplement-days';
export const FORWARD_DAYS_PARAMETER = 'news.takedown-forward-days';

/** Where the county has set nothing. */
export const USUAL_LIMITS = { review: 1, supplement: 10, forward: 1 } as const;

export const takedownParameters: readonly ParameterDefinition[] = [
  {
    key: AUTO_BLOCK_PARAMETER,
    name: '下线通知齐备即自动下线',
    kind: 'flag',
    unit: '',
    hint: '开启后，形式齐备的通知一提交就下线有关文章，再由工作人员审查；不开启的，由工作人员一键下线。',
  },
  {
    key: REVIEW_DAYS_PARAMETER,
    name: '下线通知审查期限',
    kind: 'number',
    unit: '个工作日',
    hint: `《信息网络传播权保护条例》第十五条、第十七条要求“立即”，这是本单位内部的最长时限。未设定时为 ${USUAL_LIMITS.review} 个工作日。`,
  },
  {
    key: SUPPLEMENT_DAYS_PARAMETER,
    name: '下线通知补正期限',
    kind: 'number',
    unit: '个工作日',
    hint: `请通知人补齐材料的期限，逾期可以不予下线。未设定时为 ${USUAL_LIMITS.supplement} 个工作日。`,
  },
  {
    key: FORWARD_DAYS_PARAMETER,
    name: '下线后转送期限',
    kind: 'number',
    unit: '个工作日',
    hint: `第十五条要求下线的同时转送通知。未设定时为 ${USUAL_LIMITS.forward} 个工作日。`,
  },
];
