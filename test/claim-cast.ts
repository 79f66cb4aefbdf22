import { createHash } from 'node:crypto';
import { checkArticle } from '../src/modules/news/claims/check-claims.ts';
import { listClaimsOf } from '../src/modules/news/claims/claim-store.ts';
import { claimsModule } from '../src/modules/news/claims/claims-module.ts';
import { linkClaim } from '../src/modules/news/claims/link-claim.ts';
import { readerOf } from '../src/modules/news/claims/read-values.ts';
import { recordClaims } from '../src/modules/news/claims/record-claims.ts';
import type { Db } from '../src/platform/db/database.ts';
import { inTransaction } from '../src/platform/db/transaction.ts';
import { staffPermission, unrecorded } from '../src/platform/http/route.ts';
import { newId } from '../src/platform/id.ts';
import type { Figure, ModuleDefinition } from '../src/platform/module.ts';
import { actAs, staffActor } from './act.ts';
import { moduleApp } from './module-app.ts';

interface ClaimingArticle {
  readonly body: string;
  readonly title: string;
  readonly publishedAt: string;
}

const hash = (value: string) => createHash('sha256').update(value).digest('hex');

/** An article that claims numbers, written straight into the tables. @returns its id */
export async function castArticle(db: Db, region: string, article: ClaimingArticle): Promise<string> {
  const id = newId();
  const at = new Date(article.publishedAt);
  await castSnapshot(db, region, { id, at });
  await db
    .insertInto('news_articles')
    .values({
      region_code: region,
      id,
      snapshot_id: id,
      url: `https://news.example/${id}`,
      url_key: id,
      title: article.title,
      source_name: '演示日报',
      published_at: at,
      published_precision: 'second',
      published_zone: '+08:00',
      captured_at: at,
      sorted_at: at,
      excerpt: article.body.slice(0, 80),
      body_text: article.body,
      body_html: '<p></p>',
      images: '[]',
      flags: [],
      words: '',
      category_by: 'model',
      themes: [],
      head_id: id,
      status: 'shown',
      created_at: at,
      updated_at: at,
    })
    .execute();
  return id;
}

async function castSnapshot(db: Db, region: string, { id, at }: { id: string; at: Date }): Promise<void> {
  const hashes = { raw_sha256: hash(id), raw_sm3: hash(id), text_sha256: hash(id), text_sm3: hash(id) };
  await db
    .insertInto('news_snapshots')
    .values({
      region_code: region,
      id,
      origin: 'file',
      url_key: id,
      redirects: [],
      headers: '{}',
      encoding_used: 'utf-8',
      byte_count: 1,
      ...hashes,
      captured_at: at,
      last_seen_at: at,
      warc_key: 'cast.warc.gz',
      warc_offset: 0,
      warc_length: 1,
      flags: [],
      creator_id: 'cast',
      creator_name: '测试',
    })
    .execute();
}

export async function takeDown(db: Db, region: string, id: string): Promise<void> {
  await db
    .updateTable('news_articles')
    .set({ status: 'blocked', blocked_at: new Date('2023-11-10T00:00:00Z') })
    .where('region_code', '=', region)
    .where('id', '=', id)
    .execute();
}

export const claimsRegion = '469024';

export const press = {
  clerk: staffActor(claimsRegion, 'culture-clerk'),
  leader: staffActor(claimsRegion, 'leader'),
  rights: staffActor(claimsRegion, 'rights-clerk'),
};

/** 184 workers and 309.63万元 on 2 November, six workers more in December. */
const workersOn = (on: string) => (on < '2023-11-02' ? 150n : on < '2023-12-01' ? 184n : 190n);
const figures: readonly Figure[] = [
  figureOf('wages.workers', '追回欠薪惠及职工', { unit: '人', on: workersOn }),
  figureOf('wages.amount', '追回欠薪金额', { unit: '分', on: () => 309_630_000n }),
  figureOf('talents.registered', '在册技能人才', { unit: '人', on: () => 560n }),
];

function figureOf(key: string, name: string, of: { unit: string; on: (asOf: string) => bigint }): Figure {
  const rows = of.unit === '分' ? 'money' : 'people';
  return {
    key,
    name,
    unit: of.unit,
    definition: `${name}的口径。`,
    value: async (_db, { asOf }) => of.on(asOf),
    rows: (asOf) => `/console/rows-of-${rows}?asOf=${asOf}`,
  };
}

function rowsRoute(of: string, role: string) {
  return {
    method: 'GET',
    path: `/console/rows-of-${of}`,
    permission: staffPermission(`${of}.view`, [role]),
    audit: unrecorded('a list behind a figure'),
    handler: (c: { text: (text: string) => Response }) => c.text(of),
  } as const;
}

const others: ModuleDefinition = {
  name: 'others',
  figures,
  routes: [rowsRoute('people', 'culture-clerk'), rowsRoute('money', 'rights-clerk')],
};

/** The check of claims beside a module with three figures, and what its tests do all the time. */
export function castClaims(db: Db) {
  const modules: readonly ModuleDefinition[] = [others, { name: 'news', ...claimsModule }];
  const app = moduleApp(db, modules);
  const published = '2023-11-05T02:00:00Z';

  async function again(
    id: string,
    body: string,
    over: { title?: string; publishedAt?: string } = {},
  ): Promise<void> {
    const at = new Date(over.publishedAt ?? published);
    const read = {
      id,
      title: over.title ?? '口径',
      bodyText: body,
      sourceName: '演示日报',
      publishedAt: at,
      capturedAt: at,
    };
    await inTransaction(db, (tx) => recordClaims(tx, actAs(press.clerk), read));
  }

  async function record(body: string, over: { title?: string; publishedAt?: string } = {}): Promise<string> {
    const publishedAt = over.publishedAt ?? published;
    const id = await castArticle(db, claimsRegion, { body, title: over.title ?? '口径', publishedAt });
    await again(id, body, over);
    return id;
  }

  const claimsOf = (articleId: string) => listClaimsOf(db, claimsRegion, articleId);

  async function firstOf(articleId: string) {
    const [claim] = await claimsOf(articleId);
    if (!claim) throw new Error('no claim');
    return claim;
  }

  function link(claimId: string, figureKey: string, words?: string) {
    const kind = words === undefined ? ('same' as const) : ('words' as const);
    const request = { claimId, figureKey, kind, words, modules };
    return inTransaction(db, (tx) => linkClaim(tx, actAs(press.clerk), request));
  }

  function check(articleId: string) {
    const reader = readerOf({ db, modules, region: claimsRegion });
    const now = new Date('2023-12-31T00:00:00Z');
    return checkArticle(db, { region: claimsRegion, reader, today: '2023-12-31', now }, articleId);
  }

  return { modules, app, record, again, claimsOf, firstOf, link, check };
}
