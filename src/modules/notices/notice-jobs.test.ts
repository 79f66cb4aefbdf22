import { pino } from 'pino';
import { expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { readConfig } from '../../platform/config.ts';
import { generateKeys } from '../../platform/crypto.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { Deps } from '../../platform/http/context.ts';
import { runQueue } from '../../platform/jobs.ts';
import type { MessageTemplate } from '../../platform/messenger.ts';
import { saveRegion } from '../orgs/index.ts';
import { createMessenger } from './create-messenger.ts';
import { noticeJobs } from './notice-jobs.ts';
import { listOutbox } from './outbox/list-outbox.ts';

const { db, pool } = await testDatabase();
const keys = generateKeys();
const code: MessageTemplate = {
  name: 'accounts.sign-in-code',
  purpose: '登录验证码',
  kind: 'code',
  texts: { sms: '验证码{code}，五分钟内有效。' },
};
const messenger = createMessenger(keys, [code]);
const deps: Deps = {
  config: readConfig({}),
  db,
  keys,
  messenger,
  log: pino({ level: 'silent' }),
  // Messages hold no files.
  files: undefined as never,
  clock: () => new Date(),
  modules: [{ name: 'accounts', templates: [code] }],
};

it('the queue delivers what a committed transaction sent: to the demo’s page in a demo county only', async () => {
  const county = { name: '临高县', unionName: '临高县总工会', hostNames: [] };
  await inTransaction(db, async (tx) => {
    await saveRegion(tx, { code: '469024', isDemo: true, ...county });
    await saveRegion(tx, { code: '469025', isDemo: false, ...county });
    for (const region of ['469024', '469025']) {
      const values = { code: '123456' };
      const message = { region, to: '13800138000', template: code.name, values, now: new Date() };
      await messenger.send(tx, { ...message, channel: 'sms' });
    }
  });
  const runner = await runQueue(pool, { jobs: noticeJobs, schedule: [], deps });
  const stateIn = async (region: string) => (await listOutbox({ db, keys, region }, { page: 1 })).entries[0];
  try {
    await expect.poll(async () => (await stateIn('469024'))?.state, { timeout: 15_000 }).toBe('sent');
    await expect.poll(async () => (await stateIn('469025'))?.state, { timeout: 15_000 }).toBe('failed');
  } finally {
    await runner.stop();
  }
  expect(await stateIn('469024')).toMatchObject({ carrier: 'demo' });
  expect(await stateIn('469025')).toMatchObject({ lastError: '本系统没有配置这个通道' });
});
