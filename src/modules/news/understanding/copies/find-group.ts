import type { Transaction } from '../../../../platform/db/database.ts';
import {
  findCopyCandidates,
  findOthersOfGroup,
  findTexts,
  lockGroups,
  saveFingerprints,
  setHead,
  uniteGroups,
} from './copy-store.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { isCopy, likenessTo } from './likeness.ts';

/**
 * Puts an article into the group of those that are copies of it, and makes the earliest of them the head. An article
 * whose text was changed leaves its old group. Groups of a region are decided one after the other, so that two copies
 * taken in at the same moment find each other.
 * @returns the id of the group's head.
 */
export async function findGroup(
  tx: Transaction,
  region: string,
  article: { id: string; bodyText: string },
): Promise<string> {
  const fingerprints = fingerprintsOf(article.bodyText);
  await lockGroups(tx, region);
  await saveFingerprints(tx, region, { articleId: article.id, fingerprints });
  await leaveGroup(tx, region, article.id);
  const ids = await findCopyCandidates(tx, region, { articleId: article.id, fingerprints });
  const candidates = await findTexts(tx, region, ids);
  const likeness = likenessTo(article.bodyText);
  const copies = candidates.filter(({ bodyText }) => isCopy(likeness(bodyText)));
  const heads = [...new Set([article.id, ...copies.map(({ headId }) => headId)])];
  return uniteGroups(tx, region, heads);
}

/** Chooses the heads of some articles' groups again, after members were taken down or shown again. */
export async function electHeads(tx: Transaction, region: string, ids: readonly string[]): Promise<void> {
  await lockGroups(tx, region);
  const members = await findTexts(tx, region, ids);
  for (const headId of new Set(members.map((member) => member.headId))) {
    await uniteGroups(tx, region, [headId]);
  }
}

async function leaveGroup(tx: Transaction, region: string, id: string): Promise<void> {
  const [own] = await findTexts(tx, region, [id]);
  if (own === undefined) return;
  const others = await findOthersOfGroup(tx, region, { headId: own.headId, exceptId: id });
  if (own.headId !== id) await setHead(tx, region, { ids: [id], headId: id });
  else if (others[0] !== undefined) {
    await setHead(tx, region, { ids: others, headId: others[0] });
    await uniteGroups(tx, region, [others[0]]);
  }
}
