import type { CasePlan } from './case-plans.ts';
import { otherPlans, recoveredPlans, singlePlans } from './case-plans.ts';
import { type Part, playCase } from './play-case.ts';
import { recentPlans } from './recent-plans.ts';
import { seedPeople } from './seed-people.ts';
import { recoveredShares, type Shares, sharesFor, sharesFrom } from './share-amounts.ts';
import type { Stage, StagedPerson } from './stage.ts';
import { awaitingTitle, FURTHER_FROM, instalmentTitle } from './worker-phones.ts';

/** Workers of the demo that a newcomer can sign in as. */
export interface DemoWorkers {
  /** Has a payment that waits for confirmation. */
  readonly awaiting: StagedPerson;
  /** Is in a case with an overdue instalment. */
  readonly instalment: StagedPerson;
}

/** Plays every case of the demo county in the order of filing, so that the numbers run with the dates. */
export async function seedCases(
  stage: Stage,
  options: { today: string; onProgress: (done: number, total: number) => void },
): Promise<DemoWorkers> {
  const scheduled = [...(await recoveredCases(stage)), ...(await furtherCases(stage, options.today))];
  scheduled.sort((a, b) => a.plan.filedOn.localeCompare(b.plan.filedOn));
  for (const [index, { plan, parts }] of scheduled.entries()) {
    await playCase(stage, plan, parts);
    options.onProgress(index + 1, scheduled.length);
  }
  return {
    awaiting: firstWorker(scheduled, awaitingTitle),
    instalment: firstWorker(scheduled, instalmentTitle),
  };
}

interface Scheduled {
  readonly plan: CasePlan;
  readonly parts: readonly Part[];
}

async function recoveredCases(stage: Stage): Promise<Scheduled[]> {
  const plans = [...recoveredPlans, ...singlePlans];
  const count = (key: 'migrants' | 'others') => plans.reduce((sum, plan) => sum + plan[key], 0);
  const amounts = recoveredShares(stage.random, { migrants: count('migrants'), others: count('others') });
  const people = await cast(stage, plans, 1);
  return plans.map((plan) => ({
    plan,
    parts: people.take(plan).map((person) => {
      const fen = (person.householdType === 'rural' ? amounts.migrants : amounts.others).shift();
      if (fen === undefined) throw new Error('more claimants than shares');
      return { person, shares: sharesFrom(plan, fen) };
    }),
  }));
}

async function furtherCases(stage: Stage, today: string): Promise<Scheduled[]> {
  const plans = [...otherPlans, ...recentPlans(today)];
  const people = await cast(stage, plans, FURTHER_FROM);
  return plans.map((plan) => ({
    plan,
    parts: people.take(plan).map((person): { person: StagedPerson; shares: Shares } => ({
      person,
      shares: sharesFor(stage.random, plan),
    })),
  }));
}

/** People for all claimants of the plans; `take` hands out a plan's own, 农民工 first. */
async function cast(stage: Stage, plans: readonly CasePlan[], firstIndex: number) {
  const households = plans.flatMap((plan) => [
    ...Array.from({ length: plan.migrants }, () => 'rural' as const),
    ...Array.from({ length: plan.others }, () => 'urban' as const),
  ]);
  const people = await seedPeople(stage, { firstIndex, households, on: '2022-12-30' });
  return { take: (plan: CasePlan) => people.splice(0, plan.migrants + plan.others) };
}

function firstWorker(scheduled: readonly Scheduled[], title: string): StagedPerson {
  const person = scheduled.find((one) => one.plan.title === title)?.parts[0]?.person;
  if (!person) throw new Error(`no case ${title}`);
  return person;
}
