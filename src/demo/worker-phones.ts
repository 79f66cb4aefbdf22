import { recoveredPlans, singlePlans } from './case-plans.ts';

/** Phone of the `index`-th made-up person: the block 1990000xxxx. */
export function demoPhone(index: number): string {
  return `1990000${String(index).padStart(4, '0')}`;
}

/** Titles of the cases whose first claimant a newcomer may sign in as. */
export const awaitingTitle = '快递网点转让前的派件工资';
export const instalmentTitle = '多文至和舍农村公路改造班组工资';

/** The workers that the welcome text names; people are numbered in the order of the plans. */
export const demoWorkerPhones: readonly { readonly phone: string; readonly what: string }[] = [
  { phone: demoPhone(firstIndexOf(awaitingTitle)), what: '有一笔到账等待本人确认' },
  { phone: demoPhone(firstIndexOf(instalmentTitle)), what: '分期还款有一期逾期' },
];

function firstIndexOf(title: string): number {
  let index = 1;
  for (const plan of [...recoveredPlans, ...singlePlans]) {
    if (plan.title === title) return index;
    index += plan.migrants + plan.others;
  }
  throw new Error(`no case ${title}`);
}
