import type { ParameterDefinition } from '../../../platform/module.ts';

export const DRAFT_DAYS_PARAMETER = 'cases.draft-days';

/** Where the county has set nothing. */
export const DRAFT_DAYS = 30;

export const draftParameters: readonly ParameterDefinition[] = [
  {
    key: DRAFT_DAYS_PARAMETER,
    name: '登记草稿保留天数',
    kind: 'number',
    unit: '天',
    hint: '职工未提交的欠薪登记草稿，从最后一次保存起保留多少天；到期连同照片一并删除。未设置时为 30 天。',
  },
];
