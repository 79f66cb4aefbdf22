import type { Act } from '../../../platform/actor.ts';
import { formatDate, formatDateTime, shanghaiDate } from '../../../platform/dates.ts';
import type { Db, Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { tillOf } from '../benefit-policy.ts';
import { refuse } from '../benefit-refusals.ts';
import type { Claim } from '../claims/claim.ts';
import { parseCode } from '../claims/claim-code.ts';
import { findClaimByCode, lockClaimByCode } from '../claims/claim-store.ts';
import { indexesOfCode } from '../claims/seal-code.ts';
import type { Programme } from '../programmes/programme.ts';
import { findProgramme } from '../programmes/programme-store.ts';
import { findRedemptionsOf, insertRedemption } from './redemption-store.ts';

export interface ShownCode {
  readonly claim: Claim;
  readonly programme: Programme;
}

/** What a till sees of a code before taking it. @throws Refused redeem.unknown for codes of other providers, too. */
export async function checkCode(db: Db, act: Act, typed: string): Promise<ShownCode> {
  const code = parseCode(typed) ?? refuse('redeem.unknown');
  const claim = await findClaimByCode(db, act.actor.region, indexesOfCode(act.keys, code));
  return checkClaim(db, act, claim);
}

/**
 * 核销: takes a code once, whoever clicks how often at how many tills: the row of the claim is locked, and the
 * index lets one redemption stand.
 * @throws Refused redeem.unknown, redeem.used, redeem.expired.
 */
export async function redeemClaim(tx: Transaction, act: Act, typed: string): Promise<string> {
  const code = parseCode(typed) ?? refuse('redeem.unknown');
  const locked = await lockClaimByCode(tx, act.actor.region, indexesOfCode(act.keys, code));
  const { claim, programme } = await checkClaim(tx, act, locked);
  const id = newId();
  const { region } = claim;
  const isNew = await insertRedemption(tx, {
    region,
    id,
    claimId: claim.id,
    programmeId: programme.id,
    providerId: programme.providerId,
    valueFen: claim.valueFen,
    redeemedAt: act.now,
    redeemedOn: shanghaiDate(act.now),
    redeemedBy: act.actor.name,
  });
  if (!isNew) return refuse('redeem.used', { at: '刚才' });
  await recordAudit(tx, act, {
    word: 'benefit.redeem',
    subject: { type: 'benefit-claim', id: claim.id },
    detail: { programmeId: programme.id, valueFen: String(claim.valueFen) },
  });
  return id;
}

async function checkClaim(db: Db | Transaction, act: Act, claim: Claim | undefined): Promise<ShownCode> {
  const till = tillOf(act.actor) ?? refuseCommon('forbidden');
  const programme = claim && (await findProgramme(db, claim.region, claim.programmeId));
  if (!claim || programme?.providerId !== till) return refuse('redeem.unknown');
  const used = (await findRedemptionsOf(db, claim.region, [claim.id])).get(claim.id);
  if (used) refuse('redeem.used', { at: formatDateTime(used.redeemedAt) });
  const until = claim.redeemUntil ?? programme.redeemUntil;
  if (until < shanghaiDate(act.now)) refuse('redeem.expired', { until: formatDate(until) });
  return { claim, programme };
}
