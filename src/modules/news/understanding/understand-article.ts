import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import type { ReadArticle } from '../articles/article.ts';

/** Words, category, entities and duplicate group of an article; doing it again changes nothing more. */
export async function understandArticle(_tx: Transaction, _act: Act, _article: ReadArticle): Promise<void> {}
