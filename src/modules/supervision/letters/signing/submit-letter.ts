import type { Act } from '../../../../platform/actor.ts';
import { shanghaiDate } from '../../../../platform/dates.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { findParameter } from '../../../parameters/index.ts';
import { refuse } from '../../supervision-refusals.ts';
import { listItems } from '../item-store.ts';
import { type LetterTarget, openLetter, saveStep } from '../open-letter.ts';
import { signingOrder, stepNames } from './signing-order.ts';

/** 经办提交审签: the text goes round in the order that is in force today. */
export async function submitLetter(tx: Transaction, act: Act, input: LetterTarget): Promise<void> {
  const opened = await openLetter(tx, act, { ...input, word: 'submit' });
  const { letter } = opened;
  const items = await listItems(tx, { region: letter.region, letterId: letter.id });
  if (items.length === 0 || items.some((item) => item.problem.trim() === '' || item.demand.trim() === ''))
    refuse('letter.no-items');
  const local = await findParameter(tx, {
    region: letter.region,
    key: `letters.signing-${letter.kind}`,
    on: shanghaiDate(act.now),
  });
  const steps = signingOrder(letter.kind, local?.value);
  await saveStep(tx, act, {
    opened,
    record: {
      change: { signing_round: letter.signing.round + 1, signing_steps: [...steps], signing_position: 0 },
      detail: `审签顺序：${steps.map((step) => stepNames[step]).join(' → ')}`,
    },
  });
}
