import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { violatedConstraint } from '../../../../platform/db/errors.ts';
import { newId } from '../../../../platform/id.ts';
import { formatYuan } from '../../../../platform/money.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { recordAudit } from '../../../audit/index.ts';
import { mayManageFunds } from '../grant-policy.ts';
import { refuseGrant } from '../grant-refusals.ts';
import { type FundFields, insertFund, lockFund, updateFund } from './fund-store.ts';

/**
 * 登记资金 or 调整预算. The central fund is always tied to national files.
 * @throws Refused 403; `fund.name-taken`; `fund.below-committed`; stale.
 */
export async function saveFund(
  tx: Transaction,
  act: Act,
  input: FundFields & { id?: string | undefined; version?: number | undefined },
): Promise<{ id: string }> {
  if (!mayManageFunds(act.actor)) refuseCommon('forbidden');
  const { region } = act.actor;
  const fund = {
    ...input,
    needsNationalFile: input.source === 'central' || input.needsNationalFile,
    change: { at: act.now, by: act.actor.name },
  };
  const id = input.id ?? newId();
  const before = input.id === undefined ? undefined : await openFund(tx, act, input);
  await keepName(() =>
    before ? updateFund(tx, { region, id }, fund) : insertFund(tx, { region, id }, fund),
  );
  await recordAudit(tx, act, {
    word: before ? 'fund.change' : 'fund.open',
    subject: { type: 'hardship-fund', id },
    detail: {
      name: input.name,
      year: input.year,
      budgetFen: input.budgetFen.toString(),
      beforeFen: before?.budgetFen.toString(),
    },
  });
  return { id };
}

async function openFund(
  tx: Transaction,
  act: Act,
  input: FundFields & { id?: string | undefined; version?: number | undefined },
) {
  const fund = (await lockFund(tx, act.actor.region, input.id ?? '')) ?? refuseCommon('not-found');
  if (input.version !== undefined && input.version !== fund.version) refuseCommon('stale');
  if (input.budgetFen < fund.committedFen)
    refuseGrant('fund.below-committed', { committed: formatYuan(fund.committedFen) });
  return fund;
}

async function keepName(save: () => Promise<void>): Promise<void> {
  try {
    await save();
  } catch (error) {
    if (violatedConstraint(error) === 'hardship_funds_one_name') refuseGrant('fund.name-taken');
    throw error;
  }
}
