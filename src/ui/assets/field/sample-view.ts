import { choose, fill, part, say } from './shell.ts';
import type { Change } from './visit-view.ts';
import type { Words, Work } from './held-visit.ts';
import { setSample } from './work.ts';

const wordFields = {
  sampleName: 'name',
  sampleTrade: 'trade',
  sampleLastPaidOn: 'lastPaidOn',
  sampleLastPaidYuan: 'lastPaidYuan',
  sampleNote: 'note',
} as const satisfies Record<string, keyof Words>;

/** One worker's sheet. @returns false where the worker is not on this phone any more. */
export function showSample(work: Work, id: string): boolean {
  const index = work.samples.findIndex((sample) => sample.id === id);
  const sample = work.samples[index];
  if (!sample) return false;
  say('sampleTitle', `第 ${work.uploadedSamples + index + 1} 名职工`);
  for (const [name, key] of Object.entries(wordFields)) fill(name, sample.words[key]);
  for (const fieldset of part('sample').querySelectorAll('fieldset')) {
    const name = fieldset.querySelector<HTMLInputElement>('input[type="radio"]')?.name;
    if (name) choose(name, sample.answers[name.replace('answer-', '')] ?? '', fieldset);
  }
  return true;
}

/** Ties the sheet's fields to whichever worker is open; called once. */
export function listenToSample(on: { openId: () => string | undefined; change: Change }): void {
  const sheet = part('sample');
  sheet.addEventListener('change', (event) => {
    const [id, input] = [on.openId(), event.target];
    if (!id || !(input instanceof HTMLInputElement) || input.type !== 'radio') return;
    on.change((work) => setSample(work, id, { answers: { [input.name.replace('answer-', '')]: input.value } }));
  });
  sheet.addEventListener('input', (event) => {
    const [id, input] = [on.openId(), event.target];
    if (!id || !(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) return;
    const key = Object.entries(wordFields).find(([name]) => name === input.name)?.[1];
    if (key) on.change((work) => setSample(work, id, { words: { [key]: cleaned(key, input.value) } }));
  });
}

/** What the server would refuse is not kept: a piece of an amount, half a date. */
function cleaned(key: keyof Words, typed: string): string {
  if (key === 'lastPaidYuan') return typed.match(/^\d{1,7}(\.\d{1,2})?/)?.[0] ?? '';
  return typed.slice(0, key === 'note' ? 500 : 40);
}
