import type { Act } from '../../platform/actor.ts';
import { shanghaiDate } from '../../platform/dates.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { refuseCommon } from '../../platform/refusal.ts';
import { recordAudit } from '../audit/index.ts';
import { lockCertificate, markRemoved } from './certificate-write-store.ts';
import { mayKeepTalents } from './talent-policy.ts';
import { refuse } from './talent-refusals.ts';

/** Takes a certificate out of the register from today on; figures of earlier days keep counting it. */
export async function removeCertificate(
  tx: Transaction,
  act: Act,
  removal: { id: string; reason: string },
): Promise<void> {
  if (!mayKeepTalents(act.actor)) refuseCommon('forbidden');
  const { region } = act.actor;
  const certificate = (await lockCertificate(tx, region, removal.id)) ?? refuseCommon('not-found');
  if (certificate.removedOn !== undefined) refuse('talent.already-removed');
  await markRemoved(tx, region, { ...removal, on: shanghaiDate(act.now), now: act.now });
  await recordAudit(tx, act, {
    word: 'talent.remove',
    subject: { type: 'talent', id: removal.id },
    detail: { reason: removal.reason },
  });
}
