import { randomBytes } from 'node:crypto';
import type { Act } from '../../../platform/actor.ts';
import { seal } from '../../../platform/crypto.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import type { Programme } from '../programmes/programme.ts';
import { seedHash } from './draw-rule.ts';
import { insertDraw } from './draw-store.ts';

export const SEED = 'benefits.seed';

/** Makes the secret seed; its hash is public from now on, the seed itself only after the draw. */
export async function prepareDraw(
  tx: Transaction,
  act: Act,
  on: { programme: Programme; publicSource: string | undefined },
): Promise<void> {
  const seed = randomBytes(32).toString('hex');
  await insertDraw(tx, on.programme.region, {
    id: newId(),
    programmeId: on.programme.id,
    seedSealed: seal(act.keys, SEED, seed),
    keyVersion: act.keys.activeVersion,
    seedHash: seedHash(seed),
    committedAt: act.now,
    publicSource: on.publicSource,
  });
}
