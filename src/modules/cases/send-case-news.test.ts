import { expect, it } from 'vitest';
import { testApp } from '../../../test/app.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { newId } from '../../platform/id.ts';
import { findOrCreateWorker, linkWorkerToPerson } from '../accounts/index.ts';
import { sendCaseNews } from './send-case-news.ts';

it('tells a worker in the inbox, and by text message only where the phone was proven by signing in', async () => {
  const { deps, db, sent } = await testApp();
  const act = {
    actor: {
      kind: 'system' as const,
      id: 'system',
      name: '系统',
      region: '469024',
      roles: [],
      scopes: [],
      organisationId: undefined,
      personId: undefined,
    },
    now: deps.clock(),
    requestId: newId(),
    keys: deps.keys,
    messenger: deps.messenger,
  };
  const [proven, silent] = [newId(), newId()];
  const caseId = newId();
  await inTransaction(db, async (tx) => {
    const account = await findOrCreateWorker(tx, act, '19900000999');
    await linkWorkerToPerson(tx, act, { accountId: account.id, personId: proven });
    await sendCaseNews(tx, act, {
      rightsCase: {
        region: '469024',
        id: caseId,
        kind: 'wage-arrears' as const,
        number: '临工维〔2023〕1号',
        employer: { id: undefined, name: '某公司' },
      },
      template: 'cases.accepted',
      values: { handler: '陈经办' },
      personIds: [proven, silent],
    });
  });
  const told = sent.filter((message) => message.template === 'cases.accepted');
  expect(told.map(({ channel, to }) => [channel, to])).toEqual([
    ['in-site', proven],
    ['sms', '19900000999'],
    ['in-site', silent],
  ]);
});
