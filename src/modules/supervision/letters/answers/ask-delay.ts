import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { refuse } from '../../supervision-refusals.ts';
import { type LetterTarget, openLetter, saveStep } from '../open-letter.ts';
import { tellRecipient } from '../tell-recipient.ts';
import { insertDelay, listDelays, saveDelayAnswer } from './delay-store.ts';

/** 申请延期: the recipient asks for a later day; the clock runs on until staff have agreed. */
export async function askDelay(
  tx: Transaction,
  act: Act,
  input: LetterTarget & { until: string; reason: string },
): Promise<void> {
  const opened = await openLetter(tx, act, { ...input, word: 'ask-delay' });
  const { letter } = opened;
  const of = { region: letter.region, letterId: letter.id };
  if (input.until <= (letter.service?.replyDue ?? '')) refuse('letter.delay-not-later');
  if ((await listDelays(tx, of)).some((delay) => delay.answer === undefined)) refuse('letter.delay-open');
  await insertDelay(tx, act, { ...of, until: input.until, reason: input.reason });
  await saveStep(tx, act, {
    opened,
    record: { detail: `申请延至 ${input.until}`, reason: input.reason },
  });
}

/** 答复延期申请: granted, the reply is due on the day that was asked for. */
export async function answerDelay(
  tx: Transaction,
  act: Act,
  input: LetterTarget & { delayId: string; answer: 'granted' | 'refused'; note: string | undefined },
): Promise<void> {
  const opened = await openLetter(tx, act, { ...input, word: 'answer-delay' });
  const { letter } = opened;
  const of = { region: letter.region, letterId: letter.id };
  const delay = (await listDelays(tx, of)).find((one) => one.id === input.delayId);
  if (delay?.answer !== undefined || delay === undefined) return refuse('letter.delay-answered');
  await saveDelayAnswer(tx, act, { ...of, ...input });
  const due = input.answer === 'granted' ? delay.until : (letter.service?.replyDue ?? '');
  const words = input.answer === 'granted' ? '已同意' : '未同意';
  await saveStep(tx, act, {
    opened,
    record: {
      change: input.answer === 'granted' ? { reply_due: due, reply_provisional: false } : {},
      detail: `${words}，答复期限 ${due}`,
      reason: input.note,
    },
  });
  await tellRecipient(tx, act, {
    letter,
    template: 'letters.delay-answered',
    values: { answer: words, due },
  });
}
