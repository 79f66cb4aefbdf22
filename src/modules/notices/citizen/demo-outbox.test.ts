import { expect, it } from 'vitest';
import { testApp } from '../../../../test/app.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { saveRegion } from '../../orgs/index.ts';

const { db, client, signInAsWorker } = await testApp();

it('shows nothing of a real county to its worker who comes by the address of a demo county', async () => {
  const demo = { code: '469099', name: '演示县', unionName: '演示县总工会', isDemo: true };
  await inTransaction(db, (tx) => saveRegion(tx, { ...demo, hostNames: ['demo.example'] }));
  const worker = await signInAsWorker('13700001111');
  await client().post('/sign-in', { phone: '13800002222' });
  expect((await worker.get('/demo/outbox')).status).toBe(404);
  const page = await worker.get('http://demo.example/demo/outbox');
  expect(page.status).toBe(200);
  expect(page.text).toContain('还没有消息');
  expect(page.text).not.toContain('138****2222');
});
