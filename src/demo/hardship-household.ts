import type { MemberInput } from '../modules/hardship/index.ts';
import { residentCheckCharacter } from '../modules/people/index.ts';
import { type FamilyPlan, storyOf } from './hardship-plans.ts';
import type { Random } from './random.ts';
import type { StagedPerson } from './stage.ts';

/** Who asks; the number is on file. */
export function applicantOf(plan: FamilyPlan, person: StagedPerson): MemberInput {
  return {
    relation: 'self',
    name: person.name,
    identityType: 'resident-id',
    identityNumber: '',
    workState: plan.isMigrant ? 'on-post' : plan.trouble === 'illness' ? 'sick-leave' : 'on-post',
    insurance: 'employee',
    school: undefined,
    health: {
      state: plan.trouble === 'illness' ? 'cancer' : 'good',
      disability: 'none',
      diagnosis: plan.trouble === 'illness' ? '肺部肿瘤，化疗中' : undefined,
    },
    incomeFen: BigInt(plan.income) * 100n,
    incomeSource: '工资',
  };
}

/** Spouse and children. */
export function relativesOf(
  plan: FamilyPlan,
  person: StagedPerson,
  { random, serial }: { random: Random; serial: number },
): MemberInput[] {
  const surname = [...person.name][0] ?? '';
  const children = Array.from({ length: plan.children }, (_, index): MemberInput => {
    const age = random.integer(7, 21);
    const isGirl = random.next() < 0.5;
    return {
      relation: isGirl ? 'daughter' : 'son',
      name: `${surname}小${'明华芳强丽英'[random.integer(0, 5)]}`,
      identityType: 'resident-id',
      identityNumber: numberOf({ year: 2023 - age, serial: serial * 5 + index, isWoman: isGirl }),
      workState: 'student',
      insurance: 'resident',
      school: {
        stage: age < 13 ? 'primary' : age < 16 ? 'junior' : age < 19 ? 'senior' : 'college',
        name: undefined,
      },
      health: { state: 'good', disability: 'none', diagnosis: undefined },
      incomeFen: 0n,
      incomeSource: '没有收入',
    };
  });
  return plan.spouse === undefined ? children : [spouseOf(plan, serial), ...children];
}

function spouseOf(plan: FamilyPlan, serial: number): MemberInput {
  const spouse = plan.spouse ?? 0;
  const isIll = plan.trouble === 'family-illness';
  return {
    relation: 'spouse',
    name: `林阿${'妹香珍梅兰菊'[serial % 6]}`,
    identityType: 'resident-id',
    identityNumber: numberOf({ year: 1979, serial: serial * 5 + 4, isWoman: true }),
    workState: spouse > 0 ? 'migrant' : 'none',
    insurance: 'resident',
    school: undefined,
    health: {
      state: isIll ? 'kidney' : 'good',
      disability: plan.trouble === 'disability' ? 'level-2' : 'none',
      diagnosis: isIll ? '慢性肾衰竭，定期透析' : undefined,
    },
    incomeFen: BigInt(spouse) * 100n,
    incomeSource: spouse > 0 ? '打零工' : '没有收入',
  };
}

/** A number that was never given to anyone: the county's code of today with sequence numbers above 700. */
function numberOf(of: { year: number; serial: number; isWoman: boolean }): string {
  const sequence = 700 + (of.serial % 140) * 2 + (of.isWoman ? 0 : 1);
  const body = `469024${of.year}0${1 + (of.serial % 9)}1${of.serial % 8}${sequence}`;
  return body + residentCheckCharacter(body);
}

/** What the family writes about itself. */
export function situationOf(plan: FamilyPlan, person: StagedPerson) {
  return {
    mainReason: plan.trouble,
    housing: 'own',
    housingArea: 'under-70',
    registration: person.householdType === 'rural' ? 'local-rural' : 'local-urban',
    modelWorker: 'none',
    townshipCode: person.townshipCode,
    employerName: undefined,
    employedSince: '2019-03-01',
    isSingleParent: plan.spouse === undefined && plan.trouble !== 'low-income',
    isZeroEmployment: false,
    canHelpItself: plan.trouble !== 'illness',
    exclusions: [],
    story: storyOf(plan.trouble),
  } as const;
}
