import pg from 'pg';
import { findPeople } from '../src/modules/people/person-store.ts';
import { talentFilter } from '../src/modules/talents/certificate-form.ts';
import {
  findCertificate,
  findCertificatesOf,
  listCertificates,
} from '../src/modules/talents/certificate-store.ts';
import { filterOf, sortOf } from '../src/modules/talents/talent-filter-form.ts';
import { shanghaiDate } from '../src/platform/dates.ts';
import type { Db } from '../src/platform/db/database.ts';
import { capture } from './capture.ts';
import type { CeilingPage } from './ceiling-plan.ts';
import { REGION } from './generate.ts';
import { compare, type Load } from './load.ts';
import { startCeiling } from './own-process.ts';
import type { Line } from './report.ts';
import { POOL, type RunningSite, type Site } from './site.ts';
import { fetchPage } from './visitor.ts';

interface Page {
  readonly what: string;
  readonly path: string;
  readonly kind: 'html' | 'json';
  readonly aim: number;
  /** The store functions behind the page. */
  readonly reads: (db: Db) => Promise<unknown>;
}

const REGISTER = '/console/talents';

/** Reading: requests per second of each page, beside the ceiling. */
export async function measurePages(site: Site, running: RunningSite, seconds: number): Promise<Line[]> {
  const record = await someRecord(site.url);
  const lines: Line[] = [];
  for (const page of pages(record)) {
    lines.push(await measurePage(site, running, { page, seconds }));
  }
  return lines;
}

async function someRecord(url: string): Promise<{ id: string; person: string }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; person: string }>(
      `SELECT id, person_id AS person FROM skill_certificates WHERE level = 3 AND source = '人社局名单' ORDER BY id OFFSET 777 LIMIT 1`,
    );
    if (!rows[0]) throw new Error('the register is empty');
    return rows[0];
  } finally {
    await client.end();
  }
}

function pages(record: { id: string; person: string }): Page[] {
  return [
    listPage('register, level and township, newest first', '?level=3&township=469024102', 'html'),
    listPage('search, frequent word 电工', `?q=${encodeURIComponent('电工')}`, 'html'),
    listPage('search, less frequent word 眼镜验光', `?q=${encodeURIComponent('眼镜验光')}`, 'html'),
    {
      what: 'one record, with its holder and other certificates',
      path: `${REGISTER}/${record.id}`,
      kind: 'html',
      aim: 0.5,
      reads: async (db) => {
        await findCertificate(db, REGION, record.id);
        await findPeople(db, REGION, [record.person]);
        await findCertificatesOf(db, REGION, record.person);
      },
    },
    listPage('the same list as JSON', '?level=3&township=469024102', 'json'),
    listPage('frequent word as JSON', `?q=${encodeURIComponent('电工')}`, 'json'),
  ];
}

/** The register under this address: page or JSON, one query. */
function listPage(what: string, query: string, kind: 'html' | 'json'): Page {
  const filter = talentFilter.parse(Object.fromEntries(new URLSearchParams(query)));
  return {
    what,
    path: `${kind === 'html' ? REGISTER : '/api/v1/talents'}${query}`,
    kind,
    aim: kind === 'html' ? 0.5 : 0.6,
    reads: (db) =>
      listCertificates(db, REGION, {
        filter: filterOf(filter, shanghaiDate(new Date())),
        sort: sortOf(filter),
        offset: 0,
        limit: 20,
      }),
  };
}

async function measurePage(
  site: Site,
  running: RunningSite,
  run: { page: Page; seconds: number },
): Promise<Line> {
  const { page } = run;
  const url = `${running.program.origin}${page.path}`;
  const headers: Record<string, string> =
    page.kind === 'html' ? { Cookie: running.clerk.cookie } : { Authorization: `Bearer ${running.token}` };
  const bytes = Buffer.byteLength(await fetchPage(url, headers));
  const twin: CeilingPage = { path: '/twin', statements: await capture(page.reads), kind: page.kind, bytes };
  const ceiling = await startCeiling({ url: site.url, pool: POOL, pages: [twin], insert: undefined });
  try {
    const both = await compare({ url, headers }, { url: `${ceiling.origin}/twin` }, run.seconds);
    return lineOf(page, both);
  } finally {
    await ceiling.stop();
  }
}

export function lineOf(
  subject: { what: string; aim?: number },
  { thing, ceiling }: { thing: Load; ceiling: Load },
): Line {
  const failed = thing.failed + ceiling.failed;
  return {
    what: `${subject.what}${failed > 0 ? ` (${failed} failed)` : ''}`,
    value: `${Math.round(thing.perSecond)}/s, p99 ${Math.round(thing.p99Ms)} ms, ${(thing.bytes / 1024).toFixed(1)} kB`,
    ceiling: `${Math.round(ceiling.perSecond)}/s`,
    ratio: thing.perSecond / ceiling.perSecond,
    ...(subject.aim === undefined ? {} : { aim: `≥ ${subject.aim}` }),
  };
}
