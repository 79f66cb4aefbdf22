import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/id.ts';
import { recordAudit } from '../../../audit/index.ts';
import { refuse } from '../digest-refusals.ts';
import { readMostQuoted } from '../read-digest-settings.ts';
import type { Candidate } from './candidate.ts';
import { findCandidates } from './candidate-store.ts';
import { type Digest, itemsOf, MOST_ITEMS } from './digest.ts';
import type { NewItem, NewSection } from './digest-part.ts';
import { insertItems, insertSections } from './digest-parts-store.ts';
import { updateDigest } from './digest-store.ts';
import { topicOf } from './group-by-topic.ts';
import { itemOf } from './item-of.ts';
import { lockForAct } from './lock-draft.ts';

/**
 * Takes articles into a draft, each under its theme at the end of the section. What already stands there stays.
 * @throws Refused where the draft is full, an article is taken down, or the issue is no draft any more.
 */
export async function addItems(
  tx: Transaction,
  act: Act,
  { digestId, articleIds }: { digestId: string; articleIds: readonly string[] },
): Promise<void> {
  const { region } = act.actor;
  const digest = await lockForAct(tx, act, { id: digestId, act: 'arrange', version: undefined });
  const known = new Set(itemsOf(digest).map(({ articleId }) => articleId));
  const articles = (await findCandidates(tx, region, articleIds)).filter(({ id }) => !known.has(id));
  if (articles.some(({ isBlocked }) => isBlocked)) refuse('digest.article-blocked');
  if (known.size + articles.length > MOST_ITEMS) refuse('digest.full', { most: MOST_ITEMS });
  if (articles.length === 0) return;
  const parts = additions(digest, articles, await readMostQuoted(tx, region, act.now));
  await insertSections(tx, { region, digestId }, parts.sections);
  await insertItems(tx, { region, digestId }, parts.items);
  await updateDigest(tx, region, { id: digestId, change: {}, now: act.now });
  await recordAudit(tx, act, {
    word: 'news.add-to-digest',
    subject: { type: 'news-digest', id: digestId },
    detail: { articles: articles.map(({ id }) => id) },
  });
}

function additions(digest: Digest, articles: readonly Candidate[], mostQuoted: number) {
  const topics = [...digest.topics, ...digest.sections.map(({ title }) => title)];
  const places = new Map(digest.sections.map(({ id, title, items }) => [title, { id, next: items.length }]));
  const sections: NewSection[] = [];
  const items: NewItem[] = [];
  for (const article of articles) {
    const title = topicOf(article, topics);
    let place = places.get(title);
    if (place === undefined) {
      place = { id: newId(), next: 0 };
      places.set(title, place);
      sections.push({ id: place.id, title, note: undefined, position: places.size });
    }
    items.push(itemOf(article, { id: newId(), sectionId: place.id, position: place.next, mostQuoted }));
    place.next += 1;
  }
  return { sections, items };
}
