import {
  acceptCase,
  answerTransfer,
  applyRecognition,
  checkOrder,
  closeCase,
  type Filing,
  fileCase,
  findFacts,
  listDemands,
  mediateCase,
  recuseHandler,
  returnCase,
  reviewCase,
  transferCase,
} from '../modules/cases/index.ts';
import { type OtherPlan, oldOtherPlans, recentOtherPlans } from './other-case-plans.ts';
import { seededRandom } from './random.ts';
import { seedPeople } from './seed-people.ts';
import { type Stage, type StagedPerson, staffAct, workerAct } from './stage.ts';

/** People of these cases are numbered from here on; nobody else's are. */
const FIRST_PERSON = 9_100;
const SEED = 20_232;

/** Cases of the other seven kinds, in all states. No wages are paid in them: the figures of 2023 stay. */
export async function seedOtherCases(shared: Stage, today: string): Promise<void> {
  const stage = { ...shared, random: seededRandom(SEED) };
  const plans = [...oldOtherPlans, ...recentOtherPlans(today)];
  const people = await seedPeople(stage, {
    firstIndex: FIRST_PERSON,
    households: plans.flatMap(({ people: count }) =>
      Array.from({ length: count }, (_, at) => (at % 3 === 2 ? ('urban' as const) : ('rural' as const))),
    ),
    on: '2022-12-30',
  });
  for (const plan of plans) await play(stage, plan, people.splice(0, plan.people));
}

async function play(stage: Stage, plan: OtherPlan, people: readonly StagedPerson[]): Promise<void> {
  const clerk = (on: string) => staffAct(stage, 'rights-clerk', on);
  const { id: caseId } = await fileFor(stage, plan, people);
  const { steps } = plan;
  if (steps.returned)
    await returnCase(stage.tx, clerk(steps.returned), { caseId, reason: '请补充能证明劳动关系的材料。' });
  for (const bounce of steps.transfers ?? []) await transfer(stage, caseId, bounce);
  if (steps.accepted)
    await acceptCase(stage.tx, clerk(steps.accepted), { caseId, papers: '身份证复印件、登记表' });
  if (steps.recused)
    await recuseHandler(stage.tx, clerk(steps.recused), { caseId, reason: '与用人单位负责人是近亲属。' });
  if (steps.applied)
    await applyRecognition(stage.tx, clerk(steps.applied), {
      caseId,
      applicant: 'union',
      appliedOn: steps.applied,
      body: stage.organisations.get('labour')?.name ?? '人社局',
      papers: '工伤认定申请表、诊断证明、工友证言',
    });
  if (steps.found) await find(stage, caseId, steps.found);
  if (steps.mediated)
    await mediateCase(stage.tx, clerk(steps.mediated), { caseId, note: '约双方到工会面谈' });
  if (steps.closed) await close(stage, caseId, plan);
}

async function transfer(
  stage: Stage,
  caseId: string,
  step: NonNullable<OtherPlan['steps']['transfers']>[number],
): Promise<void> {
  const receiver = stage.organisations.get('labour');
  await transferCase(stage.tx, staffAct(stage, 'rights-clerk', step.on), {
    caseId,
    receiver: { id: receiver?.id, name: receiver?.name ?? '人社局' },
    reason: '涉及社会保险稽核，属社会保险行政部门职责。',
    papers: '登记表、缴费记录',
  });
  if (step.answer)
    await answerTransfer(stage.tx, staffAct(stage, 'liaison', step.answeredOn ?? step.on), {
      caseId,
      answer: step.answer,
      reason: step.answer === 'returned' ? '请先由用人单位与职工核对缴费基数。' : '',
    });
}

async function find(stage: Stage, caseId: string, on: string): Promise<void> {
  const demands = await listDemands(stage.tx, { region: stage.region, caseId });
  await findFacts(stage.tx, staffAct(stage, 'rights-clerk', on), {
    caseId,
    papers: '劳动合同、工资流水、双方谈话笔录',
    found: demands.map(({ id }, at) => ({
      demandId: id,
      finding: at === 0 ? 'supported' : 'partly',
      note: at === 0 ? undefined : '金额以仲裁认定为准',
      settledFen: undefined,
    })),
  });
}

async function close(stage: Stage, caseId: string, plan: OtherPlan): Promise<void> {
  const { closed } = plan.steps;
  if (!closed) return;
  if (plan.channel === 'phone')
    await checkOrder(stage.tx, staffAct(stage, 'rights-clerk', closed.on), {
      caseId,
      note: '已回电，来电人清楚结果。',
    });
  await closeCase(stage.tx, staffAct(stage, 'rights-clerk', closed.on), {
    caseId,
    outcome: closed.outcome,
    reason: closed.reason,
  });
  if (closed.reviewedOn)
    await reviewCase(stage.tx, staffAct(stage, 'rights-clerk', closed.reviewedOn), {
      caseId,
      satisfaction: closed.satisfaction ?? 'satisfied',
      note: '电话回访',
    });
}

function fileFor(stage: Stage, plan: OtherPlan, people: readonly StagedPerson[]) {
  const [first] = people;
  if (!first) throw new Error(`plan without people: ${plan.summary}`);
  const act =
    plan.channel === 'portal'
      ? workerAct(stage, first, plan.filedOn)
      : staffAct(stage, 'rights-clerk', plan.filedOn);
  const firm = stage.organisations.get(plan.employer);
  const filing: Filing = {
    kind: plan.kind,
    channel: plan.channel,
    employer: { id: firm?.id, name: firm?.name ?? plan.employer },
    townshipCode: first.townshipCode,
    isSite: false,
    workPlace: firm?.name,
    summary: plan.summary,
    hasWageNote: false,
    eventOn: plan.eventOn,
    demands: plan.demands,
    intake:
      plan.channel === 'phone' || plan.channel === 'letter'
        ? {
            contact: { name: first.name, callback: first.phone, address: undefined },
            orderNumber:
              plan.channel === 'phone' ? `12351-${plan.filedOn.replaceAll('-', '')}-01` : undefined,
            postmarkedOn: plan.channel === 'letter' ? plan.eventOn : undefined,
          }
        : undefined,
    claimants: people.map((person) => ({
      personId: person.id,
      occupation: plan.occupation,
      employedFrom: plan.employedFrom,
      employedTo: plan.employedTo,
      lines: [],
    })),
  };
  return fileCase(stage.tx, act, filing);
}
