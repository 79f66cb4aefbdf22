import { isDeepStrictEqual } from 'node:util';
import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { MOST_SAMPLES } from '../visits/sampling/sample.ts';
import { findSampleVisit, listSamples, saveSample } from '../visits/sampling/sample-store.ts';
import { refuse } from '../visits/visit-refusals.ts';
import { insertConflict } from './conflict-store.ts';
import { mergeFieldWork } from './merge.ts';
import type { Taking } from './take-upload.ts';
import type { UploadAnswer } from './upload.ts';

/**
 * Takes the sampled workers of an upload, each by itself.
 * @throws Refused where a sample id belongs to another visit, or the sheet would be too long.
 */
export async function mergeSamples(
  tx: Transaction,
  act: Act,
  taking: Taking,
): Promise<{ kept: UploadAnswer['samples']; conflicts: number }> {
  const { at, upload } = taking;
  const known = new Map((await listSamples(tx, act.keys, at)).map((one) => [one.id, one]));
  const fresh = upload.samples.filter((sample) => !known.has(sample.id));
  if (known.size + fresh.length > MOST_SAMPLES) refuse('visit.too-many-samples');
  for (const sample of fresh) {
    const elsewhere = await findSampleVisit(tx, at.region, sample.id);
    if (elsewhere !== undefined) refuse('field.other-content');
  }
  const kept: { id: string; revision: number }[] = [];
  let conflicts = 0;
  for (const { id, base, answers, words } of upload.samples) {
    const desk = known.get(id);
    const isSame = desk !== undefined && isDeepStrictEqual([desk.answers, desk.words], [answers, words]);
    const merge = mergeFieldWork({ status: taking.visit.status, base, desk: desk?.revision, isSame });
    let revision = desk?.revision ?? 0;
    if (merge.kind === 'take') {
      revision = await saveSample(tx, act, { at, sample: { id, drawId: desk?.drawId, answers, words } });
    }
    if (merge.kind === 'conflict') {
      const shown = desk && { answers: desk.answers, words: desk.words };
      await insertConflict(tx, act, {
        at,
        syncId: upload.id,
        reason: merge.reason,
        difference: { kind: 'sample', id, field: { answers, words }, desk: shown },
      });
      conflicts += 1;
    }
    kept.push({ id, revision });
  }
  return { kept, conflicts };
}
