import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import type { ReadArticle } from '../articles/article.ts';
import { categoryOf } from './category/category-of.ts';
import { findThemes } from './category/find-themes.ts';
import { findGroup } from './copies/find-group.ts';
import { recordMentions } from './entities/record-mentions.ts';
import { saveKeyWords } from './related/key-word-store.ts';
import { keyWordsOf } from './related/key-words.ts';
import { saveUnderstood } from './understanding-store.ts';
import { articleVector } from './words/article-vector.ts';

/**
 * Words, category and themes, duplicate group, key words and mentions of an article; doing it again changes nothing
 * more. The group is decided under a lock of the region (see `findGroup`) that lasts until the transaction ends.
 */
export async function understandArticle(tx: Transaction, act: Act, article: ReadArticle): Promise<void> {
  const { region } = act.actor;
  const { id, title, bodyText } = article;
  const understood = {
    id,
    vector: articleVector(title, bodyText),
    category: categoryOf(title, bodyText)?.category,
    themes: findThemes(title, bodyText).map(({ theme }) => theme),
  };
  const keyWords = keyWordsOf(title, bodyText);
  await saveUnderstood(tx, region, understood);
  await saveKeyWords(tx, region, { id, keyWords });
  await findGroup(tx, region, { id, bodyText });
  await recordMentions(tx, act, { id, title, bodyText });
}
