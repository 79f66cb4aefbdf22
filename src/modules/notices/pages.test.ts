import { Hono } from 'hono';
import { parseHTML } from 'linkedom';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { type Actor, publicActor } from '../../platform/actor.ts';
import { readConfig } from '../../platform/config.ts';
import { generateKeys } from '../../platform/crypto.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { Deps, Env } from '../../platform/http/context.ts';
import { answerError } from '../../platform/http/error-pages.tsx';
import { mountRoutes } from '../../platform/http/mount.ts';
import type { Channel, MessageTemplate } from '../../platform/messenger.ts';
import type { ModuleDefinition } from '../../platform/module.ts';
import { createMessenger, noticesModule } from './index.ts';

const { db } = await testDatabase();
const region = '469024';
const keys = generateKeys();
const templates: MessageTemplate[] = [
  {
    name: 'cases.accepted',
    purpose: '受理通知',
    kind: 'notice',
    texts: {
      'in-site': { title: '已受理：{number}', body: '{number}已受理。', href: '/matters/469024/{number}' },
      sms: '{number}已受理。',
    },
  },
];
const cases: ModuleDefinition = { name: 'cases', templates };
const messenger = createMessenger(keys, templates);
const config = readConfig({ WENLAN_DATA_DIR: '/dev/null' });
const deps: Deps = {
  config,
  db,
  keys,
  messenger,
  log: pino({ level: 'silent' }),
  files: { put: none, bytes: none, stream: none, remove: none, list: () => none() } as never,
  clock: () => new Date('2023-11-02T01:00:00Z'),
  modules: [cases, noticesModule],
};

async function none(): Promise<never> {
  throw new Error('no files here');
}

const worker: Actor = {
  ...publicActor(region),
  kind: 'worker',
  id: 'account-1',
  name: '符小明',
  personId: 'person-1',
};
const admin: Actor = {
  ...publicActor(region),
  kind: 'staff',
  id: 'staff-1',
  name: '系统管理员',
  roles: ['system-admin'],
};

/** The module's routes behind their permissions, as `actor`. */
function appAs(actor: Actor, isDemo = true): Hono<Env> {
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set('deps', deps);
    c.set('now', deps.clock());
    c.set('requestId', 'request-1');
    c.set('actor', actor);
    c.set('siteRegion', region);
    c.set('siteName', '临高县总工会');
    c.set('isDemo', isDemo);
    await next();
  });
  const gate = {
    onSignedOut: (c: { redirect: (to: string) => Response }) => c.redirect('/sign-in'),
    recordView: async () => undefined,
  };
  mountRoutes(app, noticesModule.routes ?? [], { deps, gate });
  app.onError(answerError);
  return app;
}

async function page(actor: Actor, path: string, isDemo = true) {
  const response = await appAs(actor, isDemo).request(path);
  const { document } = parseHTML(await response.text());
  return { status: response.status, document, text: document.querySelector('main')?.textContent ?? '' };
}

const post = (actor: Actor, path: string, fields: Record<string, string> = {}) =>
  appAs(actor).request(path, { method: 'POST', body: new URLSearchParams(fields) });

const tell = (channel: Channel, to: string, number: string) =>
  inTransaction(db, (tx) =>
    messenger.send(tx, {
      region,
      channel,
      to,
      template: 'cases.accepted',
      values: { number },
      now: deps.clock(),
    }),
  );

describe('我的消息', () => {
  it('shows a worker the messages to the account and to the person, with the way to the matter', async () => {
    await tell('in-site', 'person-1', '7号');
    const { text, document } = await page(worker, '/my/messages');
    expect(text).toContain('7号已受理。');
    expect(document.querySelector('main a[href="/matters/469024/7%E5%8F%B7"]')?.textContent).toContain(
      '查看',
    );
  });

  it('marks one as read by a plain form and comes back', async () => {
    await tell('in-site', 'staff-1', '8号');
    const before = await page(admin, '/console/messages');
    const id = before.document.querySelector('main input[name="id"]')?.getAttribute('value') ?? '';
    const answer = await post(admin, '/console/messages/read', { id });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/console/messages']);
    expect((await page(admin, '/console/messages')).document.querySelector('main form')).toBeNull();
  });

  it('says so when there is nothing', async () => {
    expect((await page({ ...worker, id: 'account-9', personId: undefined }, '/my/messages')).text).toContain(
      '没有消息',
    );
  });

  it.each(['?before=1', "?before=' OR 1=1", '?before=%00'])('stands a broken address %s', async (query) => {
    expect((await page(worker, `/my/messages${query}`)).status).toBe(200);
  });
});

describe('演示发件箱', () => {
  it('shows a newcomer the text that would have gone to the phone', async () => {
    await tell('sms', '13800138000', '9号');
    const { text } = await page(publicActor(region), '/demo/outbox');
    expect(text).toContain('9号已受理。');
    expect(text).toContain('138****8000');
    expect(text).not.toContain('13800138000');
  });

  it('does not exist outside a demo county', async () => {
    expect((await page(publicActor(region), '/demo/outbox', false)).status).toBe(404);
  });
});

describe('发件箱', () => {
  it('shows whether and to whom, never what', async () => {
    await tell('sms', '13900139000', '秘密10号');
    const { text } = await page(admin, '/console/outbox');
    expect(text).toContain('139****9000');
    expect(text).not.toContain('秘密10号');
  });

  it('keeps the filters in the address and offers to lift each', async () => {
    const { document } = await page(
      admin,
      '/console/outbox?state=waiting&channel=sms&template=cases.accepted',
    );
    expect(document.querySelector('select[name="state"] option[selected]')?.getAttribute('value')).toBe(
      'waiting',
    );
    const lifted = [...document.querySelectorAll('a.filter-chip')].map((link) => link.getAttribute('href'));
    expect(lifted).toContain('/console/outbox?channel=sms&template=cases.accepted');
  });

  it('stands nonsense in the address', async () => {
    expect((await page(admin, '/console/outbox?state=x&channel=y&page=-3&template=%00')).status).toBe(200);
  });

  it('looks for a recipient by a posted form, so that no number stands in an address', async () => {
    await tell('sms', '13700137000', '11号');
    const found = await post(admin, '/console/outbox/find', { channel: 'sms', to: '137 0013 7000' });
    expect(await found.text()).toContain('137****7000');
    const empty = await post(admin, '/console/outbox/find', { channel: 'sms', to: '' });
    expect([empty.status, (await empty.text()).includes('请填写收件人')]).toEqual([422, true]);
  });

  it('cancels by a plain form; a second time the rule says no', async () => {
    await tell('sms', '13600136000', '12号');
    const { document } = await page(admin, '/console/outbox');
    const action = document.querySelector('form[action$="/cancel"]')?.getAttribute('action') ?? '';
    expect((await post(admin, action)).status).toBe(303);
    expect((await post(admin, action)).status).toBe(409);
  });

  it('answers 404 to an id that is none', async () => {
    expect((await post(admin, '/console/outbox/1/retry')).status).toBe(404);
  });
});

describe('today’s list', () => {
  it('names failed messages by channel and unread ones', async () => {
    await tell('in-site', 'staff-1', '13号');
    const scope = { actor: admin, today: '2023-11-02', now: deps.clock() };
    await db
      .updateTable('notices')
      .set({ state: 'failed', settled_at: deps.clock() })
      .where('state', '=', 'waiting')
      .execute();
    const todos = (
      await Promise.all((noticesModule.todos ?? []).map((source) => source.find(db, scope)))
    ).flat();
    expect(todos.map((todo) => todo.href)).toEqual([
      '/console/outbox?state=failed&channel=sms',
      '/console/messages',
    ]);
    expect(todos[0]?.label).toMatch(/^短信发送失败 \d+ 条$/);
  });
});
