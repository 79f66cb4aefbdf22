import { describe, expect, it } from 'vitest';
import { testApp } from '../../../../test/app.ts';
import { claimAnswers } from '../../../../test/claim-pages.ts';

const { client, db } = await testApp();
const ask = (change: Record<string, string> = {}) =>
  client().get(`/compass?${new URLSearchParams({ ...claimAnswers.questions, ...change })}`);

describe('the compass', () => {
  it('asks six questions of everybody', async () => {
    const page = await client().get('/compass');
    expect(page.status).toBe(200);
    for (const number of [1, 2, 3, 4, 5, 6]) expect(page.text).toContain(`${number}. `);
    expect(page.document.querySelector('form[action="/compass"]')?.getAttribute('method')).toBe('get');
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

  it('offers the claim for unpaid wages only', async () => {
    expect((await ask()).document.querySelector('form[action="/claims/new"]')).not.toBeNull();
    expect((await ask({ matter: 'injury' })).document.querySelector('form[action="/claims/new"]')).toBeNull();
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
