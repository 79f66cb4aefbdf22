import type { Act } from '../../../../platform/actor.ts';
import type { KeyRing } from '../../../../platform/crypto.ts';
import type { DB, Db, Selectable, Transaction } from '../../../../platform/db/database.ts';
import { type Answers, questionKeys, type Sample, type SampleWords, sampleAnswers } from './sample.ts';
import { openWords, sealWords } from './sealed-words.ts';

interface At {
  readonly region: string;
  readonly visitId: string;
}

export interface SampleInput {
  readonly id: string;
  readonly drawId: string | undefined;
  readonly answers: Answers;
  readonly words: SampleWords;
}

/** Sampled workers with their words in clear; for who works on the visit. */
export async function listSamples(
  db: Db | Transaction,
  keys: KeyRing,
  { region, visitId }: At,
): Promise<Sample[]> {
  const rows = await db
    .selectFrom('supervision_samples')
    .selectAll()
    .where('region_code', '=', region)
    .where('visit_id', '=', visitId)
    .orderBy('id')
    .execute();
  return rows.map((row) => toSample(keys, row));
}

/** Which visit a sample id belongs to, whoever made it. */
export async function findSampleVisit(
  tx: Transaction,
  region: string,
  id: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('supervision_samples')
    .select('visit_id')
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.visit_id;
}

/** Writes a sample; a known one gets the next revision. The caller has locked the visit. */
export async function saveSample(
  tx: Transaction,
  act: Act,
  save: { at: At; sample: SampleInput },
): Promise<number> {
  const { at, sample } = save;
  const written = {
    answers: JSON.stringify(sample.answers),
    sealed: sealWords(act.keys, sample.words),
    recorded_at: act.now,
    recorder_id: act.actor.id,
    recorder_name: act.actor.name,
  };
  const row = await tx
    .insertInto('supervision_samples')
    .values({
      region_code: at.region,
      id: sample.id,
      visit_id: at.visitId,
      draw_id: sample.drawId ?? null,
      revision: 1,
      ...written,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['region_code', 'id'])
        .doUpdateSet((eb) => ({ ...written, revision: eb('supervision_samples.revision', '+', 1) })),
    )
    .returning('revision')
    .executeTakeFirstOrThrow();
  return row.revision;
}

export async function deleteSample(tx: Transaction, at: At & { id: string }): Promise<boolean> {
  const result = await tx
    .deleteFrom('supervision_samples')
    .where('region_code', '=', at.region)
    .where('visit_id', '=', at.visitId)
    .where('id', '=', at.id)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

export async function updateSampleSeal(
  tx: Transaction,
  region: string,
  row: { id: string; sealed: string },
): Promise<void> {
  await tx
    .updateTable('supervision_samples')
    .set({ sealed: row.sealed })
    .where('region_code', '=', region)
    .where('id', '=', row.id)
    .execute();
}

function toSample(keys: KeyRing, row: Selectable<DB['supervision_samples']>): Sample {
  return {
    id: row.id,
    drawId: row.draw_id ?? undefined,
    answers: answersOf(row.answers),
    words: openWords(keys, row.sealed),
    revision: row.revision,
    recorder: { id: row.recorder_id, name: row.recorder_name },
  };
}

/** Only known questions and answers come out of the jsonb. */
function answersOf(stored: unknown): Answers {
  const given = (stored ?? {}) as Readonly<Record<string, unknown>>; // jsonb written by this store
  return Object.fromEntries(
    questionKeys.flatMap((key) => {
      const answer = sampleAnswers.find((one) => one === given[key]);
      return answer === undefined ? [] : [[key, answer]];
    }),
  );
}
