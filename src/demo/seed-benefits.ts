import {
  advanceProgramme,
  answerClaims,
  draftProgramme,
  enterDraw,
  findProgramme,
  listClaims,
  openCode,
  type Programme,
  paySettlement,
  redeemClaim,
  revealDraw,
  settleProvider,
} from '../modules/benefits/index.ts';
import type { Act } from '../platform/actor.ts';
import { addDays } from '../platform/calendar.ts';
import { endOfDay, shanghaiDate } from '../platform/dates.ts';
import { type BenefitPlan, benefitPlans } from './benefit-plans.ts';
import { seedMilestones } from './seed-milestones.ts';
import { type Stage, type StagedPerson, staffAct, systemAct, workerAct } from './stage.ts';

/** Plays every programme up to where it stands today, then the months of its provider. */
export async function seedBenefits(stage: Stage, members: readonly StagedPerson[], now: Date): Promise<void> {
  for (const plan of benefitPlans(shanghaiDate(now))) await playProgramme(stage, plan, { members, now });
  const clerk = (on: string) => staffAct(stage, 'care-clerk', on);
  for (const [month, provider, made, paid] of settlements) {
    const providerId = stage.organisations.get(provider)?.id ?? '';
    const id = await settleProvider(stage.tx, clerk(made), { providerId, month });
    if (paid) await paySettlement(stage.tx, clerk(paid), { id, paidOn: paid });
  }
  await seedMilestones(stage, members, now);
}

/** Month, provider, made on, paid on. What was used later waits for its settlement. */
const settlements: readonly (readonly [string, 'clinic' | 'cinema', string, string | undefined])[] = [
  ['2023-06', 'clinic', '2023-07-04', '2023-07-12'],
  ['2023-07', 'clinic', '2023-08-03', '2023-08-10'],
  ['2023-09', 'cinema', '2023-10-09', '2023-10-16'],
  ['2023-10', 'cinema', '2023-11-02', undefined],
];

interface Crowd {
  readonly members: readonly StagedPerson[];
  readonly now: Date;
}

async function playProgramme(stage: Stage, of: BenefitPlan, crowd: Crowd): Promise<void> {
  const { tx, region } = stage;
  const { opensAt, closesAt } = of.plan;
  const drafted = new Date(Math.min(opensAt.getTime(), crowd.now.getTime()) - 9 * DAY_MS);
  const providerId = stage.organisations.get(of.provider)?.id ?? '';
  const clerk = (when: Date) => staffAct(stage, 'care-clerk', when);
  const id = await draftProgramme(tx, clerk(drafted), { ...of.plan, organisationIds: [], providerId });
  if (of.until === 'draft') return;
  await advanceProgramme(tx, staffAct(stage, 'care-head', later(drafted, DAY_MS)), { id, word: 'approve' });
  const { publicSource } = of;
  await advanceProgramme(tx, clerk(later(drafted, 3 * DAY_MS)), { id, word: 'announce', publicSource });
  if (of.until === 'announced') return;
  await advanceProgramme(tx, systemAct(stage, opensAt), { id, word: 'open' });
  const programme = await findProgramme(tx, region, id);
  if (!programme) throw new Error('no programme');
  await ask(stage, { of, programme, members: crowd.members });
  if (of.until !== 'open') await advanceProgramme(tx, systemAct(stage, closesAt), { id, word: 'close' });
  if (of.until !== 'open' && programme.mode === 'draw') {
    const act = clerk(later(closesAt, DAY_MS));
    await revealDraw(tx, act, { programmeId: id, publicNumber: publicSource && '527' });
  }
  await use(stage, { of, programme, now: crowd.now });
  if (of.until === 'settled')
    await advanceProgramme(tx, clerk(later(endOfDay(of.plan.redeemUntil), 10 * DAY_MS)), {
      id,
      word: 'settle',
    });
}

const DAY_MS = 86_400_000;

function later(from: Date, by: number): Date {
  return new Date(from.getTime() + by);
}

/** Claims come within the first minutes, entries over the days. */
async function ask(
  stage: Stage,
  on: { of: BenefitPlan; programme: Programme; members: readonly StagedPerson[] },
): Promise<void> {
  const { of, programme } = on;
  const asking = on.members.slice(of.asking.from, of.asking.from + of.asking.count);
  if (programme.mode === 'draw') {
    for (const [index, person] of asking.entries()) {
      if (of.plan.sex === 'female' && Number(person.identityNumber[16]) % 2 === 1) continue;
      const act = workerAct(stage, person, later(programme.opensAt, (index + 1) * 3_600_000));
      await enterDraw(stage.tx, act, { programmeId: programme.id });
    }
    return;
  }
  const orders = asking.map((person, index) => {
    const act = workerAct(stage, person, later(programme.opensAt, 1_000 + index * 700));
    const actor = { kind: 'worker' as const, id: act.actor.id, name: act.actor.name };
    return { personId: person.id, now: act.now, requestId: act.requestId, actor };
  });
  const counter = { keys: stage.deps.keys, region: stage.region, programmeId: programme.id };
  await answerClaims(stage.tx, counter, orders);
}

/** Codes are taken at the till one after the other, a few a day. */
async function use(stage: Stage, on: { of: BenefitPlan; programme: Programme; now: Date }): Promise<void> {
  const { of, programme, now } = on;
  const { region, id } = programme;
  const page = { after: undefined, limit: 500 };
  const granted = await listClaims(stage.tx, { region, programmeId: id, outcome: 'granted' }, page);
  const used = granted.slice(0, Math.floor((granted.length * of.usedPercent) / 100));
  const from = programme.mode === 'draw' ? programme.closesAt : programme.opensAt;
  for (const [index, claim] of used.entries()) {
    const day = addDays(shanghaiDate(from), 2 + Math.floor(index / 3));
    const at = new Date(`${day}T10:00:00+08:00`);
    const when = at < now && day <= programme.redeemUntil ? at : later(from, 3_600_000 + index * 60_000);
    const code = openCode(stage.deps.keys, { id: claim.id, saltSealed: claim.saltSealed ?? '' });
    await redeemClaim(stage.tx, tillAct(stage, programme.providerId, when), code);
  }
}

function tillAct(stage: Stage, organisationId: string, when: Date): Act {
  const act = staffAct(stage, 'provider', when);
  return { ...act, actor: { ...act.actor, organisationId } };
}
