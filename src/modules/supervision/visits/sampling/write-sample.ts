import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { openVisit, saveVisitStep } from '../open-visit.ts';
import { refuse } from '../visit-refusals.ts';
import { type Answers, MOST_SAMPLES, type SampleWords } from './sample.ts';
import { deleteSample, listSamples, saveSample } from './sample-store.ts';

/** 填写抽样表: the six answers of one worker; `seen` is the revision the form showed, 0 for a new one. */
export async function writeSample(
  tx: Transaction,
  act: Act,
  input: { visitId: string; sampleId: string; seen: number; answers: Answers; words: SampleWords },
): Promise<void> {
  const opened = await openVisit(tx, act, { visitId: input.visitId, word: 'record' });
  const at = { region: opened.visit.region, visitId: opened.visit.id };
  const samples = await listSamples(tx, act.keys, at);
  const known = samples.find((sample) => sample.id === input.sampleId);
  if ((known?.revision ?? 0) !== input.seen) refuseCommon(known ? 'stale' : 'not-found');
  if (!known && samples.length >= MOST_SAMPLES) refuse('visit.too-many-samples');
  const { answers, words, sampleId: id } = input;
  await saveSample(tx, act, { at, sample: { id, drawId: known?.drawId, answers, words } });
  await saveVisitStep(tx, act, { opened, detail: known ? '修改一名抽样职工的回答' : '登记一名抽样职工' });
}

/** Takes a worker off the sheet who was not met after all. */
export async function removeSample(
  tx: Transaction,
  act: Act,
  input: { visitId: string; sampleId: string },
): Promise<void> {
  const opened = await openVisit(tx, act, { visitId: input.visitId, word: 'record' });
  const at = { region: opened.visit.region, visitId: opened.visit.id };
  if (!(await deleteSample(tx, { ...at, id: input.sampleId }))) refuseCommon('not-found');
  await saveVisitStep(tx, act, { opened, detail: '移去一名抽样职工' });
}
