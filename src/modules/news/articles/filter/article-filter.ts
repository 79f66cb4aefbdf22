import { z } from 'zod';
import { isDate } from '../../../../platform/calendar.ts';

const word = (max: number) => z.string().trim().min(1).max(max).optional().catch(undefined);
const day = z.string().refine(isDate).optional().catch(undefined);
const tick = z.literal('1').optional().catch(undefined);

/**
 * What a list of articles is narrowed to: the query of the register's address and, saved, a subscription. Anything
 * unreadable is left out rather than refused, so that an old address still opens.
 */
export const articleFilter = z.object({
  /** Words; "quoted" together, -without. */
  q: word(80),
  /** 类别: 国内, 社会 … */
  category: word(20),
  /** The union's own theme: 维权, 劳模 … */
  theme: word(20),
  /** 来源 as the page prints it. */
  source: word(80),
  /** The source (crawled site) it was captured from. */
  origin: z.uuid().optional().catch(undefined),
  entity: z.uuid().optional().catch(undefined),
  /** Publish day (capture day where none is printed), first and last. */
  from: day,
  to: day,
  /** 来源不完整 only. */
  incomplete: tick,
  /** Copies of a syndicated article, too; without it one line for each group. */
  copies: tick,
  /** Taken down by request. */
  blocked: tick,
});

export type ArticleFilter = z.output<typeof articleFilter>;

const filterNames = Object.keys(articleFilter.shape) as readonly (keyof ArticleFilter)[];

/** Names that a filter's ids stand for. */
export interface FilterNames {
  readonly origin: string | undefined;
  readonly entity: string | undefined;
}

/** Each part of a filter in words, as chips and as the name of a subscription. */
export function filterWords(
  filter: ArticleFilter,
  names: FilterNames,
): { name: keyof ArticleFilter; label: string }[] {
  const labels: Record<keyof ArticleFilter, string> = {
    q: `含“${filter.q}”`,
    category: `类别：${filter.category}`,
    theme: `主题：${filter.theme}`,
    source: `来源：${filter.source}`,
    origin: `采集自：${names.origin ?? '指定来源'}`,
    entity: `提到：${names.entity ?? '指定对象'}`,
    from: `${filter.from} 起`,
    to: `${filter.to} 止`,
    incomplete: '来源不完整',
    copies: '含转载',
    blocked: '已下线',
  };
  return filterNames
    .filter((name) => filter[name] !== undefined)
    .map((name) => ({ name, label: labels[name] }));
}

/** What a subscription can be about: the lasting parts of a filter, without days and states. */
const subscribable = ['q', 'category', 'theme', 'source', 'origin', 'entity'] as const;

/** The lasting part of a filter; undefined where nothing narrows it, for that would be every article. */
export function criteriaOf(filter: ArticleFilter): ArticleFilter | undefined {
  const kept = subscribable.flatMap((name) => (filter[name] === undefined ? [] : [[name, filter[name]]]));
  return kept.length === 0 ? undefined : articleFilter.parse(Object.fromEntries(kept));
}

export function isSameFilter(one: ArticleFilter, other: ArticleFilter): boolean {
  return filterNames.every((name) => one[name] === other[name]);
}

/** The filter that a subscription's stored criteria stand for. */
export function readCriteria(stored: unknown): ArticleFilter {
  const read = articleFilter.safeParse(stored);
  return read.success ? read.data : articleFilter.parse({});
}
