import { createHash } from 'node:crypto';
import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import type { FileStore } from '../../../platform/files.ts';
import { addPhoto } from '../visits/add-photo.ts';
import { openVisit } from '../visits/open-visit.ts';
import { refuse } from '../visits/visit-refusals.ts';
import { claimSync, findSync } from './sync-store.ts';

/** 上传现场照片 from a phone, exactly once by the id that the phone gave it. */
export async function takePhoto(
  tx: Transaction,
  act: Act,
  input: { id: string; accountId: string; visitId: string; files: FileStore; file: File; label: string },
): Promise<void> {
  if (input.accountId !== act.actor.id) refuse('field.other-account');
  const { visit } = await openVisit(tx, act, { visitId: input.visitId, word: 'upload' });
  const bytes = Buffer.from(await input.file.arrayBuffer());
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  const sync = { region: visit.region, id: input.id, visitId: visit.id, contentHash };
  if (await claimSync(tx, act, sync)) return addPhoto(tx, act, input);
  const earlier = await findSync(tx, visit.region, input.id);
  if (earlier?.accountId !== act.actor.id) refuse('field.other-account');
  if (earlier?.contentHash !== contentHash || earlier.visitId !== visit.id) refuse('field.other-content');
}
