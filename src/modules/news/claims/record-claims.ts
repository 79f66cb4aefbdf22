import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import type { ReadArticle } from '../articles/article.ts';

/** Finds the numbers that an article claims and keeps them; doing it again keeps their links. */
export async function recordClaims(_tx: Transaction, _act: Act, _article: ReadArticle): Promise<void> {}
