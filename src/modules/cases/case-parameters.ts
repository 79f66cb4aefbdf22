import type { ParameterDefinition } from '../../platform/module.ts';
import { PREFIX_PARAMETER } from './case-number.ts';

const ORDER_DAYS_PARAMETER = 'cases.order-reply-days';
export const SIGNAL_MONTHS_PARAMETER = 'cases.need-signal-months';

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
  {
    key: ORDER_DAYS_PARAMETER,
    name: '12351 工单首次回电时限',
    kind: 'number',
    unit: '工作日',
    hint: '来电登记后几个工作日内给来电人回电。未核实前按 1 个工作日，以本县规定为准。',
  },
  {
    key: SIGNAL_MONTHS_PARAMETER,
    name: '欠薪多久提示可能困难',
    kind: 'number',
    unit: '月',
    hint: '欠薪案件登记满几个月还没有到账的，提示帮扶中心关注该职工家庭。未设时按 3 个月。',
  },
];
