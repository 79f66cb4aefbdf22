import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/id.ts';
import { pastedNames } from '../../../../platform/pasted-names.ts';
import { listHash, seededOrder } from '../../../../platform/seeded-order.ts';
import { openVisit, saveVisitStep } from '../open-visit.ts';
import { refuse } from '../visit-refusals.ts';
import { insertDraw } from './draw-store.ts';
import { MOST_SAMPLES, noWords } from './sample.ts';
import { listSamples, saveSample } from './sample-store.ts';

/**
 * 随机抽取职工: names of a pasted roster in the order of their HMAC-SHA256 under the seed, the first of them picked.
 * Seed, hash and size are kept and shown; the roster is not. Who is on the sheet already is passed over.
 * @throws Refused 422 where the roster is shorter than the sample.
 */
export async function drawSample(
  tx: Transaction,
  act: Act,
  input: { visitId: string; roster: string; seed: string; count: number },
): Promise<void> {
  const opened = await openVisit(tx, act, { visitId: input.visitId, word: 'record' });
  const at = { region: opened.visit.region, visitId: opened.visit.id };
  const names = pastedNames(input.roster);
  const sampled = await listSamples(tx, act.keys, at);
  const known = new Set(sampled.map((sample) => sample.words.name));
  const free = names.filter((name) => !known.has(name));
  if (free.length < input.count) refuse('visit.roster-too-short', { size: free.length, wanted: input.count });
  if (sampled.length + input.count > MOST_SAMPLES) refuse('visit.too-many-samples');
  const order = await seededOrder(free, input.seed);
  const draw = {
    id: newId(),
    seed: input.seed,
    rosterHash: await listHash(names),
    rosterSize: names.length,
    pickCount: input.count,
  };
  await insertDraw(tx, act, { ...at, draw });
  for (const name of order.slice(0, input.count)) {
    const sample = { id: newId(), drawId: draw.id, answers: {}, words: { ...noWords, name } };
    await saveSample(tx, act, { at, sample });
  }
  await saveVisitStep(tx, act, {
    opened,
    detail: `从 ${names.length} 人的名册中随机抽取 ${input.count} 人`,
    audit: { seed: input.seed, rosterHash: draw.rosterHash },
  });
}
