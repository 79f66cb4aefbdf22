import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/id.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { recordAudit } from '../../../audit/index.ts';
import { mayKeepNews } from '../../news-policy.ts';
import { readMostQuoted } from '../read-digest-settings.ts';
import type { Candidate } from './candidate.ts';
import { listCandidates } from './candidate-store.ts';
import { MOST_ITEMS } from './digest.ts';
import type { NewItem } from './digest-part.ts';
import { insertItems, insertSections } from './digest-parts-store.ts';
import { insertDigest } from './digest-store.ts';
import { groupByTopic } from './group-by-topic.ts';
import { itemOf } from './item-of.ts';

export interface Composition {
  readonly title: string;
  /** Publish days, first and last, 'YYYY-MM-DD'. */
  readonly from: string;
  readonly until: string;
  /** Themes and categories; empty for all. */
  readonly topics: readonly string[];
  /** Monday of the week, where the weekly job composes: a week gets one draft. */
  readonly weekOf?: string;
}

/**
 * Composes a draft from the articles of a span, heads of their groups only, grouped by theme, at most 200.
 * @returns the draft's id, or undefined where the week has its draft already or nothing was published for it.
 * @throws Refused forbidden for anybody but 宣教文体部 and the weekly job.
 */
export async function composeDigest(
  tx: Transaction,
  act: Act,
  composition: Composition,
): Promise<string | undefined> {
  const { region } = act.actor;
  if (!mayKeepNews(act.actor)) refuseCommon('forbidden');
  const articles = await listCandidates(tx, region, { ...composition, limit: MOST_ITEMS });
  const { weekOf } = composition;
  if (weekOf !== undefined && articles.length === 0) return undefined;
  const id = newId();
  const creator = { id: act.actor.id, name: act.actor.name };
  const isNew = await insertDigest(tx, region, { ...composition, id, weekOf, creator, now: act.now });
  if (!isNew) return undefined;
  const parts = partsOf(articles, composition.topics, await readMostQuoted(tx, region, act.now));
  await insertSections(tx, { region, digestId: id }, parts.sections);
  await insertItems(tx, { region, digestId: id }, parts.items);
  await recordAudit(tx, act, {
    word: 'news.compose-digest',
    subject: { type: 'news-digest', id },
    detail: { from: composition.from, until: composition.until, items: articles.length },
  });
  return id;
}

function partsOf(articles: readonly Candidate[], topics: readonly string[], mostQuoted: number) {
  const items: NewItem[] = [];
  const sections = groupByTopic(articles, topics).map((group, position) => {
    const section = { id: newId(), title: group.title, note: undefined, position };
    for (const [place, article] of group.articles.entries()) {
      items.push(itemOf(article, { id: newId(), sectionId: section.id, position: place, mostQuoted }));
    }
    return section;
  });
  return { sections, items };
}
