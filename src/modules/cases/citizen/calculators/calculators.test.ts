import { describe, expect, it } from 'vitest';
import { testApp } from '../../../../../test/app.ts';
import { castRegion } from '../../../../../test/cast.ts';
import { inTransaction } from '../../../../platform/db/transaction.ts';
import { seedParameters } from '../../../parameters/index.ts';
import { calculatorKeys } from '../../calculators/calculation.ts';

const { client, db } = await testApp();
const dismissal = {
  ground: 'no-reason',
  startedOn: '2020-03-01',
  endedOn: '2023-08-31',
  averageWage: '6000',
};

/** The county has not filled in anything until then. */
async function fillIn(): Promise<void> {
  const rows = [
    { key: 'wages.minimum-monthly', value: 168_000n, validFrom: '2021-12-01', source: '测试' },
    { key: 'wages.provincial-average-annual', value: 9_600_000n, validFrom: '2020-01-01', source: '测试' },
    { key: 'wages.month-days', value: 21.75, validFrom: '2008-01-01', source: '测试' },
  ];
  await inTransaction(db, (tx) => seedParameters(tx, castRegion, { rows, now: new Date('2023-01-01') }));
}

describe('the calculators', () => {
  it('are listed, each with a page of questions, for everybody', async () => {
    const index = await client().get('/calculators');
    for (const key of calculatorKeys) {
      expect(index.document.querySelector(`a[href="/calculators/${key}"]`)).not.toBeNull();
      const page = await client().get(`/calculators/${key}`);
      expect(page.status).toBe(200);
      expect(page.document.querySelector(`form[method="post"][action="/calculators/${key}"]`)).not.toBeNull();
    }
    expect((await client().get('/calculators/horoscope')).status).toBe(404);
  });

  it('say which value the county has not filled in, with the steps that can be done', async () => {
    const page = await client().post('/calculators/severance', dismissal);
    expect(page.status).toBe(200);
    expect(page.text).toContain('县里还有数没有填');
    expect(page.text).toContain('月最低工资：没有2023年8月31日适用的数');
    expect(page.text).toContain('6,000.00 元/月');
    expect(page.text).not.toContain('48,000.00');
  });

  it('show the sum, every step with its article, and that local values are unverified', async () => {
    await fillIn();
    const page = await client().post('/calculators/severance', dismissal);
    expect(page.text).toContain('48,000.00 元');
    expect(page.text).toContain('6,000.00 × 4 × 2 = 48,000.00 元');
    expect(page.text).toContain('劳动合同法第八十七条');
    expect(page.text).toContain('未核实，以本县规定为准');
  });

  it('ask beside the field for what is missing and keep what was typed', async () => {
    const page = await client().post('/calculators/severance', { ...dismissal, endedOn: '' });
    expect(page.status).toBe(422);
    expect(page.document.querySelector('.error-summary a')?.getAttribute('href')).toBe('#f-endedOn');
    expect(page.document.querySelector('input[name="averageWage"]')?.getAttribute('value')).toBe('6000');
  });

  it('show the questions again with the answers in place', async () => {
    const page = await client().post('/calculators/severance', { ...dismissal, edit: '1' });
    expect(page.status).toBe(200);
    expect(page.document.querySelector('.error-summary')).toBeNull();
    expect(page.document.querySelector('input[name="startedOn"]')?.getAttribute('value')).toBe('2020-03-01');
  });

  it('print what was filled in and how it was calculated', async () => {
    const page = await client().post('/calculators/severance/print', dismissal);
    expect(page.status).toBe(200);
    expect(page.text).toContain('单位叫我走，没说理由');
    expect(page.text).toContain('48,000.00 元');
    expect(page.text).toContain('姓名');
    expect((await client().post('/calculators/severance/print')).status).toBe(422);
  });

  it('carry no answer in an address', async () => {
    const page = await client().post('/calculators/severance', dismissal);
    const addresses = [...page.document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    expect(addresses.filter((href) => href.includes('6000') || href.includes('2020-03'))).toEqual([]);
  });

  it.each([
    ['severance', 'averageWage', '1e99'],
    ['severance', 'averageWage', '99999999999'],
    ['severance', 'startedOn', '0001-01-01'],
    ['severance', 'endedOn', '9999-12-31'],
    ['severance', 'endedOn', '2023-02-30'],
    ['severance', 'ground', '<script>alert(1)</script>'],
    ['severance', 'ground', 'toString'],
    ['overtime', 'month', '2023-13'],
    ['overtime', 'workingDayHours', '-5'],
    ['overtime', 'workingDayHours', '１２３４５'],
    ['annual-leave', 'year', '2023.5.1'],
    ['annual-leave', 'taken', '𠮷😀\0'],
    ['minimum-wage', 'lastMonth', 'x'.repeat(5_000)],
  ])('%s names the field that is wrong: %s', async (key, field, typed) => {
    const page = await client().post(`/calculators/${key}`, { [field]: typed });
    expect(page.status).toBe(422);
    const wrong = [...page.document.querySelectorAll('.error-summary a')].map((a) => a.getAttribute('href'));
    expect(wrong).toContain(`#f-${field}`);
    expect(page.html).not.toContain('<script>alert');
  });
});
