import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { recordAudit } from '../../../audit/index.ts';
import { updateDigest } from './digest-store.ts';
import { lockForAct } from './lock-draft.ts';

interface Closing {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
}

/** Takes an issue back after it was sent round; its number stays taken, its print says 已撤回. */
export async function withdrawDigest(tx: Transaction, act: Act, closing: Closing): Promise<void> {
  await close(tx, act, { ...closing, to: 'withdrawn' });
}

/** Throws a draft away; the weekly job does not compose the same week again. */
export async function discardDigest(tx: Transaction, act: Act, closing: Closing): Promise<void> {
  await close(tx, act, { ...closing, to: 'discarded' });
}

const acts = {
  withdrawn: { act: 'withdraw', word: 'news.withdraw-digest' },
  discarded: { act: 'discard', word: 'news.discard-digest' },
} as const;

async function close(
  tx: Transaction,
  act: Act,
  { id, version, reason, to }: Closing & { to: keyof typeof acts },
): Promise<void> {
  await lockForAct(tx, act, { id, act: acts[to].act, version });
  const change = { status: to, closed_at: act.now, close_reason: reason };
  await updateDigest(tx, act.actor.region, { id, change, now: act.now });
  await recordAudit(tx, act, { word: acts[to].word, subject: { type: 'news-digest', id }, reason });
}
