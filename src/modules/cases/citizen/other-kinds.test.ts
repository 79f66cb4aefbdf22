import { describe, expect, it } from 'vitest';
import { testApp } from '../../../../test/app.ts';
import { residentNumber } from '../../../../test/numbers.ts';
import { homeModule } from '../../../home/home-module.ts';
import { modules } from '../../../modules.ts';

const names = new Set(modules.map((module) => module.name));
const { signInAsWorker, client, db } = await testApp({
  modules: names.has('home') ? modules : [...modules, homeModule],
});

type Worker = Awaited<ReturnType<typeof signInAsWorker>>;

/** Answers the steps of a dismissal; returns the address of the draft. */
async function fillDismissal(worker: Worker, change: Record<string, string | string[]> = {}) {
  const started = await worker.post('/claims/new', { kind: 'dismissal' });
  const draft = (started.location ?? '').replace(/\/who$/, '');
  await worker.post(`${draft}/who`, {
    together: 'alone',
    name: '陈阿妹',
    identityType: 'resident-id',
    identityNumber: residentNumber(71),
    household: 'rural',
    consentSensitive: 'yes',
    consentShare: 'yes',
    do: 'next',
  });
  await worker.post(`${draft}/employer`, {
    employerName: '临城第七快递服务部',
    isSite: 'no',
    occupation: '分拣员',
    employedFrom: '2021-03-01',
    employedTo: '2023-09-15',
    do: 'next',
  });
  const demands = await worker.post(`${draft}/demands`, {
    eventOn: '2023-09-15',
    summary: '店长口头说不用来了，没有给书面通知。',
    demand: ['支付违法解除劳动合同赔偿金', '', ''],
    amount: ['25000', '', ''],
    basis: ['《劳动合同法》第八十七条', '', ''],
    do: 'next',
    ...change,
  });
  return { draft, demands };
}

describe('a matter other than wages', () => {
  it('is chosen on an open page, and wages lead to their own', async () => {
    const choice = await client().get('/matters/new');
    expect(choice.status).toBe(200);
    for (const word of ['工伤', '社会保险', '辞退和解除合同']) expect(choice.text).toContain(word);
    expect((await client().get('/matters/new?kind=wage-arrears')).location).toBe('/claims/new');
    expect((await client().get('/matters/new?kind=injury')).text).toContain('1 年内');
    expect((await client().get('/matters/new?kind=nonsense')).status).toBe(200);
  });

  it('is filed step by step with its demands and has a number for life', async () => {
    const worker = await signInAsWorker('13900000071');
    const { draft, demands } = await fillDismissal(worker);
    expect(demands.location).toBe(`${draft}/papers`);
    const check = await worker.get(`${draft}/check`);
    expect(check.text).toContain('25,000.00');
    expect(check.text).not.toContain('六个问题');
    const filed = await worker.submit(check, `${draft}/submit`);
    const matter = await worker.get(filed.location ?? '');
    expect(matter.text).toMatch(/辞退和解除合同 .*〔2023〕\d+号/);
    expect(matter.text).toContain('支付违法解除劳动合同赔偿金');
    expect(matter.text).not.toContain('清偿');
    const row = await db
      .selectFrom('rights_cases')
      .select(['kind', 'event_on'])
      .where('employer_name', '=', '临城第七快递服务部')
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ kind: 'dismissal', event_on: '2023-09-15' });
    const print = await worker.get(`${filed.location?.split('?')[0]}/print`);
    expect(print.text).toContain('辞退和解除合同登记回执');
  });

  it('asks again for what is missing and keeps what was typed', async () => {
    const worker = await signInAsWorker('13900000072');
    const { demands } = await fillDismissal(worker, {
      demand: ['', ''],
      amount: ['abc', ''],
      eventOn: '2999-01-01',
    });
    expect(demands.status).toBe(422);
    expect(demands.text).toContain('请写明请求什么');
    expect(demands.text).toContain('日期不能晚于今天');
    expect(demands.html).toContain('abc');
    expect(demands.text).toContain('店长口头说不用来了');
  });
});
