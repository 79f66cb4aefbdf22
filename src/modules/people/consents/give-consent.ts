import type { Act } from '../../../platform/actor.ts';
import type { Db, Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { mayFillIn } from '../person-policy.ts';
import { lockPerson } from '../person-store.ts';
import { type ConsentPurpose, consentTexts, inForce } from './consent.ts';
import { endConsent, findConsents, insertConsent } from './consent-store.ts';

interface ConsentRequest {
  readonly personId: string;
  readonly purpose: ConsentPurpose;
}

/**
 * The person agrees to the present text of one purpose: on the portal, or on paper that staff hold.
 * Agreeing twice changes nothing; agreeing to a new text ends the consent to the old one.
 * @throws Refused forbidden, not-found.
 */
export async function giveConsent(tx: Transaction, act: Act, request: ConsentRequest): Promise<void> {
  const { region } = act.actor;
  if (!mayFillIn(act.actor, request.personId)) refuseCommon('forbidden');
  if (!(await lockPerson(tx, region, request.personId))) refuseCommon('not-found');
  if (inForce(await findConsents(tx, region, request.personId), request.purpose)) return;
  await endConsent(tx, region, { ...request, at: act.now });
  await insertConsent(tx, region, {
    ...request,
    id: newId(),
    textVersion: consentTexts[request.purpose].version,
    givenAt: act.now,
    givenThrough: act.actor.kind === 'worker' ? 'portal' : 'paper',
  });
  await recordAudit(tx, act, {
    word: 'consent.give',
    subject: { type: 'person', id: request.personId },
    detail: { purpose: request.purpose, version: consentTexts[request.purpose].version },
  });
}

/** Withdrawing is as easy as giving (个人信息保护法 §15). Withdrawing twice changes nothing. */
export async function withdrawConsent(tx: Transaction, act: Act, request: ConsentRequest): Promise<void> {
  const { region } = act.actor;
  if (!mayFillIn(act.actor, request.personId)) refuseCommon('forbidden');
  if (!(await endConsent(tx, region, { ...request, at: act.now }))) return;
  await recordAudit(tx, act, {
    word: 'consent.withdraw',
    subject: { type: 'person', id: request.personId },
    detail: { purpose: request.purpose },
  });
}

/** True where the person has agreed to the present text of the purpose. */
export async function hasConsent(
  db: Db | Transaction,
  region: string,
  request: ConsentRequest,
): Promise<boolean> {
  return inForce(await findConsents(db, region, request.personId), request.purpose) !== undefined;
}
