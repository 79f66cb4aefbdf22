import type { ParameterDefinition } from '../../platform/module.ts';

export const PRIZE_CAP_PARAMETER = 'events.prize-cap';
export const PRIZE_SHARE_PARAMETER = 'events.prize-share';

/** Limits differ by province; these are another province's and stand until the county fills in its own. */
export const USUAL_PRIZE_CAP = 50_000n;
export const USUAL_PRIZE_SHARE = 3;

export const eventParameters: readonly ParameterDefinition[] = [
  {
    key: PRIZE_CAP_PARAMETER,
    name: '文体活动奖品每人上限',
    kind: 'amount',
    unit: '元',
    hint: '基层工会经费收支管理办法和省实施细则规定的单项奖励上限。未设定时按 500 元提示，须以本省规定为准。',
  },
  {
    key: PRIZE_SHARE_PARAMETER,
    name: '文体活动获奖人数：参加人数的几分之一',
    kind: 'number',
    unit: '分之一',
    hint: '例如填 3，表示获奖人数不超过参加人数的三分之一。未设定时按三分之一，须以本省规定为准。',
  },
];
