/** What grouping needs to know of an article. */
export interface Sorted {
  readonly themes: readonly string[];
  readonly category: string | undefined;
}

const REST = '其他';

/**
 * Puts articles under the topics of an issue: the first chosen theme that an article has, otherwise its first theme,
 * otherwise its general category. Themes stand in the chosen order, then the others by their first article; 其他 is last.
 */
export function groupByTopic<Article extends Sorted>(
  articles: readonly Article[],
  topics: readonly string[],
): { title: string; articles: Article[] }[] {
  const groups = new Map<string, Article[]>(topics.map((topic) => [topic, []]));
  for (const article of articles) {
    const title = topicOf(article, topics);
    groups.set(title, [...(groups.get(title) ?? []), article]);
  }
  const rest = groups.get(REST);
  groups.delete(REST);
  if (rest) groups.set(REST, rest);
  return [...groups]
    .map(([title, found]) => ({ title, articles: found }))
    .filter((group) => group.articles.length > 0);
}

/** The one heading under which an article stands. */
export function topicOf({ themes, category }: Sorted, topics: readonly string[]): string {
  const chosen = topics.find((topic) => themes.includes(topic) || topic === category);
  return chosen ?? themes[0] ?? category ?? REST;
}
