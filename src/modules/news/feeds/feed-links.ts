export const feedFormats = [
  { slug: 'rss', name: 'RSS', type: 'application/rss+xml; charset=utf-8' },
  { slug: 'atom', name: 'Atom', type: 'application/atom+xml; charset=utf-8' },
  { slug: 'json', name: 'JSON Feed', type: 'application/feed+json; charset=utf-8' },
] as const;

export type FeedFormat = (typeof feedFormats)[number]['slug'];

export function feedPath(region: string, secret: string, format: FeedFormat): string {
  return `/news/feeds/${region}/${secret}/${format}`;
}
