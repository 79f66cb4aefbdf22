import {
  acceptFile,
  addFilePaper,
  addMember,
  answerCheck,
  askCheck,
  authoriseCheck,
  beginApproval,
  beginReview,
  editMember,
  exitFile,
  finishReview,
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
import type { Act } from '../platform/actor.ts';
import { addDays } from '../platform/calendar.ts';
import type { FileStore } from '../platform/files.ts';
import { applicantOf, relativesOf, situationOf } from './hardship-household.ts';
import { type FamilyPlan, familyPlans, laterWorkingDay, type Stop } from './hardship-plans.ts';
import { type Random, seededRandom } from './random.ts';
import { seedPeople } from './seed-people.ts';
import { demoScan } from './sources/scan.ts';
import { type Stage, type StagedPerson, staffAct, workerAct } from './stage.ts';

const SEED = 2_050;
/** Indexes of people that no other seed uses. */
const FIRST_PERSON = 5_001;

/** Each paper is a file on the disk of whoever tries the program, so not every family brings them. */
const FAMILIES_WITH_PAPERS = 3;

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
  if (place >= order.indexOf('kept')) {
    if (family.serial < FAMILIES_WITH_PAPERS) await keepPapers(family, clerk(2));
    await live(family);
  }
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
  await authoriseCheck(stage.tx, act, { fileId, signedOn, files, scan: demoScan('授权委托书.png') });
}

async function answer({ stage, fileId, plan }: Family, act: Act, answeredOn: string): Promise<void> {
  const incomeFen = BigInt(plan.income + (plan.spouse ?? 0)) * 100n;
  const found = { result: 'agrees', answer: '经核对，未发现应计未计的收入和财产。', incomeFen } as const;
  await answerCheck(stage.tx, act, { fileId, answeredOn, ...found });
}

/** The copies that two people brought back from the family. */
async function keepPapers({ stage, fileId, plan, files }: Family, act: Act): Promise<void> {
  const isIll = plan.trouble === 'illness' || plan.trouble === 'family-illness';
  const labels: readonly (readonly [boolean, string])[] = [
    [true, '全家身份证'],
    [true, '户口本'],
    [true, '近一年工资流水或收入证明'],
    [true, '本人银行卡'],
    [isIll, '诊断证明'],
    [plan.medical !== undefined, '医疗费自付票据'],
    [plan.trouble === 'disability', '残疾证'],
    [plan.children > 0, '在读证明或录取通知书'],
    [plan.trouble === 'death', '死亡证明'],
    [plan.trouble === 'disaster', '受灾或事故证明'],
    [plan.spouse === undefined && plan.trouble !== 'low-income', '离婚证或死亡证明'],
  ];
  for (const [isAsked, label] of labels)
    if (isAsked) await addFilePaper(stage.tx, act, { fileId, files, file: demoScan(`${label}.png`), label });
}

/** What happened to a family on record since. */
async function live({ stage, fileId, plan, serial, today }: Family): Promise<void> {
  const { tx } = stage;
  const clerk = (day: string) => staffAct(stage, 'care-clerk', day);
  const incomeFen = BigInt(plan.income + (plan.spouse ?? 0)) * 100n;
  if (plan.stop === 'exited')
    return exitFile(tx, clerk('2023-11-20'), { fileId, reason: '家庭成员就业，收入稳定超过标准' });
  // A year and a few days ago for those whose review is due now, some weeks to months ago for the others.
  const day = addDays(today, plan.stop === 'kept' ? -25 - serial * 9 : -358 - serial);
  await beginReview(tx, clerk(addDays(day, -6)), { fileId });
  await finishReview(tx, clerk(day), { fileId, incomeFen, reason: '家庭情况没有大的变化' });
  if (plan.stop === 'reviewing') await beginReview(tx, clerk(addDays(today, -3)), { fileId });
}
