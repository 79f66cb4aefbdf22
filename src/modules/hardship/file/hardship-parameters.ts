import type { ParameterDefinition } from '../../../platform/module.ts';

export const STANDARD_PARAMETER = 'living.minimum-standard-monthly';
export const FORMULA_PARAMETER = 'hardship.formula';
export const PREFIX_PARAMETER = 'hardship.file-prefix';
export const REVIEW_MONTHS_PARAMETER = 'hardship.review-months';
export const PUBLICITY_DAYS_PARAMETER = 'hardship.publicity-days';
export const CHECK_BODY_PARAMETER = 'hardship.check-body';
export const CHECK_DAYS_PARAMETER = 'hardship.check-days';

/** Local values of the files; none has been confirmed for Hainan. */
export const fileParameters: readonly ParameterDefinition[] = [
  {
    key: FORMULA_PARAMETER,
    name: '困难职工认定办法',
    kind: 'text',
    unit: '',
    hint: '2017：低于 1 倍、不超过 1.5 倍、意外致困不超过 3 倍低保标准；2021：低于 1 倍、低于 2 倍、意外支出超过年收入 80%。以本省文件为准。',
  },
  {
    key: PREFIX_PARAMETER,
    name: '困难职工档案编号代字',
    kind: 'text',
    unit: '',
    hint: '如“临工困”，编号写作 临工困〔2023〕12号；核对函用“代字＋核”。改动只影响以后的档案。',
  },
  {
    key: REVIEW_MONTHS_PARAMETER,
    name: '困难档案复核间隔',
    kind: 'number',
    unit: '个月',
    hint: '上级要求每年至少复核一次；到期进入今日清单（一年未改）。',
  },
  {
    key: PUBLICITY_DAYS_PARAMETER,
    name: '困难职工公示期',
    kind: 'number',
    unit: '个工作日',
    hint: '各地通常为五个工作日，以本省文件为准。',
  },
  {
    key: CHECK_BODY_PARAMETER,
    name: '家庭经济状况核对机构',
    kind: 'text',
    unit: '',
    hint: '民政局下设的居民家庭经济状况核对机构，核对函写给它。',
  },
  {
    key: CHECK_DAYS_PARAMETER,
    name: '家庭经济状况核对答复期限',
    kind: 'number',
    unit: '个工作日',
    hint: '发函后多少个工作日内应当收到答复；逾期提醒经办人催办。',
  },
];
