import type { Questions } from '../question.ts';
import { groundOptions } from './grounds.ts';

export const severanceQuestions = {
  ground: { kind: 'choice', label: '是怎么离开的？', options: groundOptions },
  faultProven: {
    kind: 'choice',
    label: '单位说的过错，有这回事吗？',
    follows: true,
    options: { no: '没有，或者单位拿不出证据', yes: '有，单位有证据', disputed: '说不准' },
  },
  noticed: {
    kind: 'choice',
    label: '提前 30 天书面通知您了吗？',
    follows: true,
    options: { yes: '通知了', no: '没有' },
  },
  unionNotice: {
    kind: 'choice',
    label: '单位有工会的，解除前通知工会了吗？',
    hint: '问一下单位工会主席就知道；不知道也可以，县总工会帮您问。',
    follows: true,
    options: {
      no: '有工会，没通知',
      cured: '当时没通知，起诉前补了',
      yes: '通知了',
      none: '单位没有工会',
      unknown: '不知道',
    },
  },
  startedOn: { kind: 'day', label: '哪天开始在这个单位干的', hint: '从真正上班那天算，不是签合同那天。' },
  endedOn: { kind: 'day', label: '最后一天是哪天' },
  averageWage: {
    kind: 'money',
    label: '离开前 12 个月，平均一个月应发多少',
    hint: '应发数，不是到手数：工资、加班费、奖金、津贴都算，扣社保和个税之前。干不满 12 个月的按实际月数平均。不会算的先空着。',
    optional: true,
  },
  grossTotal: {
    kind: 'money',
    label: '不会算平均数的，写离开前这几个月应发工资合计',
    follows: true,
  },
  grossMonths: {
    kind: 'number',
    label: '上面的合计是几个月的',
    hint: '最多 12 个月。',
    unit: '个月',
    most: 12,
    follows: true,
  },
  lastMonthWage: {
    kind: 'money',
    label: '离开前最后一个整月应发多少',
    hint: '没有提前 30 天通知时，“加一个月”按上一个月的工资算。',
    follows: true,
  },
} as const satisfies Questions;
