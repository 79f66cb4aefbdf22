import {
  acceptCase,
  answerTransfer,
  closeCase,
  confirmReceipt,
  electRepresentatives,
  type Filing,
  fileCase,
  listClaimants,
  listClaimLines,
  listPayments,
  mediateCase,
  planInstalments,
  recordPayments,
  recordPayOrder,
  returnCase,
  reviewCase,
  transferCase,
  verifyClaims,
} from '../modules/cases/index.ts';
import { addDays, addMonths } from '../platform/calendar.ts';
import type { CasePlan } from './case-plans.ts';
import type { Shares } from './share-amounts.ts';
import { type Stage, type StagedPerson, staffAct, workerAct } from './stage.ts';

/** One claimant of a plan: who, and with which money. */
export interface Part {
  readonly person: StagedPerson;
  readonly shares: Shares;
}

interface Play {
  readonly stage: Stage;
  readonly plan: CasePlan;
  readonly parts: readonly Part[];
  readonly caseId: string;
  readonly where: { readonly region: string; readonly caseId: string };
}

/** Plays one plan from filing to review through the real use cases, each on its own date. @returns the case's id */
export async function playCase(stage: Stage, plan: CasePlan, parts: readonly Part[]): Promise<string> {
  const { id: caseId } = await fileFor(stage, plan, parts);
  const play: Play = { stage, plan, parts, caseId, where: { region: stage.region, caseId } };
  if (plan.representatives) await elect(play, plan.representatives);
  if (plan.returned)
    await returnCase(stage.tx, staffAct(stage, 'rights-clerk', plan.returned.on), {
      caseId,
      reason: plan.returned.reason,
    });
  if (plan.transfer) await transfer(play, plan.transfer);
  if (plan.acceptedOn)
    await acceptCase(stage.tx, staffAct(stage, 'rights-clerk', plan.acceptedOn), {
      caseId,
      papers: '身份证复印件、欠条或考勤',
    });
  if (plan.verifiedOn) await verify(play, plan.verifiedOn);
  if (plan.mediatedOn)
    await mediateCase(stage.tx, staffAct(stage, 'rights-clerk', plan.mediatedOn), {
      caseId,
      note: '约谈用人单位，双方到场',
    });
  await settle(play);
  return caseId;
}

/** Money and ending, in the order of their dates. */
async function settle(play: Play): Promise<void> {
  const { stage, plan, caseId } = play;
  const steps: { on: string; run: () => Promise<unknown> }[] = [];
  const clerk = (on: string) => staffAct(stage, 'rights-clerk', on);
  if (plan.plan) steps.push({ on: plan.plan.on, run: () => promise(play) });
  if (plan.payOrder) steps.push({ on: plan.payOrder.on, run: () => order(play) });
  for (const [index, [on]] of (plan.paid ?? []).entries()) steps.push({ on, run: () => pay(play, index) });
  if (plan.confirmedReceipts) steps.push({ on: plan.confirmedReceipts, run: () => confirmAll(play) });
  const { closed, reviewedOn } = plan;
  if (closed)
    steps.push({
      on: closed.on,
      run: () =>
        closeCase(stage.tx, clerk(closed.on), { caseId, outcome: closed.outcome, reason: closed.reason }),
    });
  if (reviewedOn) {
    steps.push({
      on: reviewedOn,
      run: () =>
        reviewCase(stage.tx, clerk(reviewedOn), { caseId, satisfaction: 'satisfied', note: '电话回访' }),
    });
  }
  for (const step of steps.sort((a, b) => a.on.localeCompare(b.on))) await step.run();
}

async function fileFor(stage: Stage, plan: CasePlan, parts: readonly Part[]) {
  const [first] = parts;
  if (!first) throw new Error(`plan without claimants: ${plan.title}`);
  const act =
    plan.channel === 'portal'
      ? workerAct(stage, first.person, plan.filedOn)
      : staffAct(stage, 'rights-clerk', plan.filedOn);
  const firm = stage.organisations.get(plan.employer);
  const filing: Filing = {
    channel: plan.channel,
    employer: { id: firm?.id, name: firm?.name ?? plan.employer },
    townshipCode: first.person.townshipCode,
    isSite: plan.chain !== undefined,
    projectName: plan.project,
    summary: `${plan.title}，${parts.length} 人，拖欠约 ${plan.months} 个月。`,
    arrearsSince: `${addMonths(plan.filedOn, -plan.months).slice(0, 7)}-01`,
    hasWageNote: plan.closed?.outcome === 'to-court',
    links: plan.chain?.map((link) => ({
      role: link.role,
      organisationId: link.firm ? stage.organisations.get(link.firm)?.id : undefined,
      name: (link.firm ? stage.organisations.get(link.firm)?.name : undefined) ?? link.name ?? '',
      worksUnpaidFen: undefined,
      isLicensed: link.role === 'crew' ? false : undefined,
      isIllegalAward: false,
      lendsLicence: false,
      note: undefined,
    })),
    claimants: parts.map((part) => claimant(plan, part)),
  };
  return fileCase(stage.tx, act, filing);
}

/** Days of a full month's work. */
const DAYS = 25n;

/** Days × rate for each month, or the sum alone where it does not divide; one in five claims a little more than can be proven later. */
function claimant(plan: CasePlan, part: Part): Filing['claimants'][number] {
  const months = Array.from({ length: plan.months }, (_, index) =>
    addMonths(plan.filedOn, index - plan.months).slice(0, 7),
  );
  const claimed = part.person.identityNumber.endsWith('3')
    ? (part.shares.confirmedFen * 105n) / 100n
    : part.shares.confirmedFen;
  return {
    personId: part.person.id,
    occupation: plan.chain ? '建筑工人' : '职工',
    employedFrom: addDays(`${months[0]}-01`, -60),
    lines: splitEvenly(claimed, months.length).map((dueFen, index) => ({
      month: months[index] ?? '',
      lastMonth: months[index] ?? '',
      daysHundredths: dueFen % DAYS === 0n ? Number(DAYS) * 100 : undefined,
      rateFen: dueFen % DAYS === 0n ? dueFen / DAYS : undefined,
      dueFen,
      earlierPaidFen: 0n,
      note: undefined,
    })),
  };
}

async function verify(play: Play, on: string): Promise<void> {
  const { stage, caseId, where } = play;
  const claimants = await listClaimants(stage.tx, where);
  const lines = await listClaimLines(stage.tx, where);
  const confirmed = claimants.flatMap((one) => {
    const own = lines.filter((line) => line.claimantId === one.id);
    const shares = splitEvenly(shareOf(play, one.personId).confirmedFen, own.length);
    return own.map((line, index) => {
      const confirmedFen = shares[index] ?? 0n;
      return {
        lineId: line.id,
        confirmedFen,
        reason: confirmedFen === line.claimedFen ? undefined : '以双方签字的考勤为准',
      };
    });
  });
  await verifyClaims(stage.tx, staffAct(stage, 'rights-clerk', on), {
    caseId,
    lines: confirmed,
    papers: '考勤表、工资表、双方签字确认单',
  });
}

async function promise(play: Play): Promise<void> {
  const { stage, plan, caseId, where } = play;
  if (!plan.plan) return;
  const open = (await listClaimants(stage.tx, where)).reduce(
    (sum, one) => sum + one.confirmedFen - one.paidFen,
    0n,
  );
  const amounts = splitEvenly(open, plan.plan.due.length);
  await planInstalments(stage.tx, staffAct(stage, 'rights-clerk', plan.plan.on), {
    caseId,
    promisedBy: payerOf(play),
    instalments: plan.plan.due.map((dueOn, index) => ({ dueOn, amountFen: amounts[index] ?? 0n })),
    papers: '还款协议',
  });
}

async function pay(play: Play, index: number): Promise<void> {
  const { stage, plan, caseId, where } = play;
  const [on, , channel] = plan.paid?.[index] ?? [];
  if (!on || !channel) return;
  const payments = (await listClaimants(stage.tx, where)).map((one) => ({
    claimantId: one.id,
    amountFen: shareOf(play, one.personId).paidFen[index] ?? 0n,
  }));
  await recordPayments(stage.tx, staffAct(stage, 'rights-clerk', on), {
    caseId,
    paidOn: on,
    channel,
    payerName: payerOf(play),
    voucher: '银行回单或签字表',
    payments: payments.filter((one) => one.amountFen > 0n),
  });
}

/** Each worker says that the money of the last payment sheets has arrived. */
async function confirmAll(play: Play): Promise<void> {
  const { stage, plan, caseId, where } = play;
  const on = plan.confirmedReceipts ?? '';
  const people = new Map(play.parts.map((part) => [part.person.id, part.person]));
  const claimants = new Map((await listClaimants(stage.tx, where)).map((one) => [one.id, one.personId]));
  for (const payment of await listPayments(stage.tx, where)) {
    const person = people.get(claimants.get(payment.claimantId) ?? '');
    if (person && payment.receipt === 'awaited') {
      await confirmReceipt(stage.tx, workerAct(stage, person, on), { caseId, paymentId: payment.id });
    }
  }
}

async function order(play: Play): Promise<void> {
  const { stage, plan, caseId } = play;
  if (!plan.payOrder) return;
  await recordPayOrder(stage.tx, staffAct(stage, 'rights-clerk', plan.payOrder.on), {
    caseId,
    body: stage.organisations.get('labour')?.name ?? '人社局',
    orderedOn: plan.payOrder.on,
    dueOn: plan.payOrder.dueOn,
    servedHow: '直接送达',
  });
}

async function transfer(play: Play, plan: NonNullable<CasePlan['transfer']>): Promise<void> {
  const { stage, caseId } = play;
  const receiver = stage.organisations.get(plan.receiver);
  if (!receiver) throw new Error(`no organisation ${plan.receiver}`);
  await transferCase(stage.tx, staffAct(stage, 'rights-clerk', plan.on), {
    caseId,
    receiver,
    reason: '属劳动保障监察职责范围',
    papers: '登记表、证据材料清单',
  });
  if (plan.answer) {
    await answerTransfer(stage.tx, staffAct(stage, 'rights-clerk', plan.answeredOn ?? plan.on), {
      caseId,
      answer: plan.answer,
      reason: plan.answer === 'returned' ? '用人单位已在人社部门立案，请一并处理' : '',
    });
  }
}

async function elect(play: Play, count: number): Promise<void> {
  const { stage, plan, caseId, where } = play;
  const claimants = await listClaimants(stage.tx, where);
  await electRepresentatives(stage.tx, staffAct(stage, 'rights-clerk', plan.filedOn), {
    caseId,
    claimantIds: claimants.slice(0, count).map((one) => one.id),
    papers: '推举代表人签名表',
  });
}

function shareOf(play: Play, personId: string): Shares {
  const part = play.parts.find((one) => one.person.id === personId);
  if (!part) throw new Error('claimant outside the plan');
  return part.shares;
}

function payerOf(play: Play): string {
  const payer = play.plan.chain?.find((link) => link.role === 'general')?.firm ?? play.plan.employer;
  return play.stage.organisations.get(payer)?.name ?? payer;
}

function splitEvenly(total: bigint, count: number): bigint[] {
  const each = (total / BigInt(count) / 100n) * 100n;
  return Array.from({ length: count }, (_, index) =>
    index === count - 1 ? total - each * BigInt(count - 1) : each,
  );
}
