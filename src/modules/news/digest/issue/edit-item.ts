import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { recordAudit } from '../../../audit/index.ts';
import { refuse } from '../digest-refusals.ts';
import { readMostQuoted } from '../read-digest-settings.ts';
import { findItemText, updateItem } from './digest-parts-store.ts';
import { updateDigest } from './digest-store.ts';
import { lockForAct } from './lock-draft.ts';
import { quotationProblem } from './quotation.ts';

export interface ItemWords {
  readonly excerpt: string;
  /** 编者注, in the office's own words. */
  readonly note: string | undefined;
}

/**
 * Chooses another passage of the article and writes a note beside it.
 * @throws Refused where the excerpt is longer than allowed or not in the author's words (著作权法 §24(二)).
 */
export async function editItem(
  tx: Transaction,
  act: Act,
  on: { digestId: string; itemId: string; version: number; words: ItemWords },
): Promise<void> {
  const { region } = act.actor;
  const { digestId, itemId, version, words } = on;
  await lockForAct(tx, act, { id: digestId, act: 'arrange', version });
  const text = (await findItemText(tx, { region, digestId }, itemId)) ?? refuse('digest.item-gone');
  const problem = quotationProblem(words.excerpt, text, await readMostQuoted(tx, region, act.now));
  if (problem?.kind === 'too-long') refuse('digest.too-long', problem);
  if (problem?.kind === 'not-verbatim') refuse('digest.not-verbatim');
  await updateItem(tx, { region, digestId }, { id: itemId, ...words });
  await updateDigest(tx, region, { id: digestId, change: {}, now: act.now });
  await recordAudit(tx, act, {
    word: 'news.edit-digest',
    subject: { type: 'news-digest', id: digestId },
    detail: { item: itemId },
  });
}
