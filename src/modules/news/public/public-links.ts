export const PUBLIC_NEWS = '/news';
export const DISCLAIMER = '/news/disclaimer';

export function publicArticleHref(region: string, id: string): string {
  return `${PUBLIC_NEWS}/${region}/${id}`;
}
