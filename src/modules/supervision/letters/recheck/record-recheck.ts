import type { Act } from '../../../../platform/actor.ts';
import { shanghaiDate } from '../../../../platform/dates.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { refuse } from '../../supervision-refusals.ts';
import { type ItemVerdict, listItems, saveVerdicts } from '../item-store.ts';
import { verdictNames } from '../letter.ts';
import { type LetterTarget, openLetter, saveStep } from '../open-letter.ts';

export interface Recheck extends LetterTarget {
  /** Day of the re-visit; 'YYYY-MM-DD'. */
  readonly on: string;
  readonly verdicts: readonly ItemVerdict[];
}

/** 登记复查情况: how each item was found. Closing or escalating is a decision of its own. */
export async function recordRecheck(tx: Transaction, act: Act, input: Recheck): Promise<void> {
  const opened = await openLetter(tx, act, { ...input, word: 'record-recheck' });
  const { letter } = opened;
  const of = { region: letter.region, letterId: letter.id };
  if (input.on > shanghaiDate(act.now) || input.on < (letter.service?.on ?? '')) refuse('letter.too-early');
  const items = await listItems(tx, of);
  if (input.verdicts.some((one) => !items.some((item) => item.id === one.itemId)))
    refuse('letter.unknown-item');
  await saveVerdicts(tx, { ...of, on: input.on }, input.verdicts);
  const words = input.verdicts.map((one) => {
    const position = items.find((item) => item.id === one.itemId)?.position;
    return `第 ${position} 项${verdictNames[one.verdict]}`;
  });
  await saveStep(tx, act, { opened, record: { detail: `${input.on} 复查：${words.join('，')}` } });
}
