import { type CasePlan, otherPlans, recoveredPlans, singlePlans } from './case-plans.ts';
import { recentPlans } from './recent-plans.ts';

/** Phone of the `index`-th made-up person: the block 1990000xxxx. */
export function demoPhone(index: number): string {
  return `1990000${String(index).padStart(4, '0')}`;
}

/** Titles of the cases whose first claimant a newcomer may sign in as. */
export const awaitingTitle = '快递网点转让前的派件工资';
export const instalmentTitle = '检修期工资';

/** Claimants of later cases are numbered from here on. */
export const FURTHER_FROM = 301;

/** The workers that the welcome text names; people are numbered in the order of the plans. */
export const demoWorkerPhones: readonly { readonly phone: string; readonly what: string }[] = [
  { phone: demoPhone(firstIndexOf(awaitingTitle)), what: '有一笔到账等待本人确认' },
  { phone: demoPhone(firstIndexOf(instalmentTitle)), what: '分期还款有一期逾期' },
];

function firstIndexOf(title: string): number {
  // The dates of the recent plans do not matter here, only their order and size.
  const found =
    indexWithin([...recoveredPlans, ...singlePlans], title, 1) ??
    indexWithin([...otherPlans, ...recentPlans('2026-01-05')], title, FURTHER_FROM);
  if (found === undefined) throw new Error(`no case ${title}`);
  return found;
}

function indexWithin(plans: readonly CasePlan[], title: string, first: number): number | undefined {
  let index = first;
  for (const plan of plans) {
    if (plan.title === title) return index;
    index += plan.migrants + plan.others;
  }
  return undefined;
}
