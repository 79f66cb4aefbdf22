import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { listItems, replaceItems } from './item-store.ts';
import { type LetterTarget, openLetter, saveStep } from './open-letter.ts';

export interface LetterText extends LetterTarget {
  readonly title: string;
  /** Paragraphs, one a line. */
  readonly body: string;
  readonly items: readonly {
    readonly id: string | undefined;
    readonly problem: string;
    readonly article: string | undefined;
    readonly demand: string;
  }[];
}

/** 修改草稿: text and problems; a problem keeps the finding it came from. */
export async function editLetter(tx: Transaction, act: Act, input: LetterText): Promise<void> {
  const opened = await openLetter(tx, act, { ...input, word: 'edit' });
  const of = { region: opened.letter.region, letterId: opened.letter.id };
  const findings = new Map((await listItems(tx, of)).map((item) => [item.id, item.findingId]));
  const items = input.items.map((item) => ({
    ...item,
    findingId: item.id === undefined ? undefined : findings.get(item.id),
  }));
  await replaceItems(tx, of, items);
  await saveStep(tx, act, {
    opened,
    record: { change: { title: input.title, body: input.body }, audit: { items: items.length } },
  });
}
