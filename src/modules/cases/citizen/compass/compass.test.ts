import { describe, expect, it } from 'vitest';
import { testApp } from '../../../../../test/app.ts';
import { castRegion } from '../../../../../test/cast.ts';
import { claimAnswers } from '../../../../../test/claim-pages.ts';
import { inTransaction } from '../../../../platform/db/transaction.ts';
import { seedParameters } from '../../../parameters/index.ts';

const { client, db } = await testApp();
const ask = (change: Record<string, string> = {}) =>
  client().post('/compass', { ...claimAnswers.questions, ...change });

describe('the compass', () => {
  it('asks six questions of everybody', async () => {
    const page = await client().get('/compass');
    expect(page.status).toBe(200);
    for (const number of [1, 2, 3, 4, 5, 6]) expect(page.text).toContain(`${number}. `);
    expect(page.document.querySelector('form[action="/compass"]')?.getAttribute('method')).toBe('post');
  });

  it('names owner, last day with article, papers, amount with its step', async () => {
    const page = await ask();
    expect(page.text).toContain('劳动保障监察');
    expect(page.text).toContain('2025年9月30日');
    expect(page.text).toContain('劳动保障监察条例第二十条');
    expect(page.text).toContain('身份证');
    expect(page.text).toContain('12,000.00 元');
    expect(page.text).toContain('只是参考');
  });

  it('stores nothing', async () => {
    await ask();
    const drafts = await db.selectFrom('case_drafts').select('id').execute();
    expect(drafts).toEqual([]);
  });

  it('leads each matter to the form of its kind', async () => {
    expect((await ask()).document.querySelector('form[action="/claims/new"]')).not.toBeNull();
    for (const [matter, kind] of [
      ['injury', 'injury'],
      ['insurance', 'social-insurance'],
      ['dismissal', 'dismissal'],
    ] as const) {
      const page = await ask({ matter });
      expect(page.document.querySelector('form[action="/claims/new"]')).toBeNull();
      expect(page.document.querySelector(`a[href="/matters/new?kind=${kind}"]`)).not.toBeNull();
    }
    const page = await ask({ matter: 'violence' });
    expect(page.document.querySelector('a[href="tel:110"]')).not.toBeNull();
  });

  it('opens the calculators with what was typed', async () => {
    const page = await ask({ matter: 'dismissal' });
    const browser = client();
    const form = await browser.submit(page, '/calculators/severance');
    expect(form.status).toBe(200);
    expect(form.document.querySelector('input[name="endedOn"]')?.getAttribute('value')).toBe('2023-09-30');
    expect(form.document.querySelector('input[name="averageWage"]')?.getAttribute('value')).toBe('6,000.00');
  });

  it('names the office that takes complaints here, and that it is unverified', async () => {
    expect((await ask()).text).toContain('请打 12351 问清楚');
    const value = { key: 'cases.wage-body', value: '县人社局', validFrom: '2020-01-01', source: '测试' };
    await inTransaction(db, (tx) =>
      seedParameters(tx, castRegion, { rows: [value], now: new Date('2023-01-01') }),
    );
    expect((await ask()).text).toContain('县人社局（未核实');
  });

  it('prints answers and advice on one sheet to bring along', async () => {
    const page = await client().post('/compass/print', { ...claimAnswers.questions, matter: 'dismissal' });
    expect(page.status).toBe(200);
    expect(page.text).toContain('带着这张纸来工会');
    expect(page.text).toContain('被辞退、被逼着走');
    expect(page.text).toContain('姓名');
    expect((await client().post('/compass/print')).status).toBe(422);
  });

  it('carries no answer in an address, neither its own nor that of a link', async () => {
    const page = await ask({ matter: 'dismissal' });
    const addresses = [...page.document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    expect(addresses.filter((href) => /2023-09|6000|crew/.test(href))).toEqual([]);
    const named = await client().get('/compass?matter=injury&monthlyWage=7777');
    expect(named.document.querySelector('input[value="injury"]')?.hasAttribute('checked')).toBe(true);
    expect(named.html).not.toContain('7777');
  });

  it('leads back to the questions with the answers in place', async () => {
    const page = await ask({ edit: '1' });
    expect(page.document.querySelector('input[name="place"][checked]')?.getAttribute('value')).toBe('site');
  });

  it.each([
    ['place', '<script>alert(1)</script>'],
    ['matter', "wages'; DROP TABLE people"],
    ['unpaidMonths', '𠮷😀'],
    ['unpaidMonths', '1e99'],
    ['monthlyWage', '-5'],
    ['monthlyWage', '一万\0'],
    ['leftOn', '2023-02-30'],
    ['leftOn', 'x'.repeat(5_000)],
  ])('names the field that is wrong: %s', async (field, typed) => {
    const page = await ask({ [field]: typed });
    expect(page.status).toBe(422);
    expect(page.document.querySelector('.error-summary a')?.getAttribute('href')).toBe(`#f-${field}`);
    expect(page.html).not.toContain('<script>alert');
  });
});
