import {
  acceptFile,
  addMember,
  answerCheck,
  askCheck,
  authoriseCheck,
  beginApproval,
  beginReview,
  editMember,
  exitFile,
  finishReview,
  type MemberInput,
  openDraft,
  openDraftFromSignal,
  publishFile,
  recordVisit,
  rejectFile,
  returnFile,
  saveCosts,
  saveSituation,
  signFile,
  submitFile,
} from '../modules/hardship/index.ts';
import { residentCheckCharacter } from '../modules/people/index.ts';
import type { Act } from '../platform/actor.ts';
import { addDays } from '../platform/calendar.ts';
import type { FileStore } from '../platform/files.ts';
import { type FamilyPlan, familyPlans, laterWorkingDay, type Stop, storyOf } from './hardship-plans.ts';
import { type Random, seededRandom } from './random.ts';
import { seedPeople } from './seed-people.ts';
import { demoScan } from './sources/scan.ts';
import { type Stage, type StagedPerson, staffAct, workerAct } from './stage.ts';

const SEED = 2_050;
/** Indexes of people that no other seed uses. */
const FIRST_PERSON = 5_001;

/** A family on record, for the grants of the demo. */
export interface DemoFamily {
  readonly fileId: string;
  readonly person: StagedPerson;
  readonly plan: FamilyPlan;
}

interface Family extends DemoFamily {
  readonly stage: Stage;
  readonly random: Random;
  readonly serial: number;
  readonly files: FileStore;
  readonly today: string;
}

/**
 * 困难职工档案: families of 2023, most of them on record, and one at each station of the last weeks.
 * @returns the families on record, oldest first.
 */
export async function seedHardship(stage: Stage, files: FileStore, today: string): Promise<DemoFamily[]> {
  const random = seededRandom(SEED);
  const plans = familyPlans(today);
  const people = await seedPeople(
    { ...stage, random },
    {
      firstIndex: FIRST_PERSON,
      households: plans.map((plan) => (plan.isMigrant ? 'rural' : 'urban')),
      on: '2023-01-04',
    },
  );
  const onRecord: DemoFamily[] = [];
  for (const [serial, plan] of plans.entries()) {
    const person = people[serial];
    if (!person) throw new Error('fewer people than families');
    const begun = { stage, random, serial, files, today, person, plan };
    const fileId = plan.stop === 'signal' ? await openSignal(begun) : await play(begun);
    if (['kept', 'review-due'].includes(plan.stop)) onRecord.push({ fileId, person, plan });
  }
  return onRecord;
}

type Begun = Omit<Family, 'fileId'>;

async function openSignal({ stage, person, plan }: Begun): Promise<string> {
  const signal = { personId: person.id, reason: '有欠薪案件在办', signalKey: `demo:${person.id}` };
  return (await openDraftFromSignal(stage.tx, staffAct(stage, 'care-clerk', plan.appliedOn), signal)).id;
}

async function play(begun: Begun): Promise<string> {
  const { stage, person, plan } = begun;
  const family = { ...begun, fileId: await fillIn(begun) };
  const { fileId } = family;
  if (plan.stop === 'draft') return fileId;
  const consents = { sensitive: true, check: true, publish: true, guardian: true };
  await submitFile(stage.tx, workerAct(stage, person, plan.appliedOn), { fileId, consents });
  await handle(family);
  return fileId;
}

async function fillIn({ stage, person, plan, random, serial }: Begun): Promise<string> {
  const { tx } = stage;
  const act = workerAct(stage, person, plan.appliedOn);
  const { id: fileId, memberId } = await openDraft(tx, act, { personId: person.id, channel: 'portal' });
  await editMember(tx, act, { fileId, memberId, member: applicantOf(plan, person) });
  for (const member of relativesOf(plan, person, { random, serial }))
    await addMember(tx, act, { fileId, member });
  await saveSituation(tx, act, {
    fileId,
    situation: situationOf(plan, person),
    unionId: unionOf(stage, person),
  });
  await saveCosts(tx, act, {
    fileId,
    costs: (['medical', 'education', 'accident'] as const).map((kind) => ({
      kind,
      amountFen: BigInt(plan[kind] ?? 0) * 100n,
    })),
  });
  return fileId;
}

function unionOf(stage: Stage, person: StagedPerson): string | undefined {
  return person.townshipCode === '469024100' ? stage.organisations.get('township')?.id : undefined;
}

function applicantOf(plan: FamilyPlan, person: StagedPerson): MemberInput {
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

function relativesOf(
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

function situationOf(plan: FamilyPlan, person: StagedPerson) {
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

/** The order of the stations; a family is played up to its own. */
const order: readonly Stop[] = [
  'preliminary',
  'visiting',
  'authorising',
  'checking',
  'asked',
  'publicising',
  'published',
  'ended',
  'approving',
  'chair',
  'kept',
];

async function handle(family: Family): Promise<void> {
  const { plan, stage, fileId, today } = family;
  const { tx } = stage;
  const on = (days: number) => earlier(laterWorkingDay(plan.appliedOn, days), today);
  const clerk = (days: number) => staffAct(stage, 'care-clerk', on(days));
  if (plan.stop === 'returned')
    return returnFile(tx, clerk(1), { fileId, reason: '缺户口本和近一年的收入证明' });
  if (plan.stop === 'rejected')
    return rejectFile(tx, clerk(3), { fileId, reason: '家庭人均收入高于认定标准，可申请临时救助' });
  const place = order.includes(plan.stop) ? order.indexOf(plan.stop) : order.length;
  const steps: readonly (() => Promise<unknown>)[] = [
    () => acceptFile(tx, clerk(1), { fileId, papers: '身份证、户口本、收入证明' }),
    () => recordVisit(tx, clerk(2), { fileId, visit: visitOn(on(2)) }),
    () => authorise(family, clerk(3), on(3)),
    () => askCheck(tx, clerk(3), { fileId }),
    () => answer(family, clerk(6), on(6)),
    () => publishFile(tx, clerk(7), { fileId }),
    async () => undefined,
    () => beginApproval(tx, clerk(20), { fileId, opinion: '材料齐全，公示无异议，拟同意建档。' }),
    () => signFile(tx, staffAct(stage, 'care-head', on(21)), { fileId, opinion: '同意，报分管领导。' }),
    () => sign(family, ['leader', 'chair'], on(22)),
  ];
  for (const step of steps.slice(0, place)) await step();
  if (plan.stop === 'chair') await sign(family, ['leader'], on(23));
  if (place >= order.indexOf('kept')) await live(family);
}

function earlier(day: string, today: string): string {
  return day < today ? day : today;
}

async function sign({ stage, fileId }: Family, roles: readonly string[], day: string): Promise<void> {
  for (const role of roles)
    await signFile(stage.tx, staffAct(stage, role, day), { fileId, opinion: '同意。' });
}

function visitOn(visitedOn: string) {
  return {
    visitedOn,
    visitors: ['李帮扶', '谢乡镇'],
    place: '申请人家中',
    finding: 'true',
    findings: '住房一般，无贵重家电和车辆；收入、支出票据与申请一致，邻里反映属实。',
  } as const;
}

async function authorise({ stage, fileId, files }: Family, act: Act, signedOn: string): Promise<void> {
  await authoriseCheck(stage.tx, act, { fileId, signedOn, files, scan: demoScan() });
}

async function answer({ stage, fileId, plan }: Family, act: Act, answeredOn: string): Promise<void> {
  const incomeFen = BigInt(plan.income + (plan.spouse ?? 0)) * 100n;
  const found = { result: 'agrees', answer: '经核对，未发现应计未计的收入和财产。', incomeFen } as const;
  await answerCheck(stage.tx, act, { fileId, answeredOn, ...found });
}

/** What happened to a family on record since. */
async function live({ stage, fileId, plan, serial, today }: Family): Promise<void> {
  const { tx } = stage;
  const clerk = (day: string) => staffAct(stage, 'care-clerk', day);
  const incomeFen = BigInt(plan.income + (plan.spouse ?? 0)) * 100n;
  if (plan.stop === 'exited')
    return exitFile(tx, clerk('2023-11-20'), { fileId, reason: '家庭成员就业，收入稳定超过标准' });
  if (plan.stop === 'reviewing') return beginReview(tx, clerk(addDays(today, -3)), { fileId });
  // A year and a few days ago for those whose review is due now, some weeks to months ago for the others.
  const day = addDays(today, plan.stop === 'review-due' ? -358 - serial : -25 - serial * 9);
  await beginReview(tx, clerk(addDays(day, -6)), { fileId });
  await finishReview(tx, clerk(day), { fileId, incomeFen, reason: '家庭情况没有大的变化' });
}
