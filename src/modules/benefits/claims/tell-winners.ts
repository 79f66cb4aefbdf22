import type { Act } from '../../../platform/actor.ts';
import { formatDate } from '../../../platform/dates.ts';
import type { Db } from '../../../platform/db/database.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { findWorkerAccountIds, findWorkerPhone } from '../../accounts/index.ts';
import { findOrganisation } from '../../orgs/index.ts';
import { findProgramme } from '../programmes/programme-store.ts';
import { formatCode } from './claim-code.ts';
import { findUntold, markTold } from './claim-store.ts';
import { openCode } from './seal-code.ts';

const BATCH = 100;

/**
 * Sends each winner's code by text message, after the rush and as a job, so that the rush does not wait for it. Who has
 * not proven a phone number finds the code behind the sign-in. May run any number of times, in several processes.
 */
export async function tellWinners(
  db: Db,
  act: Act,
  of: { region: string; programmeId: string },
): Promise<void> {
  while ((await tellSome(db, act, of)) === BATCH);
}

async function tellSome(
  db: Db,
  act: Act,
  { region, programmeId }: { region: string; programmeId: string },
): Promise<number> {
  const programme = await findProgramme(db, region, programmeId);
  if (!programme) return 0;
  const provider = (await findOrganisation(db, region, programme.providerId))?.name ?? '';
  return inTransaction(db, async (tx) => {
    const untold = await findUntold(tx, { region, programmeId, limit: BATCH });
    if (untold.length === 0) return 0;
    const accounts = await findWorkerAccountIds(
      tx,
      region,
      untold.map(({ personId }) => personId),
    );
    for (const claim of untold) {
      const accountId = accounts.get(claim.personId);
      const phone = accountId && (await findWorkerPhone(tx, act, accountId));
      if (!phone) continue;
      await act.messenger.send(tx, {
        region,
        channel: 'sms',
        to: phone,
        template: 'benefits.code',
        values: {
          programme: programme.name,
          provider,
          code: formatCode(openCode(act.keys, claim)),
          until: formatDate(programme.redeemUntil),
        },
        now: act.now,
        key: `benefits.code:${claim.id}`,
      });
    }
    await markTold(tx, region, { ids: untold.map(({ id }) => id), now: act.now });
    return untold.length;
  });
}
