import type { Checklist, ChecklistItem } from './checklist.ts';

const limits: ChecklistItem = {
  code: 'limits',
  question: '加班每日不超过三小时，每月不超过三十六小时，并与工会和职工商量过。',
  how: '看最近三个月考勤汇总，挑加班最多的三人核算。',
  article: '劳动法第四十一条',
  appliesTo: 'both',
};
const restDay: ChecklistItem = {
  code: 'rest-day',
  question: '每周至少休息一天。',
  how: '看考勤里连续上班的最长天数，问抽样职工。',
  article: '劳动法第三十八条',
  appliesTo: 'both',
};
const overtimePay = (holidays: number): ChecklistItem => ({
  code: 'overtime-pay',
  question: `加班工资够数：平日不低于 150%，休息日不能补休的不低于 200%，法定节假日（全年 ${holidays} 天）不低于 300%。`,
  how: '挑一名有三种加班的职工，按月工资折算小时工资重算一遍。',
  article: '劳动法第四十四条',
  appliesTo: 'both',
});

/** Hours, minimum wage. The holidays law changed on 2025-01-01: visits before hold on to the older version. */
export const hoursLists: readonly Checklist[] = [
  { key: 'hours', version: '2014-01-01', name: '工时和加班', items: [limits, restDay, overtimePay(11)] },
  { key: 'hours', version: '2025-01-01', name: '工时和加班', items: [limits, restDay, overtimePay(13)] },
  {
    key: 'minimum-wage',
    version: '1995-01-01',
    name: '最低工资',
    items: [
      {
        code: 'not-below',
        question: '正常上班的职工，扣除加班工资和津贴后的工资不低于本地最低工资。',
        how: '看工资表上最低的三人；标准以本县公布的为准。',
        article: '劳动法第四十八条',
        appliesTo: 'both',
      },
      {
        code: 'deductions',
        question: '赔偿扣款每月不超过工资的两成，扣后不低于最低工资。',
        how: '看工资表扣款栏，问扣款缘由和依据。',
        article: '工资支付暂行规定第十六条',
        appliesTo: 'both',
      },
    ],
  },
];
