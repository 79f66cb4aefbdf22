import { describe, expect, it } from 'vitest';
import { testApp } from '../../../../test/app.ts';
import { fileClaim, fillClaim } from '../../../../test/claim-pages.ts';
import { residentNumber } from '../../../../test/numbers.ts';
import { homeModule } from '../../../home/home-module.ts';
import { modules } from '../../../modules.ts';

const names = new Set(modules.map((module) => module.name));
const { signInAsWorker, signInAs, db } = await testApp({
  modules: names.has('home') ? modules : [...modules, homeModule],
});

async function filed(phone: string, serial: number) {
  const worker = await signInAsWorker(phone);
  const identityNumber = residentNumber(serial);
  const draft = await fillClaim(worker, { who: { identityNumber } });
  const matter = (await fileClaim(worker, draft)).split('?')[0] ?? '';
  const id = matter.split('/').at(-1) ?? '';
  const claimant = await db
    .selectFrom('case_claimants')
    .select('id')
    .where('case_id', '=', id)
    .executeTakeFirstOrThrow();
  return { worker, matter, identityNumber, staffHref: `/console/cases/${id}/applications/${claimant.id}` };
}

const typed = {
  tribunal: '临高县劳动人事争议仲裁委员会',
  respondentName: '海南某某建筑劳务有限公司',
  demand: ['支付拖欠的工资', '支付经济补偿'],
  amount: ['4200', '1000.50'],
  basis: ['《劳动法》第五十条', ''],
  facts: '六月的工资没有发。\n催过三次。',
  evidence: ['微信聊天记录'],
  source: ['申请人手机'],
  witness: ['李四'],
  contact: ['临城镇'],
};

describe('an application to the tribunal', () => {
  it('is filled from the case, edited, saved once, printed and downloaded by the worker', async () => {
    const { worker, matter, identityNumber } = await filed('13900000091', 91);
    const home = `${matter}/applications/arbitration`;
    const first = await worker.get(home);
    expect(first.status).toBe(200);
    expect(first.text).toContain(identityNumber);
    expect(first.html).toContain('4,200.00');
    const saved = await worker.post(home, { ...typed, version: '0' });
    expect(saved.location).toBe(`${home}?done=1`);
    const print = await worker.get(`${home}/print`);
    for (const word of ['5,200.50', '伍仟贰佰元伍角', '临高县劳动人事争议仲裁委员会', '李四', '催过三次'])
      expect(print.text).toContain(word);
    const word = await worker.get(`${home}/word`);
    expect(word.status).toBe(200);
    expect(word.html.startsWith('PK')).toBe(true);
  });

  it('is not overwritten by a stale page, and wrong sums come back with what was typed', async () => {
    const { worker, matter } = await filed('13900000092', 92);
    const home = `${matter}/applications/payment-order`;
    await worker.post(home, { ...typed, version: '0' });
    const stale = await worker.post(home, { ...typed, facts: '别处写的', version: '0' });
    expect(stale.status).toBe(409);
    expect(stale.html).toContain('别处写的');
    const wrong = await worker.post(home, { ...typed, amount: ['很多', ''], version: '1' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('很多');
  });

  it.each(['abc', '-1', '1.5', '99999999999', 'Infinity'])(
    'is refused politely with the version “%s”, which no page showed',
    async (version) => {
      const { worker, matter } = await filed('13900000092', 92);
      const answer = await worker.post(`${matter}/applications/payment-order`, { ...typed, version });
      expect(answer.status).toBe(409);
    },
  );

  it('is nobody else’s, and unknown kinds are not found', async () => {
    const { worker, matter } = await filed('13900000093', 93);
    const stranger = await signInAsWorker('13900000094');
    expect((await stranger.get(`${matter}/applications/arbitration`)).status).toBe(404);
    expect((await stranger.post(`${matter}/applications/arbitration`, typed)).status).toBe(404);
    expect((await worker.get(`${matter}/applications/will`)).status).toBe(404);
  });

  it('shows staff no whole number without a reason that is recorded', async () => {
    const { worker, matter, identityNumber, staffHref } = await filed('13900000095', 95);
    await worker.post(`${matter}/applications/arbitration`, { ...typed, version: '0' });
    const clerk = await signInAs('rights-clerk');
    const page = await clerk.get(`${staffHref}/arbitration`);
    expect(page.status).toBe(200);
    expect(page.html).not.toContain(identityNumber);
    expect((await clerk.get(`${staffHref}/arbitration/print`)).html).not.toContain(identityNumber);
    expect((await clerk.post(`${staffHref}/arbitration/word`, { reason: '' })).status).toBe(422);
    const reveals = () =>
      db.selectFrom('audit_events').select('id').where('word', '=', 'person.reveal').execute();
    const before = (await reveals()).length;
    const word = await clerk.post(`${staffHref}/arbitration/word`, { reason: '代写仲裁申请书' });
    expect(word.status).toBe(200);
    expect((await reveals()).length).toBe(before + 1);
  });
});
