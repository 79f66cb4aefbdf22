import type { Checklist } from './checklist.ts';

/** Women and minors, annual leave, heat, union fund and collective contract. */
export const protectionLists: readonly Checklist[] = [
  {
    key: 'women-minors',
    version: '2012-04-28',
    name: '女职工和未成年工',
    items: [
      {
        code: 'maternity',
        question: '产假不少于九十八天（本省另有奖励假的按本省规定），不因怀孕生育降薪、辞退。',
        how: '看近两年生育职工的考勤和工资；单独问女职工。',
        article: '女职工劳动保护特别规定第五条、第七条',
        appliesTo: 'both',
      },
      {
        code: 'nursing',
        question: '哺乳期每天有一小时哺乳时间，不安排夜班和加班。',
        how: '问哺乳期职工，看班次表。',
        article: '女职工劳动保护特别规定第九条',
        appliesTo: 'both',
      },
      {
        code: 'minors',
        question: '没有使用不满十六岁的童工；未成年工做了体检和登记，不做有毒有害的活。',
        how: '名册里看出生年份，现场看面相年轻的人，核身份证。',
        article: '劳动法第十五条、第六十四条、第六十五条',
        appliesTo: 'both',
      },
    ],
  },
  {
    key: 'annual-leave',
    version: '2008-01-01',
    name: '带薪年休假',
    items: [
      {
        code: 'granted',
        question: '工作满一年的有五天、满十年的有十天、满二十年的有十五天年休假。',
        how: '看上年年休假安排表，问抽样职工休了几天。',
        article: '职工带薪年休假条例第三条',
        appliesTo: 'both',
      },
      {
        code: 'paid-out',
        question: '没休的天数按日工资三倍（含正常工资）给了报酬。',
        how: '看年底工资表有没有这一项。',
        article: '职工带薪年休假条例第五条',
        appliesTo: 'both',
      },
    ],
  },
  {
    key: 'heat',
    version: '2012-06-29',
    name: '防暑降温',
    items: [
      {
        code: 'stop-work',
        question: '高温天气调整了作息，最热的时段不安排露天作业。',
        how: '看高温天的班次和现场；问工人中午几点歇。',
        article: '防暑降温措施管理办法第八条',
        appliesTo: 'both',
      },
      {
        code: 'water-rest',
        question: '有足够的饮用水、防暑药品和阴凉的休息处，没有用钱物抵饮料。',
        how: '现场看水、药和休息的地方。',
        article: '防暑降温措施管理办法第十条、第十一条',
        appliesTo: 'both',
      },
      {
        code: 'allowance',
        question: '高温津贴发到了人。标准以本省规定为准（未核实）。',
        how: '看高温月份的工资表。',
        article: '防暑降温措施管理办法第十七条',
        appliesTo: 'both',
      },
    ],
  },
  {
    key: 'union-work',
    version: '2022-01-01',
    name: '工会组织、经费和集体合同',
    items: [
      {
        code: 'organised',
        question: '职工可以自由入会；二十五人以上的建了工会委员会。',
        how: '看批复和会员名册；问职工知不知道工会主席是谁。',
        article: '工会法第三条、第十一条',
        appliesTo: 'company',
      },
      {
        code: 'fund',
        question: '每月按全部职工工资总额的百分之二拨缴工会经费。',
        how: '看最近三个月拨缴凭证和工资总额。',
        article: '工会法第四十三条',
        appliesTo: 'company',
      },
      {
        code: 'collective',
        question: '签了集体合同，草案经职工代表大会讨论通过，报了劳动行政部门。',
        how: '看文本、会议记录和报送回执。',
        article: '劳动合同法第五十一条、第五十四条',
        appliesTo: 'company',
      },
    ],
  },
];
