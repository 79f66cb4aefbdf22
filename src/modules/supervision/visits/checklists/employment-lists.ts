import type { Checklist } from './checklist.ts';

/** Contract, social insurance, pay papers. */
export const employmentLists: readonly Checklist[] = [
  {
    key: 'contract',
    version: '2013-07-01',
    name: '劳动合同',
    items: [
      {
        code: 'written',
        question: '每名职工都有书面劳动合同，没有用工满一个月还没签的。',
        how: '名册与合同逐份对照，重点看最近三个月入职的人。',
        article: '劳动合同法第十条',
        appliesTo: 'both',
      },
      {
        code: 'copy',
        question: '合同一式两份，职工手里有一份。',
        how: '问抽样职工要合同看，看有没有签收记录。',
        article: '劳动合同法第十六条',
        appliesTo: 'both',
      },
      {
        code: 'nine-items',
        question:
          '合同九项必备内容齐全：双方基本信息（两项）、期限、工作内容和地点、工作时间和休息休假、报酬、社会保险、劳动保护和职业危害防护、其他法定事项。',
        how: '随机翻三份合同逐项对照，报酬一栏不能空白。',
        article: '劳动合同法第十七条',
        appliesTo: 'both',
      },
      {
        code: 'probation',
        question: '试用期不超过规定，工资不低于约定工资的八成，也不低于最低工资。',
        how: '看合同期限与试用期：不满一年的最多一个月，不满三年的最多两个月。',
        article: '劳动合同法第十九条、第二十条',
        appliesTo: 'both',
      },
      {
        code: 'kept',
        question: '已经解除、终止的合同文本保存满两年。',
        how: '抽看近两年离职人员的合同。',
        article: '劳动合同法第五十条',
        appliesTo: 'company',
      },
    ],
  },
  {
    key: 'social-insurance',
    version: '2011-07-01',
    name: '社会保险',
    items: [
      {
        code: 'registered',
        question: '单位成立三十日内办了社会保险登记。',
        how: '看登记证明或经办系统截图。',
        article: '社会保险法第五十七条',
        appliesTo: 'company',
      },
      {
        code: 'enrolled',
        question: '职工用工之日起三十日内参保，没有人漏下。',
        how: '花名册与最近一月的缴费名单对照人数和姓名。',
        article: '社会保险法第五十八条',
        appliesTo: 'both',
      },
      {
        code: 'paid',
        question: '按时足额缴费，职工个人部分按月代扣并告诉本人。',
        how: '看最近三个月的缴费凭证和工资条上的扣款。',
        article: '社会保险法第六十条',
        appliesTo: 'company',
      },
      {
        code: 'no-waiver',
        question: '没有让职工签“自愿放弃社保”的承诺。',
        how: '问抽样职工；这种约定无效，职工可以据此解除合同并要补偿。',
        article: '社会保险法第五十八条；法释〔2025〕12号',
        appliesTo: 'both',
      },
    ],
  },
  {
    key: 'pay-papers',
    version: '2020-05-01',
    name: '工资条和工资台账',
    items: [
      {
        code: 'monthly',
        question: '每月至少发一次工资，发给本人，用货币不用实物抵。',
        how: '看银行代发回单与台账的日期、人数、金额是否一致。',
        article: '劳动法第五十条；保障农民工工资支付条例第十一条',
        appliesTo: 'both',
      },
      {
        code: 'on-day',
        question: '按约定的日子发；遇休息日提前发。',
        how: '对照合同约定日与最近三次回单。',
        article: '保障农民工工资支付条例第十四条',
        appliesTo: 'both',
      },
      {
        code: 'slip',
        question: '每次发工资都给职工工资清单。',
        how: '请抽样职工拿出最近一张工资条或短信。',
        article: '保障农民工工资支付条例第十五条',
        appliesTo: 'both',
      },
      {
        code: 'ledger',
        question:
          '工资台账写明单位、周期、日期、姓名、身份证号、联系方式、工作时间、应发和扣减项目、实发数、银行凭证或签字。',
        how: '翻最近一个月的台账，逐栏看有没有空白。',
        article: '保障农民工工资支付条例第十五条',
        appliesTo: 'both',
      },
      {
        code: 'ledger-years',
        question: '工资台账至少保存三年。',
        how: '要求现场调出三年前同月的台账。',
        article: '保障农民工工资支付条例第十五条',
        appliesTo: 'company',
      },
    ],
  },
];
