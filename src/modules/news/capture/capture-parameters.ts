import type { ParameterDefinition } from '../../../platform/module.ts';

export const CONTACT_PARAMETER = 'news.contact';
export const DELAY_PARAMETER = 'news.crawl-delay-seconds';
export const BUDGET_PARAMETER = 'news.daily-budget';

/** Where the county has not decided. */
export const defaultDelaySeconds = 2;
export const defaultDailyBudget = 300;

/** Local values of the crawl. */
export const captureParameters: readonly ParameterDefinition[] = [
  {
    key: CONTACT_PARAMETER,
    name: '抓取程序的联系方式',
    kind: 'text',
    unit: '',
    hint: '写进每次访问的 User-Agent，网站有意见时据此联系本单位。填邮箱或网页地址。未填写时网站只看得到程序名称。',
  },
  {
    key: DELAY_PARAMETER,
    name: '同一网站两次访问的间隔',
    kind: 'number',
    unit: '秒',
    hint: '网站 robots.txt 要求更长的，按网站要求。未填写时按 2 秒。',
  },
  {
    key: BUDGET_PARAMETER,
    name: '新来源每天最多访问次数',
    kind: 'number',
    unit: '次',
    hint: '登记来源时的缺省值，每个来源可以单独调整。未填写时按 300 次。',
  },
];
