import type { Db, Transaction } from '../../../platform/db/database.ts';
import { findParameter, getAmountParameter, getNumberParameter } from '../../parameters/index.ts';
import type { ChainLimits } from './approval/approval-chain.ts';
import type { CapParameters } from './caps/grant-cap.ts';

type Where = { readonly region: string; readonly on: string };

/** Where the county has not set its own limits, every grant goes up to the chair. */
const STRICTEST = 0n;
const STUDENT_MONTHS = 10;
const PLAIN_PREFIX = '工帮';

/** Local values for caps, on the day of the proposal. */
export async function readCapParameters(db: Db | Transaction, where: Where): Promise<CapParameters> {
  const amount = (key: string) => getAmountParameter(db, { ...where, key });
  const counts = await findParameter(db, { ...where, key: 'hardship.living-cap-counts-members' });
  return {
    minimumStandardFen: await amount('living.minimum-standard-monthly'),
    countsMembers: counts?.value === true,
    studentLivingFen: await amount('hardship.student-living-monthly'),
    studentMonths:
      (await getNumberParameter(db, { ...where, key: 'hardship.student-months' })) ?? STUDENT_MONTHS,
    temporaryFen: await amount('hardship.temporary-cap-yearly'),
  };
}

export async function readChainLimits(db: Db | Transaction, where: Where): Promise<ChainLimits> {
  const headFen = await getAmountParameter(db, { ...where, key: 'hardship.head-approves-up-to' });
  const leaderFen = await getAmountParameter(db, { ...where, key: 'hardship.leader-approves-up-to' });
  return { headFen: headFen ?? STRICTEST, leaderFen: leaderFen ?? STRICTEST };
}

/** 发文代字 of grants and batches. */
export async function readGrantPrefix(db: Db | Transaction, where: Where): Promise<string> {
  const found = await findParameter(db, { ...where, key: 'hardship.grant-prefix' });
  return typeof found?.value === 'string' && found.value.trim() !== '' ? found.value.trim() : PLAIN_PREFIX;
}
