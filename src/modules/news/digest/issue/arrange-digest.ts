import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { recordAudit } from '../../../audit/index.ts';
import { refuse } from '../digest-refusals.ts';
import { arrange, type Wish } from './arrangement.ts';
import {
  deleteEmptySections,
  deleteItems,
  insertSections,
  updateItemPlaces,
  updateSections,
} from './digest-parts-store.ts';
import { updateDigest } from './digest-store.ts';
import { lockForAct } from './lock-draft.ts';

/**
 * Saves the layout of a draft: title, foreword, sections with their 编者按, order of the items, what is dropped.
 * A section that was emptied goes with its last item.
 * @throws Refused where two sections would have one name, on a stale form, or where it is no draft any more.
 */
export async function arrangeDigest(
  tx: Transaction,
  act: Act,
  on: { id: string; version: number; wish: Wish },
): Promise<void> {
  const { region } = act.actor;
  const { id, version, wish } = on;
  const digest = await lockForAct(tx, act, { id, act: 'arrange', version });
  const arrangement = arrange(digest, wish);
  const titles = arrangement.sections.map(({ title }) => title);
  if (new Set(titles).size < titles.length) refuse('digest.section-twice');
  const place = { region, digestId: id };
  await deleteItems(tx, place, arrangement.removed);
  const isNew = (section: { id: string }) => section.id === wish.newSection?.id;
  await updateSections(
    tx,
    place,
    arrangement.sections.filter((section) => !isNew(section)),
  );
  await insertSections(tx, place, arrangement.sections.filter(isNew));
  await updateItemPlaces(tx, place, arrangement.places);
  await deleteEmptySections(tx, place, wish.newSection ? [wish.newSection.id] : []);
  const change = { title: wish.title, foreword: wish.foreword ?? null };
  await updateDigest(tx, region, { id, change, now: act.now });
  await recordAudit(tx, act, {
    word: 'news.arrange-digest',
    subject: { type: 'news-digest', id },
    detail: { removed: arrangement.removed.length },
  });
}
