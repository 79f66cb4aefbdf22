import { townshipsOf } from '../modules/orgs/index.ts';
import { addCertificates } from '../modules/talents/index.ts';
import { demoPerson } from './demo-person.ts';
import { type Stage, systemAct } from './stage.ts';
import { type TalentPlan, talentPlans } from './talent-plans.ts';

/** People of the register are numbered from here on; claimants end well before. */
const FIRST_INDEX = 1_001;

/** Enters the talent register as it grew, one sheet for each day of entry. */
export async function seedTalents(stage: Stage, today: string): Promise<void> {
  const plans = talentPlans(stage.random, today).map((plan, offset) => ({
    plan,
    index: FIRST_INDEX + offset,
  }));
  const byDay = Map.groupBy(plans, ({ plan }) => plan.registeredOn);
  for (const registeredOn of [...byDay.keys()].sort()) {
    const entries = (byDay.get(registeredOn) ?? []).map(({ plan, index }) => entry(stage, plan, index));
    await addCertificates(stage.tx, systemAct(stage, registeredOn), { entries, registeredOn });
  }
}

function entry(stage: Stage, plan: TalentPlan, index: number) {
  const person = demoPerson(stage.random, index, stage.random.next() < 0.6 ? 'rural' : 'urban');
  const firm = stage.organisations.get(plan.firm);
  return {
    person,
    certificate: {
      certificateNumber: plan.certificateNumber,
      holderName: person.name,
      occupationName: plan.occupation.name,
      occupationCode: plan.occupation.code,
      level: plan.ordinal,
      issuer: plan.ordinal >= 7 ? firm?.name : '海南省职业技能鉴定指导中心（演示）',
      issuedOn: plan.issuedOn,
      expiresOn: plan.expiresOn,
      organisationId: firm?.id,
      employerName: firm?.name,
      townshipCode: stage.random.pick(townshipsOf(stage.region)).code,
      source: '演示数据',
    },
  };
}
