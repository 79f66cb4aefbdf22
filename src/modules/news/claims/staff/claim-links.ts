export const CLAIMS = '/console/news/claims';
export const DICTIONARY = `${CLAIMS}/links`;
export const TRY = `${CLAIMS}/try`;

export function claimHref(id: string): string {
  return `${CLAIMS}/${id}`;
}

/** The printable 核对单 of one article. */
export function checkSheetHref(articleId: string): string {
  return `${CLAIMS}/articles/${articleId}/print`;
}

export function articleHref(articleId: string): string {
  return `/console/news/articles/${articleId}`;
}
