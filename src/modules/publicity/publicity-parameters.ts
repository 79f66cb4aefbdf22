import type { ParameterDefinition } from '../../platform/module.ts';

/** Defined among the shared parameters, as owners name it in their own rules. */
export const DAYS_PARAMETER = 'publicity.days';
export const ANSWER_DAYS_PARAMETER = 'publicity.answer-days';
export const PHONE_PARAMETER = 'publicity.phone';
export const SUPERVISION_PARAMETER = 'publicity.supervision';
export const REAL_NAME_PARAMETER = 'publicity.real-name';

/** Where the county has set nothing. */
export const USUAL_DAYS = 5;
export const USUAL_ANSWER_DAYS = 5;

export const publicityParameters: readonly ParameterDefinition[] = [
  {
    key: ANSWER_DAYS_PARAMETER,
    name: '公示异议答复期限',
    kind: 'number',
    unit: '个工作日',
    hint: `收到异议次日起多少个工作日内核查答复。未设定时为 ${USUAL_ANSWER_DAYS} 个工作日。`,
  },
  {
    key: PHONE_PARAMETER,
    name: '公示异议电话和地址',
    kind: 'text',
    unit: '',
    hint: '印在公示页和海报上，例如“0898-2828 0000，县总工会二楼”。未设定时写 12351。',
  },
  {
    key: SUPERVISION_PARAMETER,
    name: '公示监督单位',
    kind: 'text',
    unit: '',
    hint: '印在公示页和海报上的监督单位和电话，例如派驻纪检监察组。',
  },
  {
    key: REAL_NAME_PARAMETER,
    name: '公示异议须实名',
    kind: 'flag',
    unit: '',
    hint: '要求实名的，网上提出异议必须填写姓名和电话；不要求的可以匿名。',
  },
];
