import type { Act, Actor } from '../../platform/actor.ts';
import { shanghaiDate } from '../../platform/dates.ts';
import type { Db, Transaction } from '../../platform/db/database.ts';
import { type Attachment, listAttachments } from '../documents/index.ts';
import { findPersonCards, type PersonCard } from '../people/index.ts';
import type { RightsCase } from './case.ts';
import { type CaseEvent, workerReads } from './case-event.ts';
import { listEvents } from './case-event-store.ts';
import { type CaseNote, listNotes } from './case-note-store.ts';
import { type CaseParties, maySee } from './case-policy.ts';
import { findCase, findParties } from './case-store.ts';
import type { ChainLink } from './chain/chain.ts';
import { listChain } from './chain/chain-store.ts';
import { type StatutoryPayer, statutoryPayers } from './chain/statutory-payer.ts';
import { listClaimants, listClaimLines } from './claims/claim-store.ts';
import type { Claimant, ClaimLine } from './claims/claimant.ts';
import { seesWholeLedger } from './claims/representatives.ts';
import type { CaseClock } from './clocks/case-clock.ts';
import { listClocks } from './clocks/clock-store.ts';
import type { Demand } from './demands/demand.ts';
import { listDemands } from './demands/demand-store.ts';
import { type Intake, openIntake } from './intakes/intake.ts';
import { findIntakeRow } from './intakes/intake-store.ts';
import type { CaseLetter } from './letters/letter.ts';
import { listLetters } from './letters/letter-store.ts';
import { findInstalmentPlan, type InstalmentPlan } from './payments/instalment-store.ts';
import type { Payment } from './payments/payment.ts';
import { listPayments } from './payments/payment-store.ts';
import { type Ledger, wageLedger } from './payments/wage-ledger.ts';
import type { Recusal } from './recusals/recusal.ts';
import { listRecusals } from './recusals/recusal-store.ts';
import type { Transfer } from './transfer/transfer.ts';
import { listTransfers } from './transfer/transfer-store.ts';

/** Everything about one case that its reader may see; pages and prints are made from it. */
export interface CaseView {
  readonly rightsCase: RightsCase;
  readonly parties: CaseParties;
  /** 'YYYY-MM-DD' in Shanghai. */
  readonly today: string;
  readonly claimants: readonly Claimant[];
  readonly lines: readonly ClaimLine[];
  readonly payments: readonly Payment[];
  readonly ledger: Ledger;
  readonly plan: InstalmentPlan;
  readonly chain: readonly ChainLink[];
  readonly payers: readonly StatutoryPayer[];
  readonly clocks: readonly CaseClock[];
  readonly transfers: readonly Transfer[];
  readonly events: readonly CaseEvent[];
  readonly notes: readonly CaseNote[];
  readonly letters: readonly CaseLetter[];
  /** 请求事项; none in a wage case. */
  readonly demands: readonly Demand[];
  /** Who withdrew from the case; staff only. */
  readonly recusals: readonly Recusal[];
  /** Work order or letter behind the case; staff only. */
  readonly intake: Intake | undefined;
  readonly papers: readonly Attachment[];
  /** Masked cards of the claimants, by person id. */
  readonly cards: ReadonlyMap<string, PersonCard>;
}

type Reader = Pick<Act, 'actor' | 'now' | 'keys'>;

/** Attachments of a case hang on this owner type. */
export const CASE_OWNER = 'case';

/**
 * The case as this reader may see it, or undefined where it is out of reach. A worker gets the own rows (all rows as
 * filer or representative), no notes and no chain facts; the total stays that of the whole case.
 */
export async function loadCaseView(
  db: Db | Transaction,
  reader: Reader,
  where: { region: string; id: string },
): Promise<CaseView | undefined> {
  const rightsCase = await findCase(db, where.region, where.id);
  if (!rightsCase) return undefined;
  const parties = await findParties(db, rightsCase);
  if (!maySee(reader.actor, rightsCase, parties)) return undefined;
  const view = await loadAll(db, reader, { rightsCase, parties });
  return reader.actor.kind === 'worker' ? forWorker(view, reader) : view;
}

/** Whether the case, as it stands now, is in the reader's reach. */
export async function isInReach(
  tx: Transaction,
  actor: Actor,
  where: { region: string; id: string },
): Promise<boolean> {
  const rightsCase = await findCase(tx, where.region, where.id);
  return rightsCase !== undefined && maySee(actor, rightsCase, await findParties(tx, rightsCase));
}

async function loadAll(
  db: Db | Transaction,
  reader: Reader,
  of: { rightsCase: RightsCase; parties: CaseParties },
): Promise<CaseView> {
  const { region, id: caseId } = of.rightsCase;
  const where = { region, caseId };
  const [claimants, lines, payments, plan, chain, clocks, transfers, events, notes, letters, papers, own] =
    await Promise.all([
      listClaimants(db, where),
      listClaimLines(db, where),
      listPayments(db, where),
      findInstalmentPlan(db, where),
      listChain(db, where),
      listClocks(db, region, caseId),
      listTransfers(db, where),
      listEvents(db, region, caseId),
      listNotes(db, region, caseId),
      listLetters(db, where),
      listAttachments(db, region, { type: CASE_OWNER, id: caseId }),
      loadBeyondWages(db, reader, where),
    ]);
  const cards = await findPersonCards(
    db,
    region,
    claimants.map((one) => one.personId),
    reader.keys,
  );
  return {
    ...of,
    today: shanghaiDate(reader.now),
    ...{ claimants, lines, payments, plan, chain, clocks, transfers, events, notes, letters, papers, cards },
    ...own,
    ledger: wageLedger({ claimants, lines, payments }),
    payers: statutoryPayers({ ...of.rightsCase, employerName: of.rightsCase.employer.name, chain }),
  };
}

/** What cases have besides money: demands, withdrawals of handlers, the work order. */
async function loadBeyondWages(
  db: Db | Transaction,
  reader: Reader,
  where: { region: string; caseId: string },
): Promise<Pick<CaseView, 'demands' | 'recusals' | 'intake'>> {
  const [demands, recusals, intake] = await Promise.all([
    listDemands(db, where),
    listRecusals(db, where),
    findIntakeRow(db, where),
  ]);
  return { demands, recusals, intake: intake && openIntake(reader.keys, intake) };
}

function forWorker(view: CaseView, reader: Reader): CaseView {
  const personId = reader.actor.personId ?? '';
  const claimants = seesWholeLedger(
    { personId },
    { filerPersonId: view.rightsCase.filer.personId, claimants: view.claimants },
  )
    ? view.claimants
    : view.claimants.filter((claimant) => claimant.personId === personId);
  const shown = new Set(claimants.map((claimant) => claimant.id));
  return {
    ...view,
    claimants,
    lines: view.lines.filter((line) => shown.has(line.claimantId)),
    payments: view.payments.filter((payment) => shown.has(payment.claimantId)),
    ledger: { rows: view.ledger.rows.filter((row) => shown.has(row.claimantId)), total: view.ledger.total },
    cards: new Map([...view.cards].filter(([id]) => claimants.some((claimant) => claimant.personId === id))),
    events: view.events.filter((event) => workerReads(event, reader.actor)),
    papers: view.papers.filter((paper) =>
      isForReader(paper, { reader, seesAll: shown.size === view.claimants.length }),
    ),
    notes: [],
    recusals: [],
    intake: undefined,
    letters: [],
    chain: [],
  };
}

/**
 * Papers of a group (ID copies, chats) are shown to who speaks for all, whether the others handed them in by themselves
 * or at the counter; a member sees the own ones (个人信息保护法 §6).
 */
function isForReader(paper: Attachment, on: { reader: Reader; seesAll: boolean }): boolean {
  return on.seesAll || paper.uploader.id === on.reader.actor.id;
}
