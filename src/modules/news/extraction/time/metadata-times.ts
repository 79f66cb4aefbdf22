import type { LinkedArticle } from '../reading/linked-data.ts';
import type { PageReading } from '../reading/page-reading.ts';
import { candidateOfField, type TimeCandidate } from './time-candidate.ts';

/** Names of `<meta>` that say when the article was published, by how far they can be trusted. */
const trust: Readonly<Record<string, number>> = {
  'article:published_time': 6,
  'og:article:published_time': 6,
  'og:published_time': 6,
  'og:release_date': 6,
  published_time: 6,
  datepublished: 6,
  publishdate: 6,
  publish_date: 6,
  'publish-date': 6,
  pubdate: 6,
  publication_date: 6,
  'publication-date': 6,
  publishtime: 6,
  publish_time: 6,
  firstpublishedtime: 6,
  'apub:time': 6,
  'bt:pubdate': 6,
  'weibo: article:create_at': 5,
  'weibo:article:create_at': 5,
  'dc.date.issued': 6,
  'dcterms.issued': 6,
  'dcterms.created': 5,
  'dc.date.created': 5,
  'dc.date': 4,
  'dcterms.date': 4,
  citation_publication_date: 5,
  citation_online_date: 5,
  citation_date: 5,
  'prism.publicationdate': 5,
  'parsely-pub-date': 6,
  'sailthru.date': 5,
  'article.published': 6,
  'cxenseparse:recs:publishtime': 6,
  originalpublicationdate: 6,
  displaydate: 4,
  releasedate: 4,
  pdate: 4,
  ptime: 4,
  contentdate: 4,
  datecreated: 4,
  date: 4,
};
const LINKED_DATA = 6;

/** Times in the page's head; fields of a later change (modified, updated) are not among them. */
export function metadataTimes({ metas }: PageReading, linked: LinkedArticle | undefined): TimeCandidate[] {
  const fromMetas = [...metas].flatMap(([name, values]) => {
    const score = Object.hasOwn(trust, name) ? trust[name] : undefined;
    return score === undefined
      ? []
      : values.slice(0, 1).map((value) => candidateOfField(value, { from: 'metadata', score }));
  });
  const fromData = (linked?.published ?? []).map((value, at) =>
    candidateOfField(value, { from: 'metadata', score: LINKED_DATA - at }),
  );
  return [...fromMetas, ...fromData].filter((candidate) => candidate !== undefined);
}

/** Keys under which sites keep the publish time in their scripts. */
const KEY =
  /\b(?:publish_?(?:ed)?_?(?:time|date|at|on)|date_?published|pub_?(?:time|date)|(?:create|issue|release|news|input)_?time|[cp]time|svrDate|ct)\b[\\"']{0,3}\s*[:=]\s*[\\"']{0,3}(\d{4}[-/]\d{1,2}[-/]\d{1,2}(?:[ T]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?|1[0-9]{9}(?:\d{3})?)\b/i;
const LONGEST_SCRIPT = 500_000;

/** What scripts carry (`var ct = "1701918060"`), for pages that say it nowhere else. */
export function scriptTimes(scripts: readonly string[]): TimeCandidate[] {
  for (const script of scripts) {
    const [, value] = KEY.exec(script.slice(0, LONGEST_SCRIPT)) ?? [];
    const candidate =
      value === undefined ? undefined : candidateOfField(value, { from: 'metadata', score: 4 });
    if (candidate) return [candidate];
  }
  return [];
}
