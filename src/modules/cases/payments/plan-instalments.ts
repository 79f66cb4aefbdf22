import type { Act } from '../../../platform/actor.ts';
import { formatDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { formatYuan } from '../../../platform/money.ts';
import { refuse } from '../case-refusals.ts';
import { listClaimants } from '../claims/claim-store.ts';
import { type CaseTarget, openCase, saveStep } from '../open-case.ts';
import { sendCaseNews } from '../send-case-news.ts';
import { replaceInstalmentPlan } from './instalment-store.ts';
import { plansWholeBalance } from './instalments.ts';
import { sum } from './wage-ledger.ts';

export interface PlanInput extends CaseTarget {
  readonly promisedBy: string;
  /** Dates 'YYYY-MM-DD', amounts in 分; together exactly what is still open. */
  readonly instalments: readonly { readonly dueOn: string; readonly amountFen: bigint }[];
  readonly papers?: string | undefined;
}

/** 约定分期: writes the promise down as rows, so that each missed one raises an alarm. Replaces an earlier plan. */
export async function planInstalments(tx: Transaction, act: Act, input: PlanInput): Promise<void> {
  const opened = await openCase(tx, act, { ...input, word: 'plan-instalments' });
  const { rightsCase, parties } = opened;
  const where = { region: rightsCase.region, caseId: rightsCase.id };
  const active = (await listClaimants(tx, where)).filter((claimant) => !claimant.withdrawnAt);
  const balance = sum(active.map((claimant) => claimant.confirmedFen - claimant.paidFen));
  if (balance === 0n) refuse('case.nothing-confirmed');
  const amounts = input.instalments.map((instalment) => instalment.amountFen);
  if (!plansWholeBalance(amounts, balance)) {
    refuse('case.instalments-mismatch', { planned: formatYuan(sum(amounts)), open: formatYuan(balance) });
  }
  const plan = input.instalments.map((instalment) => ({ ...instalment, promisedBy: input.promisedBy }));
  await replaceInstalmentPlan(tx, { ...where, at: act.now }, plan);
  const count = input.instalments.length;
  const first = [...input.instalments].sort((a, b) => a.dueOn.localeCompare(b.dueOn))[0]?.dueOn ?? '';
  await saveStep(tx, act, {
    opened,
    record: {
      detail: `${input.promisedBy}承诺分 ${count} 期付清 ${formatYuan(balance)} 元`,
      papers: input.papers,
    },
  });
  await sendCaseNews(tx, act, {
    rightsCase,
    template: 'cases.instalments',
    values: { promiser: input.promisedBy, count: String(count), due: formatDate(first) },
    personIds: parties.personIds,
  });
}
