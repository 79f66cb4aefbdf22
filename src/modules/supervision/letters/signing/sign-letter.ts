import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { refuse } from '../../supervision-refusals.ts';
import { findLetter } from '../letter-store.ts';
import { type LetterTarget, openLetter, saveStep } from '../open-letter.ts';
import { issueLetter } from './issue-letter.ts';
import { insertSignature, listSignatures } from './signature-store.ts';
import { nextSignature, stepNames } from './signing-order.ts';

/**
 * 审签同意: signs the step that waits; the last signature is the 签发.
 * @throws Refused 409 where it is somebody else's turn, or the same person signed a step of this round before.
 */
export async function signLetter(
  tx: Transaction,
  act: Act,
  input: LetterTarget & { note?: string | undefined },
): Promise<void> {
  const known = await findLetter(tx, act.actor.region, input.letterId);
  if (!known) return refuseCommon('not-found');
  const turn = nextSignature(known.signing, act.actor.roles);
  const isLast = turn.ok && turn.isLast;
  const opened = await openLetter(tx, act, { ...input, word: isLast ? 'issue' : 'sign' });
  const { letter } = opened;
  // Asked again on the locked row: a colleague may have signed in between.
  const now = nextSignature(letter.signing, act.actor.roles);
  if (!now.ok) return refuse('letter.not-your-turn', { waitsFor: now.waitsFor });
  if (now.isLast !== isLast) refuseCommon('stale');
  await refuseSecondStep(tx, act, letter);
  const { position } = letter.signing;
  await insertSignature(tx, act, { letter, position, step: now.step, answer: 'agreed', note: input.note });
  if (isLast) return issueLetter(tx, act, { opened, detail: signed(now.step, input.note) });
  await saveStep(tx, act, {
    opened,
    record: { change: { signing_position: position + 1 }, detail: signed(now.step, input.note) },
  });
}

function signed(step: keyof typeof stepNames, note: string | undefined): string {
  return `${stepNames[step]}同意${note ? `：${note}` : ''}`;
}

async function refuseSecondStep(
  tx: Transaction,
  act: Act,
  letter: { region: string; id: string; signing: { round: number } },
): Promise<void> {
  const signatures = await listSignatures(tx, { region: letter.region, letterId: letter.id });
  const earlier = signatures.filter((one) => one.round === letter.signing.round);
  if (earlier.some((one) => one.signer.id === act.actor.id)) refuse('letter.signed-before');
}
