import { findOrCreateWorker, linkWorkerToPerson } from '../modules/accounts/index.ts';
import {
  answerLine,
  checkBatch,
  confirmGrantReceipt,
  findGrant,
  listAidable,
  listLines,
  loadHousehold,
  makeBatch,
  makeNationalExport,
  objectGrantReceipt,
  proposeGrant,
  recordBill,
  recordEntered,
  saveFund,
  sendBatch,
  setPayee,
  signGrant,
} from '../modules/hardship/index.ts';
import type { Act } from '../platform/actor.ts';
import { addDays } from '../platform/calendar.ts';
import { demoCard, type Round, rounds } from './grant-plans.ts';
import { type Random, seededRandom } from './random.ts';
import type { DemoFamily } from './seed-hardship.ts';
import { seedSignals } from './seed-signals.ts';
import { type Stage, staffAct, systemAct } from './stage.ts';

const SEED = 2055;
const BANKS = ['海南农信临高联社', '中国农业银行临高支行', '中国邮政储蓄银行临高支行'];
const SIGNERS = ['care-head', 'leader', 'chair'];

interface Cast {
  readonly stage: Stage;
  readonly random: Random;
  readonly funds: ReadonlyMap<Round['fund'], string>;
  /** Files with an account, by file and subject. */
  readonly accounts: Set<string>;
}

type Proposal = Parameters<typeof proposeGrant>[2];

/** 帮扶资金 and 救助: three runs of 2023, one with a returned payment and one with an objection, and what is open today. */
export async function seedGrants(
  stage: Stage,
  families: readonly DemoFamily[],
  today: string,
): Promise<void> {
  const funds = await openFunds(stage, today);
  const cast: Cast = { stage, random: seededRandom(SEED), funds, accounts: new Set() };
  await reportToNation(stage);
  for (const round of rounds(today)) await playRound(cast, round);
  await playOpen(cast, today);
  await seedSignals(stage, today);
  await linkFamily(cast, families[0], today);
}

async function openFunds(stage: Stage, today: string): Promise<Cast['funds']> {
  const year = Number(today.slice(0, 4));
  const open = async (
    name: string,
    more: Pick<Parameters<typeof saveFund>[2], 'year' | 'source' | 'kinds' | 'budgetFen' | 'basis'>,
  ) =>
    (
      await saveFund(stage.tx, staffAct(stage, 'care-head', `${more.year}-01-10`), {
        name,
        needsNationalFile: false,
        ...more,
      })
    ).id;
  const all = ['living', 'medical', 'schooling', 'temporary'] as const;
  return new Map<Round['fund'], string>([
    [
      'central',
      await open('2023年中央财政专项帮扶资金', {
        ...{ year: 2023, source: 'central', kinds: ['living', 'medical', 'schooling'] },
        ...{ budgetFen: 20_000_000n, basis: '琼工财〔2023〕（演示）' },
      }),
    ],
    [
      'provincial',
      await open('2023年省级帮扶资金', {
        ...{
          year: 2023,
          source: 'provincial',
          kinds: all,
          budgetFen: 12_000_000n,
          basis: '琼工办〔2023〕（演示）',
        },
      }),
    ],
    [
      'own',
      await open('2023年本级帮扶资金', {
        ...{
          year: 2023,
          source: 'own',
          kinds: all,
          budgetFen: 8_000_000n,
          basis: '县总工会年度预算（演示）',
        },
      }),
    ],
    [
      'current',
      await open(`${year}年本级帮扶资金`, {
        ...{ year: year === 2023 ? 2024 : year, source: 'own', kinds: all, budgetFen: 8_000_000n },
        basis: '县总工会年度预算（演示）',
      }),
    ],
  ]);
}

/** The files were entered in the national system in autumn 2023, which opens the central fund to them. */
async function reportToNation(stage: Stage): Promise<void> {
  const act = staffAct(stage, 'care-clerk', '2023-10-12');
  const { id } = await makeNationalExport(stage.tx, act, { reason: '十月集中录入' });
  const entering = staffAct(stage, 'care-clerk', '2023-10-16');
  await recordEntered(stage.tx, entering, { exportId: id, on: '2023-10-16', note: '两人核对录入' });
}

async function playRound(cast: Cast, round: Round): Promise<void> {
  const { stage } = cast;
  const by = (role: string, on: string) => staffAct(stage, role, on);
  const files = await eligible(cast, round.proposedOn, round.most);
  const grantIds: string[] = [];
  for (const fileId of files) {
    const id = await proposeFor(cast, { fileId, on: round.proposedOn, fund: round.fund });
    await signAll(stage, id, round.signedOn);
    grantIds.push(id);
  }
  if (grantIds.length === 0) return;
  const { id: batchId } = await makeBatch(stage.tx, by('care-clerk', round.batchedOn), {
    title: round.title,
    grantIds,
  });
  await checkBatch(stage.tx, by('care-head', round.checkedOn), { batchId });
  await sendBatch(stage.tx, by('care-clerk', round.sentOn), { batchId, reference: '演示受理' });
  if (round.answeredOn) await answerAll(cast, { round, batchId, on: round.answeredOn });
}

async function answerAll(cast: Cast, of: { round: Round; batchId: string; on: string }): Promise<void> {
  const { stage } = cast;
  const { round, batchId, on } = of;
  const act = staffAct(stage, 'care-clerk', on);
  for (const line of await listLines(stage.tx, { region: stage.region, batchId })) {
    const isReturned = line.position === round.returned;
    const answer = isReturned
      ? ({ outcome: 'returned', on, reason: '户名与账号不符' } as const)
      : ({ outcome: 'paid', on, serial: `YS${on.replaceAll('-', '')}${line.position}` } as const);
    await answerLine(stage.tx, act, { batchId, lineId: line.id, answer });
    if (!isReturned && round.receiptOn)
      await receive(cast, { round, grantId: line.grantId, at: line.position });
  }
}

/** Some sign on the sheet, some have not been asked yet, one says that nothing came. */
async function receive(cast: Cast, of: { round: Round; grantId: string; at: number }): Promise<void> {
  const { stage } = cast;
  const act = staffAct(stage, 'care-clerk', of.round.receiptOn ?? '');
  const input = { region: stage.region, grantId: of.grantId };
  if (of.at === of.round.objected) {
    await objectGrantReceipt(stage.tx, act, { ...input, reason: '本人来电：卡里没有查到这笔钱' });
    return;
  }
  if (of.at % 4 !== 0)
    await confirmGrantReceipt(stage.tx, act, { ...input, papers: `发放签字表第 ${of.at} 行（手印）` });
}

/** Today: two wait for signatures, two are approved and wait for a batch. */
async function playOpen(cast: Cast, today: string): Promise<void> {
  const on = addDays(today, -2);
  const files = await eligible(cast, on, 8);
  for (const [at, fileId] of files.slice(4).entries()) {
    const id = await proposeFor(cast, { fileId, on, fund: 'current' });
    if (at >= 2) await signAll(cast.stage, id, addDays(today, -1));
  }
}

/** Files on record by that day, a few of them, not always the same. */
async function eligible(cast: Cast, on: string, most: number): Promise<string[]> {
  const files = await listAidable(cast.stage.tx, cast.stage.region);
  const known = files.filter((file) => file.approvedOn < on).map((file) => file.fileId);
  const start = known.length > most ? cast.random.integer(1, known.length - most) : 1;
  // The first family is aided each time: it is the one that a newcomer may sign in as.
  return [...known.slice(0, 1), ...known.slice(start, start + most - 1)];
}

async function proposeFor(
  cast: Cast,
  of: { fileId: string; on: string; fund: Round['fund'] },
): Promise<string> {
  const { stage, random } = cast;
  const act = staffAct(stage, 'care-clerk', of.on);
  const household = await loadHousehold(stage.tx, { region: stage.region, fileId: of.fileId });
  if (!household) throw new Error('a file of the demo is gone');
  const student = household.members.find((member) => member.isStudent);
  const base = { fileId: of.fileId, fundId: cast.funds.get(of.fund) ?? '' };
  const pick = random.next();
  const proposal =
    student && pick < 0.4
      ? schooling(base, student.id, random)
      : pick < 0.65
        ? await medical(cast, act, base)
        : living(base, random);
  const subject = proposal.kind === 'schooling' ? student : undefined;
  await openAccount(cast, act, { ...of, name: household.applicantName, student: subject });
  return (await proposeGrant(stage.tx, act, proposal)).id;
}

type Base = Pick<Proposal, 'fileId' | 'fundId'>;

function living(base: Base, random: Random): Proposal {
  const amountFen = BigInt(random.pick([800, 1_000, 1_200, 1_500])) * 100n;
  return { ...base, kind: 'living', amountFen, basis: '收入低于标准，基本生活困难' };
}

function schooling(base: Base, memberId: string, random: Random): Proposal {
  const amountFen = BigInt(random.pick([1_000, 1_500, 2_000])) * 100n;
  return { ...base, kind: 'schooling', memberId, amountFen, basis: '子女在校就读，生活费困难' };
}

/** Out of the receipts of the hospital that the family handed in. */
async function medical(cast: Cast, act: Act, base: Base): Promise<Proposal> {
  const { stage, random } = cast;
  const selfPaidFen = BigInt(random.integer(4_000, 18_000)) * 100n;
  const issuedOn = addDays(act.now.toISOString().slice(0, 10), -10);
  const receiptNumber = `琼医演示${String(random.integer(10_000_000, 99_999_999))}`;
  await recordBill(stage.tx, act, {
    fileId: base.fileId,
    memberId: undefined,
    issuedOn,
    receiptNumber,
    selfPaidFen,
  });
  const amountFen = (selfPaidFen / 3n / 10_000n) * 10_000n;
  return { ...base, kind: 'medical', amountFen, basis: '自付医疗费负担重' };
}

async function openAccount(
  cast: Cast,
  act: Act,
  of: {
    fileId: string;
    name: string;
    student: { id: string; name: string; birthDate: string | undefined } | undefined;
  },
): Promise<void> {
  const subjectKey = of.student?.id ?? 'household';
  const key = `${of.fileId}:${subjectKey}`;
  if (cast.accounts.has(key)) return;
  cast.accounts.add(key);
  const isMinor =
    of.student?.birthDate !== undefined &&
    of.student.birthDate > addDays(act.now.toISOString().slice(0, 10), -18 * 365);
  const account = isMinor
    ? ({ holder: 'guardian', holderName: of.name, guardianRelation: '父母' } as const)
    : ({ holder: 'self', holderName: of.student?.name ?? of.name } as const);
  await setPayee(cast.stage.tx, act, {
    ...{ fileId: of.fileId, subjectKey, ...account, bankName: cast.random.pick(BANKS) },
    ...{ card: demoCard(cast.accounts.size), cardWarning: undefined, proof: '银行卡复印件' },
  });
}

async function signAll(stage: Stage, grantId: string, on: string): Promise<void> {
  for (const role of SIGNERS) {
    const grant = await findGrant(stage.tx, { region: stage.region, id: grantId });
    if (grant?.status !== 'proposed') return;
    await signGrant(stage.tx, staffAct(stage, role, on), { grantId, opinion: '同意' });
  }
}

/** The first family signs in with its phone, as if it had proven it: somebody who is aided, for newcomers and journeys. */
async function linkFamily(cast: Cast, family: DemoFamily | undefined, today: string): Promise<void> {
  if (!family) return;
  const { stage } = cast;
  const { id: personId, name, phone } = family.person;
  const clerk = staffAct(stage, 'care-clerk', today);
  await openAccount(cast, clerk, { fileId: family.fileId, name, student: undefined });
  const act = systemAct(stage, today);
  const account = await findOrCreateWorker(stage.tx, act, phone);
  await linkWorkerToPerson(stage.tx, act, { accountId: account.id, personId, name });
}
