import type { ParameterDefinition } from '../../platform/module.ts';
import { PREFIX_PARAMETER } from './case-number.ts';

export const WAGE_BODY_PARAMETER = 'cases.wage-body';

/** Local values that only this module reads. */
export const caseParameters: readonly ParameterDefinition[] = [
  {
    key: PREFIX_PARAMETER,
    name: '维权案件编号代字',
    kind: 'text',
    unit: '',
    hint: '如“临工维”，编号写作 临工维〔2023〕12号。改动只影响以后的案件。',
  },
  {
    key: WAGE_BODY_PARAMETER,
    name: '受理欠薪投诉的单位',
    kind: 'text',
    unit: '',
    hint: '人社局或综合行政执法局，以本县职责划分为准。用于权利指南针和转办函。',
  },
];
