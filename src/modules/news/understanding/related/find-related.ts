import type { Db, Transaction } from '../../../../platform/db/database.ts';
import { storyText } from '../../extraction/credits/story-text.ts';
import { findMentions } from '../entities/mention-store.ts';
import { highlightedExcerpt, markWords, type TextPart } from '../search/highlight.ts';
import { rarityOf } from '../words/rarity.ts';
import { findKeyWords } from './key-word-store.ts';
import { findRelatedRows, type RelatedQuery } from './related-store.ts';

export interface RelatedArticle {
  readonly id: string;
  readonly title: readonly TextPart[];
  /** The stretch that shares most words, these marked. */
  readonly excerpt: readonly TextPart[];
  readonly sourceName: string | undefined;
  readonly sortedAt: Date;
  readonly score: number;
}

export interface RelatedTo {
  readonly id: string;
  readonly headId: string;
  readonly sortedAt: Date;
}

const ASKED_WORDS = 14;
const LIMIT = 9;
/** A shared person, firm or law counts as two words of its rarity. */
const ENTITY_SHARE = 2;
/** An entity of every tenth article (the county itself) relates nothing. */
const COMMON = 0.1;

/**
 * Articles that are about the same, the best first, one of each group of copies and none of the article's own.
 *
 * score = ( Σ words  rarity(w) · tf(w, this)/2.2 · tf(w, other)
 *         + Σ shared entities  2 · rarity(e) ) / (1 + years between the two)
 *
 * with tf the saturated frequency of BM25 (k1 = 1.2, b = 0.75, 400 words ordinary) over the 14 most telling key words,
 * and rarity = ln(1 + (N − n + ½)/(n + ½)). Of each word only the 300 articles in which it weighs most are read, so
 * the work does not grow with the collection.
 */
export async function findRelated(
  db: Db | Transaction,
  region: string,
  { article, limit = LIMIT }: { article: RelatedTo; limit?: number },
): Promise<RelatedArticle[]> {
  const query = await prepareRelated(db, region, { article, limit });
  const words = query.clues.words.map(({ word }) => word);
  const rows = await findRelatedRows(db, region, query);
  return rows.map(({ title, bodyText, ...row }) => ({
    ...row,
    title: markWords(title, words),
    excerpt: highlightedExcerpt(storyText(bodyText), words),
  }));
}

/** The clues of an article with what each is worth. */
export async function prepareRelated(
  db: Db | Transaction,
  region: string,
  { article, limit }: { article: RelatedTo; limit: number },
): Promise<RelatedQuery> {
  const { words, all } = await findKeyWords(db, region, article.id);
  const telling = words
    .map(({ word, weight, holding }) => ({ word, gain: (rarityOf(word, { holding, all }) * weight) / 2200 }))
    .sort((a, b) => b.gain - a.gain)
    .slice(0, ASKED_WORDS);
  const mentions = await findMentions(db, region, article.id);
  const entities = mentions
    .filter(({ articles }) => articles > 1 && (all === 0 || articles < Math.max(10, all * COMMON)))
    .map(({ id, articles }) => ({
      id,
      gain: ENTITY_SHARE * Math.log(1 + (Math.max(all, articles) + 0.5) / articles),
    }));
  const { id, headId, sortedAt } = article;
  return { articleId: id, headId, sortedAt, clues: { words: telling, entities }, limit };
}
