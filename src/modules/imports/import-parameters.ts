import type { ParameterDefinition } from '../../platform/module.ts';

export const IDLE_DAYS_PARAMETER = 'imports.idle-days';

/** Where the county has set nothing. */
export const IDLE_DAYS = 30;

export const importParameters: readonly ParameterDefinition[] = [
  {
    key: IDLE_DAYS_PARAMETER,
    name: '导入批次保留天数',
    kind: 'number',
    unit: '天',
    hint: '上传后没有写入的表格，从最后一次操作起保留多少天；到期自动放弃，已上传的行一并删除。未设置时为 30 天。',
  },
];
