import { z } from 'zod';
import { statuses } from '../case.ts';
import type { CaseView } from '../load-case.ts';
import type { CaseLine } from '../register/case-filter.ts';

/** What the API answers: people masked, money in 分, days 'YYYY-MM-DD'. Fields are listed one by one, nothing else gets out. */
const fen = z.bigint().describe('分');

export const caseLineAnswer = z.object({
  id: z.string(),
  number: z.string().describe('案件编号，终身不变'),
  status: z.enum(statuses),
  employer: z.string(),
  project: z.string().optional(),
  township: z.string().optional().describe('九位乡镇代码'),
  filedAt: z.date(),
  claimants: z.number().int(),
  claimed: fen,
  confirmed: fen,
  paid: fen,
  due: z.string().optional().describe('最近的时限'),
});

export const caseListAnswer = z.object({
  cases: z.array(caseLineAnswer),
  page: z.number().int(),
  hasNext: z.boolean(),
});

export const caseAnswer = z.object({
  id: z.string(),
  number: z.string(),
  status: z.enum(statuses),
  version: z.number().int(),
  filedAt: z.date(),
  employer: z.string(),
  project: z.string().optional(),
  township: z.string().optional(),
  acceptedAt: z.date().optional(),
  outcome: z.string().optional(),
  closedAt: z.date().optional(),
  statutoryPayers: z.array(
    z.object({ name: z.string(), duty: z.string(), article: z.string(), reason: z.string() }),
  ),
  clocks: z.array(
    z.object({
      kind: z.string(),
      startedOn: z.string(),
      due: z.string(),
      provisional: z.boolean(),
      metOn: z.string().optional(),
      article: z.string(),
    }),
  ),
  totals: z.object({
    claimants: z.number().int(),
    claimed: fen,
    confirmed: fen,
    paid: fen,
    received: fen,
    balance: fen,
  }),
});

export const ledgerAnswer = z.object({
  number: z.string(),
  rows: z.array(
    z.object({
      claimant: z.string().describe('姓名（脱敏）'),
      identity: z.string().describe('证件号码（脱敏）'),
      migrant: z.boolean().optional().describe('农民工；未知时没有此项'),
      withdrawn: z.boolean(),
      claimed: fen,
      confirmed: fen,
      paid: fen,
      received: fen,
      balance: fen,
      payments: z.array(
        z.object({
          amount: fen,
          paidOn: z.string(),
          channel: z.string(),
          receipt: z.string(),
          reversed: z.boolean(),
        }),
      ),
    }),
  ),
});

export function toCaseLineAnswer(line: CaseLine): z.output<typeof caseLineAnswer> {
  return {
    id: line.id,
    number: line.number,
    status: line.status,
    employer: line.employerName,
    project: line.projectName,
    township: line.townshipCode,
    filedAt: line.filedAt,
    claimants: line.claimants,
    claimed: line.claimedFen,
    confirmed: line.confirmedFen,
    paid: line.paidFen,
    due: line.dueOn,
  };
}

export function toCaseAnswer(view: CaseView): z.output<typeof caseAnswer> {
  const { rightsCase, ledger } = view;
  const { total } = ledger;
  return {
    id: rightsCase.id,
    number: rightsCase.number,
    status: rightsCase.status,
    version: rightsCase.version,
    filedAt: rightsCase.filedAt,
    employer: rightsCase.employer.name,
    project: rightsCase.projectName,
    township: rightsCase.townshipCode,
    acceptedAt: rightsCase.acceptedAt,
    outcome: rightsCase.outcome,
    closedAt: rightsCase.closedAt,
    statutoryPayers: view.payers.map(({ name, duty, article, reason }) => ({ name, duty, article, reason })),
    clocks: view.clocks.map((clock) => ({
      kind: clock.kind,
      startedOn: clock.startedOn,
      due: clock.dueOn,
      provisional: clock.isProvisional,
      metOn: clock.metOn,
      article: clock.article,
    })),
    totals: {
      claimants: total.claimants,
      claimed: total.claimedFen,
      confirmed: total.confirmedFen,
      paid: total.paidFen,
      received: total.receivedFen,
      balance: total.balanceFen,
    },
  };
}

export function toLedgerAnswer(view: CaseView): z.output<typeof ledgerAnswer> {
  return {
    number: view.rightsCase.number,
    rows: view.ledger.rows.map((row) => {
      const card = view.cards.get(row.personId);
      return {
        claimant: card?.maskedName ?? '*',
        identity: card?.maskedIdentity ?? '*',
        migrant: view.claimants.find((one) => one.id === row.claimantId)?.isMigrant,
        withdrawn: row.isWithdrawn,
        claimed: row.claimedFen,
        confirmed: row.confirmedFen,
        paid: row.paidFen,
        received: row.receivedFen,
        balance: row.balanceFen,
        payments: view.payments
          .filter((payment) => payment.claimantId === row.claimantId)
          .map((payment) => ({
            amount: payment.amountFen,
            paidOn: payment.paidOn,
            channel: payment.channel,
            receipt: payment.receipt,
            reversed: payment.reversedAt !== undefined,
          })),
      };
    }),
  };
}
