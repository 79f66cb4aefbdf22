import { addDays, isWorkingDay } from '../platform/calendar.ts';
import type { CasePlan } from './case-plans.ts';

/**
 * Cases of the last days before `today`, so that today's list and the countdowns look alive. No money is recorded in
 * them: the figures of 2023 stay as they are.
 */
export function recentPlans(today: string): readonly CasePlan[] {
  const ago = (days: number) => lastWorkingDay(addDays(today, -days));
  return [
    {
      employer: 'labour-a',
      title: '仓储项目抹灰班组工资',
      project: '金牌港二期仓储',
      channel: 'portal',
      migrants: 12,
      others: 0,
      months: 2,
      representatives: 2,
      chain: [
        { role: 'owner', firm: 'prefab' },
        { role: 'general', firm: 'build-b' },
        { role: 'sub', firm: 'labour-a' },
        { role: 'crew', name: '抹灰班组' },
      ],
      filedOn: ago(1),
    },
    {
      employer: 'restaurant',
      title: '服务员工资',
      channel: 'phone',
      migrants: 1,
      others: 1,
      months: 1,
      filedOn: ago(3),
    },
    {
      employer: 'garment',
      title: '车间计件工资',
      channel: 'portal',
      migrants: 5,
      others: 0,
      months: 2,
      filedOn: ago(8),
    },
    {
      employer: 'farm',
      title: '荔枝采收工资',
      channel: 'counter',
      migrants: 7,
      others: 0,
      months: 2,
      filedOn: ago(6),
      transfer: { on: ago(4), receiver: 'enforcement' },
    },
    {
      employer: 'brick',
      title: '窑工工资',
      channel: 'counter',
      migrants: 6,
      others: 0,
      months: 3,
      filedOn: ago(20),
      acceptedOn: ago(19),
    },
    {
      employer: 'logistics',
      title: '装卸工资',
      channel: 'portal',
      migrants: 4,
      others: 1,
      months: 2,
      filedOn: ago(30),
      acceptedOn: ago(29),
      verifiedOn: ago(20),
    },
    {
      employer: 'sugar',
      title: '检修期工资',
      channel: 'counter',
      migrants: 9,
      others: 2,
      months: 3,
      filedOn: ago(45),
      acceptedOn: ago(44),
      verifiedOn: ago(35),
      mediatedOn: ago(30),
      plan: { on: ago(25), due: [ago(5), addDays(today, 2), addDays(today, 40)] },
    },
    {
      employer: 'hotel',
      title: '前台工资',
      channel: 'portal',
      migrants: 2,
      others: 1,
      months: 2,
      filedOn: ago(15),
      acceptedOn: ago(13),
      verifiedOn: ago(7),
      mediatedOn: ago(3),
    },
  ];
}

function lastWorkingDay(date: string): string {
  let day = date;
  while (!isWorkingDay(day)) day = addDays(day, -1);
  return day;
}
