import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { Deps, Env } from '../../platform/http/context.ts';
import { saveRegion } from './region-store.ts';
import { resolveSite } from './site-middleware.ts';

const { db } = await testDatabase();
const start = new Date('2023-11-02T01:30:00Z');

async function siteOf(host: string, secondsLater = 0): Promise<string> {
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set('deps', { db, config: { region: '469024' } } as unknown as Deps);
    c.set('now', new Date(start.getTime() + secondsLater * 1_000));
    await next();
  });
  app.use(resolveSite());
  app.get('/', (c) => c.text(`${c.var.siteName} ${c.var.isDemo}`));
  return (await app.request(`http://${host}/`)).text();
}

const lingao = { code: '469024', name: '临高县', unionName: '临高县总工会', isDemo: true, hostNames: [] };
const other = {
  code: '469025',
  name: '白沙县',
  unionName: '白沙县总工会',
  isDemo: false,
  hostNames: ['bs.example.cn'],
};

it('names the county by host, otherwise the deployment’s own, otherwise none', async () => {
  expect(await siteOf('localhost')).toBe('县总工会 false');
  await inTransaction(db, async (tx) => {
    await saveRegion(tx, lingao);
    await saveRegion(tx, other);
  });
  expect(await siteOf('localhost')).toBe('临高县总工会 true');
  expect(await siteOf('bs.example.cn')).toBe('白沙县总工会 false');
});

it('shows a changed name within half a minute', async () => {
  await inTransaction(db, (tx) => saveRegion(tx, { ...lingao, unionName: '临高县总工会（新）' }));
  expect(await siteOf('localhost', 31)).toBe('临高县总工会（新） true');
});
