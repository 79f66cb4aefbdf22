import type { Act } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/db/database.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { enqueue } from '../../../platform/jobs.ts';
import { lockGroups } from './copies/copy-store.ts';
import { recordMentions } from './entities/record-mentions.ts';
import { parseArticleQuery } from './search/article-query.ts';
import { understandArticle } from './understand-article.ts';
import { findSlice } from './understanding-store.ts';

const SLICE = 50;

export interface ReindexPayload {
  readonly region: string;
  /** The last article of the slice before. */
  readonly after?: string | undefined;
  /** Only articles that hold this name, and only what they mention: a name was added to the dictionary. */
  readonly name?: string | undefined;
}

/**
 * Understands the next 50 articles again, one transaction each, and queues the slice after them. Stopped anywhere it
 * is done again from the same place to the same result.
 * @returns how many articles it worked on.
 */
export async function reindexArticles(db: Db, act: Act, payload: ReindexPayload): Promise<number> {
  const { region, after, name } = payload;
  const query = name === undefined ? undefined : parseArticleQuery(`"${name}"`);
  const slice = await findSlice(db, region, { after, query, limit: SLICE });
  for (const article of slice) {
    await inTransaction(db, (tx) =>
      name === undefined ? understandArticle(tx, act, article) : mentionAgain(tx, act, article),
    );
  }
  const last = slice.at(-1);
  if (slice.length === SLICE && last !== undefined) {
    await inTransaction(db, (tx) =>
      enqueue(tx, { name: 'news.understand', payload: { ...payload, after: last.id } }, { priority: 5 }),
    );
  }
  return slice.length;
}

const mentionAgain: typeof understandArticle = async (tx, act, article) => {
  await lockGroups(tx, act.actor.region);
  await recordMentions(tx, act, article);
};
