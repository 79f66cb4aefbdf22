import { describe, expect, it } from 'vitest';
import { staffActor, testNow } from '../../../../test/act.ts';
import { testDatabase } from '../../../../test/database.ts';
import { moduleApp } from '../../../../test/module-app.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { lingaoParameters, parametersModule, seedParameters } from '../index.ts';

const { db } = await testDatabase();
const region = '469024';
await inTransaction(db, (tx) => seedParameters(tx, region, { rows: lingaoParameters, now: testNow }));
const app = moduleApp(db, [parametersModule]);
const head = staffActor(region, 'rights-head');
const clerk = staffActor(region, 'rights-clerk');
const wage = '/console/parameters/wages.minimum-monthly';

describe('the page of local values', () => {
  it('lists what holds on a day and marks what nobody has verified', async () => {
    const page = await app.get(clerk, '/console/parameters?on=2023-12-01');
    expect(page.text).toContain('1,850.00 元/月');
    expect(page.text).toContain('未核实');
    expect((await app.get(clerk, '/console/parameters')).text).toContain('1,680.00 元/月');
  });

  it('takes a new value from a day on, typed in 元', async () => {
    const value = { value: '2,010', validFrom: '2025.1.1', source: '琼府〔2024〕1号' };
    expect((await app.post(head, wage, value)).location).toBe(wage);
    const page = await app.get(clerk, wage);
    expect(page.text).toContain('2,010.00 元/月');
    expect(page.document.querySelector('form[method=post][action^="/console/parameters"]')).toBeNull();
    const again = await app.post(head, wage, { ...value, note: '别丢' });
    expect(again.text).toContain('已有一个起始值');
    expect(again.text).toContain('别丢');
  });

  it('shows what is wrong beside the field', async () => {
    const page = await app.post(head, wage, { value: '很多', validFrom: '2023-02-30', source: '' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('请填写依据');
    expect(page.text).toContain('没有 2023年2月30日这一天');
  });

  it('verifies and withdraws a value, each with words', async () => {
    const page = await app.get(head, wage);
    const action = page.document.querySelector('form[action$="/verify"]')?.getAttribute('action') ?? '';
    expect((await app.post(head, action, { source: ' ' })).text).toContain('核实时请写明依据');
    expect((await app.post(head, action, { source: '琼人社发〔2023〕9号' })).location).toBe(wage);
    expect((await app.get(head, wage)).text).toContain('已核实');
    const withdraw = action.replace('/verify', '/withdraw');
    expect((await app.post(head, withdraw, {})).text).toContain('撤销时请写明原因');
    expect((await app.post(head, withdraw, { reason: '填错县' })).location).toBe(wage);
  });

  it('is 404 for a key that no module reads, and closed to clerks for changes', async () => {
    expect((await app.get(head, '/console/parameters/nothing')).status).toBe(404);
    expect((await app.post(clerk, wage, {})).status).toBe(403);
  });
});
