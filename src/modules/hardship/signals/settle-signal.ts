import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { mayWorkOnGrants } from '../grants/grant-policy.ts';
import { openDraftFromSignal } from '../steps/open-draft.ts';
import type { Signal } from './signal.ts';
import { refuseSignal } from './signal-refusals.ts';
import { lockSignal, settleSignal } from './signal-store.ts';

/** 建档: a draft file for the family, with the reason it was found; the clerk goes to the family and asks. */
export async function openFileFromSignal(
  tx: Transaction,
  act: Act,
  signalId: string,
): Promise<{ fileId: string }> {
  const signal = await openSignal(tx, act, signalId);
  const { id: fileId } = await openDraftFromSignal(tx, act, {
    personId: signal.personId,
    reason: signal.reason,
    signalKey: signal.key,
  });
  const handler = { id: act.actor.id, name: act.actor.name };
  await settleSignal(tx, signal, { status: 'opened', at: act.now, handler, fileId });
  await record(tx, act, { signal, word: 'open' });
  return { fileId };
}

/** 不需要: with the reason, so that nobody looks at it again and everybody can see why. */
export async function dismissSignal(
  tx: Transaction,
  act: Act,
  input: { signalId: string; reason: string },
): Promise<void> {
  const signal = await openSignal(tx, act, input.signalId);
  const handler = { id: act.actor.id, name: act.actor.name };
  await settleSignal(tx, signal, { status: 'not-needed', at: act.now, handler, reason: input.reason });
  await record(tx, act, { signal, word: 'dismiss', reason: input.reason });
}

async function openSignal(tx: Transaction, act: Act, id: string): Promise<Signal> {
  if (!mayWorkOnGrants(act.actor)) refuseCommon('forbidden');
  const signal = await lockSignal(tx, { region: act.actor.region, id });
  if (!signal) return refuseCommon('not-found');
  if (signal.status !== 'draft')
    refuseSignal('signal.settled', { status: signal.status, by: signal.handlerName ?? '' });
  return signal;
}

async function record(
  tx: Transaction,
  act: Act,
  on: { signal: Signal; word: 'open' | 'dismiss'; reason?: string },
): Promise<void> {
  await recordAudit(tx, act, {
    word: `signal.${on.word}`,
    subject: { type: 'hardship-signal', id: on.signal.id },
    reason: on.reason,
    detail: { kind: on.signal.kind },
  });
}
