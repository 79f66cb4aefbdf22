import type { Article } from '../articles/article.ts';

/** What decides whether a whole article may be shown to the public. */
export interface RepublishFacts {
  readonly article: Pick<Article, 'title' | 'sourceName' | 'author' | 'editor' | 'flags'>;
  /** 转载依据 of the source: a contract, the published whitelist. */
  readonly basis: string | undefined;
  readonly licence: string | undefined;
  /** 责任编辑 of the county, where the page names none. */
  readonly editor: string | undefined;
}

export interface Credits {
  readonly source: string;
  readonly author: string;
  readonly editor: string;
  readonly basis: string;
  readonly licence: string;
}

/**
 * Full text only with a licence, a recorded basis of the source, and source, author, original title and editor named
 * (互联网新闻信息服务管理规定 §15; 信息网络传播权保护条例 §14–17 stay open to everybody). An incomplete source is
 * never shown whole.
 * @returns what must stand under the text, or undefined where only the excerpt may be shown.
 */
export function creditsFor({ article, basis, licence, editor }: RepublishFacts): Credits | undefined {
  const named = article.editor ?? editor;
  if (article.flags.length > 0 || !licence?.trim() || !basis?.trim()) return undefined;
  if (!article.title || !article.sourceName || !article.author || !named) return undefined;
  return { source: article.sourceName, author: article.author, editor: named, basis, licence };
}
