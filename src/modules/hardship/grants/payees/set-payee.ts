import type { Act } from '../../../../platform/actor.ts';
import { shanghaiDate } from '../../../../platform/dates.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/id.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { recordAudit } from '../../../audit/index.ts';
import { lockFile } from '../../file/file-store.ts';
import { HOUSEHOLD } from '../grant.ts';
import { mayWorkOnGrants } from '../grant-policy.ts';
import { refuseGrant } from '../grant-refusals.ts';
import { loadHousehold } from '../household-store.ts';
import { mayUseGuardian, type Payee, type PayeeHolder, payeeWarning } from './payee.ts';
import { findCurrentPayee, replacePayee } from './payee-store.ts';
import { openCard, sealCard } from './seal-card.ts';

export interface PayeeInput {
  readonly fileId: string;
  /** `household`, or the id of the student. */
  readonly subjectKey: string;
  readonly holder: PayeeHolder;
  readonly holderName: string;
  readonly guardianRelation?: string | undefined;
  readonly bankName: string;
  /** Digits only, checked by `parseBankCard`. */
  readonly card: string;
  /** What `parseBankCard` found odd about the number. */
  readonly cardWarning: string | undefined;
  /** On which papers: 银行卡复印件、本人签字的变更申请 … */
  readonly proof: string;
}

/**
 * 登记收款账户: the beneficiary's own account, a guardian's only for a minor. An account in force is replaced, never
 * changed, and only with proof.
 * @throws Refused `payee.guardian-for-adult`, `payee.same-card`
 */
export async function setPayee(
  tx: Transaction,
  act: Act,
  input: PayeeInput,
): Promise<{ warning: string | undefined }> {
  if (!mayWorkOnGrants(act.actor)) refuseCommon('forbidden');
  const { region } = act.actor;
  // Two clerks at once replace one after the other.
  await lockFile(tx, act.keys, { region, id: input.fileId });
  const household = await loadHousehold(tx, { region, fileId: input.fileId });
  if (!household) return refuseCommon('not-found');
  const student = household.members.find((one) => one.id === input.subjectKey);
  if (input.subjectKey !== HOUSEHOLD && !student) refuseGrant('grant.member-unknown');
  const isMinor = student !== undefined && mayUseGuardian(student.birthDate, shanghaiDate(act.now));
  if (input.holder === 'guardian' && !isMinor) refuseGrant('payee.guardian-for-adult');
  const before = await findCurrentPayee(tx, { region, ...input });
  if (
    before &&
    openCard(act.keys, before.cardSealed) === input.card &&
    before.holderName === input.holderName
  )
    refuseGrant('payee.same-card');
  const beneficiaryName = student?.name ?? household.applicantName;
  const payee = toPayee(act, { ...input, beneficiaryName });
  await replacePayee(tx, region, { ...payee, keyVersion: act.keys.activeVersion, recorderId: act.actor.id });
  await recordAudit(tx, act, {
    word: 'payee.set',
    subject: { type: 'hardship-file', id: input.fileId },
    reason: input.proof,
    detail: {
      holder: input.holder,
      tail: payee.cardTail,
      replaced: before !== undefined,
      warned: payee.warning !== undefined,
    },
  });
  return { warning: payee.warning };
}

function toPayee(act: Act, input: PayeeInput & { beneficiaryName: string }): Payee {
  const { card, cardWarning, ...given } = input;
  return {
    ...given,
    id: newId(),
    guardianRelation: input.holder === 'guardian' ? (input.guardianRelation ?? '监护人') : undefined,
    cardSealed: sealCard(act.keys, card),
    cardTail: card.slice(-4),
    warning: payeeWarning(input, cardWarning),
    recordedAt: act.now,
    recorderName: act.actor.name,
    replacedAt: undefined,
  };
}
