import path from 'node:path';
import { temporaryFolder } from '../../e2e/harness/program.ts';
import { findCopyCandidates, findTexts } from '../../src/modules/news/understanding/copies/copy-store.ts';
import { fingerprintsOf } from '../../src/modules/news/understanding/copies/fingerprints.ts';
import { isCopy, likenessTo } from '../../src/modules/news/understanding/copies/likeness.ts';
import { findRelated, prepareRelated } from '../../src/modules/news/understanding/related/find-related.ts';
import { relatedStatement } from '../../src/modules/news/understanding/related/related-store.ts';
import { searchArticles } from '../../src/modules/news/understanding/search/article-search-store.ts';
import { openCluster } from '../../src/platform/cluster/cluster.ts';
import { connect, type Db } from '../../src/platform/db/database.ts';
import { ensureDatabase } from '../../src/platform/db/ensure-database.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { projectRoot } from '../../src/platform/project-root.ts';
import { generateArticles, REGION } from './generate.ts';
import { madeArticle } from './made-article.ts';

// node bench/news-related/run.ts [articles] [look-ups]
const count = Number(process.argv[2] ?? 200_000);
const lookups = Number(process.argv[3] ?? 300);

const { folder, remove } = await temporaryFolder();
const cluster = await openCluster(folder);
try {
  await ensureDatabase(cluster.url('postgres'), 'bench');
  const url = cluster.url('bench');
  const connection = connect(url, { max: 2 });
  await migrate(url, path.join(projectRoot, 'db', 'migrations'));
  process.stderr.write(`generating ${count} articles\n`);
  const from = performance.now();
  const ids = await generateArticles(url, count);
  process.stderr.write(`${((performance.now() - from) / 1000).toFixed(0)} s\n`);
  process.stdout.write(await measure(connection.db, ids));
  await connection.close();
} finally {
  await cluster.stop();
  await remove();
}

async function measure(db: Db, ids: readonly string[]): Promise<string> {
  const asked = Array.from({ length: lookups }, (_, at) => Math.floor((at * 7919) % ids.length));
  const articles = asked.map((n) => ({ n, id: ids[n] ?? '', made: madeArticle(n) }));
  const times = { related: [], bare: [], copies: [], bareCopies: [], search: [] } as Record<string, number[]>;
  let copiesFound = 0;
  let copiesThere = 0;
  for (const { n, id, made } of articles) {
    const article = { id, headId: id, sortedAt: new Date(made.at) };
    await timed(times.related, () => findRelated(db, REGION, { article }));
    const query = await prepareRelated(db, REGION, { article, limit: 9 });
    await timed(times.bare, () => relatedStatement(REGION, query).execute(db));
    const sketch = { articleId: id, fingerprints: fingerprintsOf(made.body) };
    const found = await timed(times.copies, () => findCopies(db, id, made.body));
    await timed(times.bareCopies, () => findCopyCandidates(db, REGION, sketch));
    if (n % 10 >= 8) {
      copiesThere += 1;
      if (found.includes(ids[n % 10 === 8 ? n + 1 : n - 1] ?? '')) copiesFound += 1;
    }
    const typed = made.title.slice(-4);
    await timed(times.search, () =>
      searchArticles(db, { region: REGION, typed, now: new Date('2023-11-02') }, { limit: 20 }),
    );
  }
  return `${table(times)}\nCopies found: ${copiesFound} of ${copiesThere}.\n`;
}

async function findCopies(db: Db, articleId: string, body: string): Promise<string[]> {
  const candidates = await findCopyCandidates(db, REGION, { articleId, fingerprints: fingerprintsOf(body) });
  const texts = await findTexts(db, REGION, candidates);
  const likeness = likenessTo(body);
  return texts.filter(({ bodyText }) => isCopy(likeness(bodyText))).map(({ id }) => id);
}

async function timed<Value>(into: number[] | undefined, work: () => Promise<Value>): Promise<Value> {
  const start = performance.now();
  const value = await work();
  into?.push(performance.now() - start);
  return value;
}

function table(times: Readonly<Record<string, readonly number[]>>): string {
  const row = (name: string, key: string, bare?: string) => {
    const [p50, p95] = [at(times[key], 0.5), at(times[key], 0.95)];
    const ratio = bare ? (p50 / at(times[bare], 0.5)).toFixed(2) : '–';
    return `| ${name} | ${p50.toFixed(1)} | ${p95.toFixed(1)} | ${ratio} |`;
  };
  return `Over ${count} articles, ${lookups} look-ups one after the other; ratio of p50 to the bare statement in the same run.

| look-up | p50 ms | p95 ms | ratio |
|---|---:|---:|---:|
${[
  row('related articles, 9 with marked excerpts', 'related', 'bare'),
  row('– bare SQL statement', 'bare'),
  row('copies, verified on the texts', 'copies', 'bareCopies'),
  row('– bare SQL statement', 'bareCopies'),
  row('search, 20 ranked with marked excerpts', 'search'),
].join('\n')}
`;
}

function at(times: readonly number[] | undefined, share: number): number {
  const sorted = [...(times ?? [])].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}
