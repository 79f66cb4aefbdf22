import type { Act } from '../../../../platform/actor.ts';
import { shanghaiDate } from '../../../../platform/dates.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { refuse } from '../../supervision-refusals.ts';
import { type ItemPromise, listItems, savePromises } from '../item-store.ts';
import type { LetterItem } from '../letter.ts';
import { type LetterTarget, type OpenLetter, openLetter, saveStep } from '../open-letter.ts';

export interface Answer extends LetterTarget {
  readonly promises: readonly ItemPromise[];
  readonly note: string | undefined;
}

/** 暂存: what the contact has written so far; staff see it only once it is handed in. */
export async function saveAnswer(tx: Transaction, act: Act, input: Answer): Promise<void> {
  const opened = await openLetter(tx, act, { ...input, word: 'save-answer' });
  await keepPromises(tx, opened, input.promises);
  await saveStep(tx, act, { opened, record: { change: { reply_note: input.note ?? null } } });
}

/** 提交答复, item by item: each with what will be done and by when. The reply clock is met. */
export async function answerLetter(tx: Transaction, act: Act, input: Answer): Promise<void> {
  const opened = await openLetter(tx, act, { ...input, word: 'answer' });
  const items = await keepPromises(tx, opened, input.promises);
  refuseGaps(items);
  const on = shanghaiDate(act.now);
  await saveStep(tx, act, {
    opened,
    record: {
      change: {
        replied_on: on,
        reply_channel: 'online',
        reply_note: input.note ?? null,
        replier_name: act.actor.name,
      },
      detail: `网上答复 ${items.length} 项`,
    },
  });
}

/** 登记书面答复: staff type what came on paper; a day before service or after today is a slip. */
export async function recordAnswer(
  tx: Transaction,
  act: Act,
  input: Answer & { on: string; by: string | undefined },
): Promise<void> {
  const opened = await openLetter(tx, act, { ...input, word: 'record-answer' });
  const { letter } = opened;
  if (input.on < (letter.service?.on ?? '') || input.on > shanghaiDate(act.now)) refuse('letter.too-early');
  const items = await keepPromises(tx, opened, input.promises);
  await saveStep(tx, act, {
    opened,
    record: {
      // A later paper adds to the answer; the day of the first one stays, it met the clock.
      change: {
        replied_on: letter.reply?.on ?? input.on,
        reply_channel: letter.reply?.channel ?? 'paper',
        reply_note: input.note ?? null,
        replier_name: input.by ?? letter.reply?.by ?? null,
      },
      detail: `${input.on} 书面答复，承诺 ${items.filter((item) => item.promise).length} 项`,
    },
  });
}

async function keepPromises(
  tx: Transaction,
  opened: OpenLetter,
  promises: readonly ItemPromise[],
): Promise<LetterItem[]> {
  const of = { region: opened.letter.region, letterId: opened.letter.id };
  const known = await listItems(tx, of);
  if (promises.some((one) => !known.some((item) => item.id === one.itemId))) refuse('letter.unknown-item');
  await savePromises(tx, of, promises);
  return listItems(tx, of);
}

function refuseGaps(items: readonly LetterItem[]): void {
  const gaps = items.filter((item) => item.promise === undefined || item.promiseDue === undefined);
  if (gaps.length > 0) refuse('letter.unanswered', { which: gaps.map((item) => item.position).join('、') });
}
