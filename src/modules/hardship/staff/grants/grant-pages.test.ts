import { describe, expect, it } from 'vitest';
import { testApp } from '../../../../../test/app.ts';
import {
  doing,
  hasAccount,
  makeApproved,
  makeFund,
  makeHousehold,
  proposes,
  REGION,
  setParameters,
} from '../../../../../test/grant-cast.ts';
import { systemActor } from '../../../../platform/actor.ts';
import { linkWorkerToPerson } from '../../../accounts/index.ts';
import { listLines } from '../../grants/batches/line-store.ts';
import { findGrant } from '../../grants/grant-store.ts';

const site = await testApp();
site.setNow(new Date('2023-09-04T02:00:00Z'));
const { db } = site;
await setParameters(db);
const fundId = await makeFund(db, 100_000);
const clerk = await site.signInAs('care-clerk');
const head = await site.signInAs('care-head');
const idOf = (location: string | undefined) => /([0-9a-f-]{36})/.exec(location ?? '')?.[1] ?? '';

describe('the clerk’s pages of money', () => {
  it('go from the proposal to the settled batch', async () => {
    const { fileId } = await makeHousehold(db);
    const propose = `/console/grants/households/${fileId}/propose`;
    const form = await clerk.get(propose);
    expect(form.text).toContain('低保标准每月 530.00 元 × 12 个月');
    const typed = { kind: 'living', fundId, amount: '2000', basis: '家中有重病人' };
    const proposed = await clerk.submit(form, propose, typed);
    const grantId = idOf(proposed.location);
    expect((await clerk.get(`/console/grants/${grantId}`)).text).toContain('部门负责人审批');

    expect((await head.get('/console')).text).toContain('等待您审批');
    const sign = `/console/grants/${grantId}/sign`;
    expect((await head.submit(await head.get(sign), sign, { opinion: '同意' })).status).toBe(303);

    const payee = `/console/grants/households/${fileId}/payee`;
    const account = { holderName: '别人', bankName: '农信社', card: '6217000000000001', proof: '复印件' };
    const saved = await clerk.submit(await clerk.get(payee), payee, {
      ...account,
      ...{ subjectKey: 'household', holder: 'self' },
    });
    expect(decodeURIComponent(saved.location ?? '')).toContain('户名与救助对象姓名不一致');

    const fresh = '/console/grants/batches/new';
    const made = await clerk.submit(await clerk.get(fresh), fresh, { title: '九月', grant: grantId });
    const batchId = idOf(made.location);
    const batch = `/console/grants/batches/${batchId}`;
    expect((await clerk.get(batch)).text).not.toContain('复核无误');
    expect((await head.submit(await head.get(batch), `${batch}/check`, {})).status).toBe(303);

    const bankFile = `${batch}/bank-file`;
    expect((await clerk.post(bankFile, { reason: '好' })).status).toBe(422);
    const csv = await clerk.post(`${bankFile}?format=csv`, { reason: '送农信社代发' });
    expect(csv.html).toContain('6217000000000001');
    const audit = await db
      .selectFrom('audit_events')
      .selectAll()
      .where('word', '=', 'batch.export')
      .execute();
    expect(audit.map((event) => event.reason)).toEqual(['送农信社代发']);

    const send = `${batch}/send`;
    expect((await clerk.submit(await clerk.get(send), send, {})).status).toBe(303);
    const results = `${batch}/results`;
    const page = await clerk.get(results);
    expect((await clerk.submit(page, results, { pasted: '随便写的\n没有表头' })).status).toBe(422);
    const pasted = '流水号\t金额\t处理结果\t交易日期\nWL2023-1-001\t2000.00\t成功\t2023-09-04';
    expect((await clerk.submit(page, results, { pasted })).status).toBe(303);
    const settled = await clerk.get(batch);
    expect(settled.text).toContain('已办结');
    expect(settled.text).not.toContain('6217000000000001');
    const print = await clerk.get(`${batch}/print`);
    expect(print.text).toContain('人民币贰仟元整');
    expect(print.text).not.toContain('家中有重病人');
    expect((await clerk.get(`/console/grants/${grantId}/print`)).text).toContain('人民币贰仟元整');
  });

  it('keep what was typed where a field is wrong or the cap says no', async () => {
    const { fileId } = await makeHousehold(db);
    const path = `/console/grants/households/${fileId}/propose`;
    const typed = { kind: 'living', fundId, amount: '一万', basis: '家里困难' };
    const wrong = await clerk.submit(await clerk.get(path), path, typed);
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('家里困难');
    const over = await clerk.submit(await clerk.get(path), path, { ...typed, amount: '7000' });
    expect(over.status).toBe(422);
    expect(over.text).toContain('还剩 6,360.00 元');
    const attempts: Record<string, string>[] = [
      { kind: 'x' },
      { fundId: "' OR 1" },
      { memberId: '<script>' },
      { amount: '-5' },
    ];
    for (const hostile of attempts) {
      const page = await clerk.submit(await clerk.get(path), path, { ...typed, amount: '10', ...hostile });
      expect([303, 422]).toContain(page.status);
    }
  });

  it('make one batch of a double click', async () => {
    const grant = await makeApproved(db, fundId);
    const path = '/console/grants/batches/new';
    const page = await clerk.get(path);
    const [first, second] = await Promise.all([
      clerk.submit(page, path, { title: '双击', grant }),
      clerk.submit(page, path, { title: '双击', grant }),
    ]);
    expect(second.location).toBe(first.location);
    const lines = await listLines(db, { region: REGION, batchId: idOf(first.location) });
    expect(lines).toHaveLength(1);
  });

  it('refuse a stale form and show the newest state', async () => {
    const { fileId } = await makeHousehold(db);
    const { id } = await proposes(db, { fileId, fundId });
    const path = `/console/grants/${id}/sign`;
    const page = await head.get(path);
    await db.updateTable('hardship_grants').set({ version: 9 }).where('id', '=', id).execute();
    const stale = await head.submit(page, path, { opinion: '同意' });
    expect(stale.status).toBe(409);
    expect(stale.text).toContain('刚刚被别人改过');
  });

  it('answer every list, filter and address, also odd ones', async () => {
    for (const path of [
      '/console/grants',
      '/console/grants?status=zzz&kind=living&fund=x&receipt=objected&q=%25&page=-1',
      '/console/grants?status=paid&until=2023-12-31',
      '/console/grants/export',
      '/console/grants/funds',
      '/console/grants/batches?status=sent&page=99',
      '/console/grants/new',
      '/console/need-signals?status=all',
      '/console/national-export',
      '/console/national-export/new',
    ])
      expect((await clerk.get(path)).status, path).toBe(200);
    for (const path of ['/console/grants/x', '/console/grants/batches/x', '/console/grants/households/x'])
      expect((await clerk.get(path)).status, path).toBe(404);
    expect((await clerk.post('/console/grants/new', { number: '没有' })).status).toBe(422);
  });

  it('mask who is helped in the register, which leaves no trace', async () => {
    const grant = await findGrant(db, { region: REGION, id: await makeApproved(db, fundId) });
    const list = await clerk.get(`/console/grants?q=${encodeURIComponent(grant?.number ?? '')}`);
    expect(list.text).toContain(grant?.number);
    expect(list.html).not.toContain(grant?.beneficiaryName);
  });

  it('are closed to the rights department', async () => {
    const rights = await site.signInAs('rights-clerk');
    for (const path of ['/console/grants', '/console/grants/batches', '/console/need-signals'])
      expect((await rights.get(path)).status).toBe(403);
    expect((await rights.get('/console')).text).not.toContain('救助');
  });
});

describe('the worker’s own grant', () => {
  it('shows where the money is, takes the word on it, and is nobody else’s', async () => {
    const grantId = await makeApproved(db, fundId);
    const grant = await findGrant(db, { region: REGION, id: grantId });
    const worker = await site.signInAsWorker('13800000001');
    const path = `/hardship/grants/${REGION}/${grantId}`;
    expect((await worker.get(path)).status).toBe(404);
    const account = await db.selectFrom('worker_accounts').select('id').executeTakeFirstOrThrow();
    await doing(db, systemActor(REGION), (tx, act) =>
      linkWorkerToPerson(tx, act, { accountId: account.id, personId: grant?.personId ?? '', name: '符某' }),
    );
    expect((await worker.get(path)).text).toContain('已批准，等待发放');
    expect((await worker.get('/matters')).text).toContain('生活救助');
    expect((await worker.post(`${path}/confirm`, {})).status).toBe(409);
    const { fileId } = await makeHousehold(db);
    await hasAccount(db, fileId);
    const other = await proposes(db, { fileId, fundId });
    expect((await worker.get(`/hardship/grants/${REGION}/${other.id}`)).status).toBe(404);
    expect((await worker.post(`/hardship/grants/${REGION}/${other.id}/object`, { reason: 'x' })).status).toBe(
      404,
    );
    expect((await worker.get(`/hardship/grants/zzz/${grantId}`)).status).toBe(404);
  });
});
