import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { mayKeep } from '../supervision-policy.ts';
import { refuse } from '../supervision-refusals.ts';
import { type Draw, drawnOrder } from './draw.ts';
import { lockDraw, saveDrawn, savePublication } from './draw-store.ts';

/** 抽取: the seed from the named source gives the order; once, and for good. */
export async function runDraw(
  tx: Transaction,
  act: Act,
  input: { drawId: string; seed: string },
): Promise<void> {
  const draw = await openDraw(tx, act, input.drawId);
  if (draw.seed !== undefined) refuse('draw.already-drawn');
  const order = await drawnOrder(draw.entries, input.seed);
  await saveDrawn(tx, act, { draw, seed: input.seed, order });
  await recordAudit(tx, act, {
    word: 'draw.run',
    subject: { type: 'draw', id: draw.id },
    detail: { seed: input.seed, listHash: draw.listHash, picked: order.slice(0, draw.pickCount) },
  });
}

/** 公开结果: from now on anybody reads list, seed and result. */
export async function publishDraw(tx: Transaction, act: Act, drawId: string): Promise<void> {
  const draw = await openDraw(tx, act, drawId);
  if (draw.seed === undefined) refuse('draw.not-drawn');
  if (draw.publishedAt === undefined) await savePublication(tx, act, draw);
  await recordAudit(tx, act, { word: 'draw.publish', subject: { type: 'draw', id: draw.id } });
}

async function openDraw(tx: Transaction, act: Act, drawId: string): Promise<Draw> {
  if (!mayKeep(act.actor)) refuseCommon('forbidden');
  return (await lockDraw(tx, act.actor.region, drawId)) ?? refuseCommon('not-found');
}
