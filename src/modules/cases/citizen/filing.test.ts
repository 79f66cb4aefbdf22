import { describe, expect, it } from 'vitest';
import { testApp } from '../../../../test/app.ts';
import { claimAnswers, fileClaim, fillClaim } from '../../../../test/claim-pages.ts';
import { residentNumber } from '../../../../test/numbers.ts';
import { homeModule } from '../../../home/home-module.ts';
import { modules } from '../../../modules.ts';

const names = new Set(modules.map((module) => module.name));
const { signInAsWorker, client, db } = await testApp({
  modules: names.has('home') ? modules : [...modules, homeModule],
});

const countCases = async () =>
  Number(
    (
      await db
        .selectFrom('rights_cases')
        .select((eb) => eb.fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  );

describe('filing a claim', () => {
  it('leads from the first question to a number for life', async () => {
    const worker = await signInAsWorker('13900000001');
    const draft = await fillClaim(worker);
    const check = await worker.get(`${draft}/check`);
    expect(check.status).toBe(200);
    expect(check.text).toContain('滨海小区二期');
    expect(check.text).toContain('4,200.00');
    expect(check.html).not.toContain(residentNumber(1));
    const home = await fileClaim(worker, draft);
    const matter = await worker.get(home);
    expect(matter.status).toBe(200);
    expect(matter.text).toContain('登记好了');
    expect((await worker.get(home)).text).not.toContain('登记好了');
    expect(matter.text).toMatch(/〔2023〕\d+号/);
    expect(matter.text).toContain('县总工会，等经办人受理');
    expect(matter.text).toContain('《信访工作条例》第二十二条');
  });

  it('carries the answers of the compass into the draft', async () => {
    const worker = await signInAsWorker('13900000002');
    const { matter: _, ...rest } = claimAnswers.questions;
    const answer = await worker.post('/compass', { ...rest, matter: 'wages' });
    const started = await worker.submit(answer, '/claims/new');
    expect(started.location).toMatch(/\/who$/);
    const who = await worker.get(started.location ?? '');
    for (const box of who.document.querySelectorAll('input[type="checkbox"]'))
      expect(box.hasAttribute('checked')).toBe(false);
  });

  it('is one case however often the button is pressed, also from a second page', async () => {
    const worker = await signInAsWorker('13900000003');
    const draft = await fillClaim(worker, { who: { identityNumber: residentNumber(3) } });
    const [first, second] = [await worker.get(`${draft}/check`), await worker.get(`${draft}/check`)];
    const before = await countCases();
    const answers = await Promise.all([
      worker.submit(first, `${draft}/submit`),
      worker.submit(first, `${draft}/submit`),
      worker.submit(second, `${draft}/submit`),
    ]);
    expect(await countCases()).toBe(before + 1);
    const homes = answers.map((answer) => answer.location?.replace(/\?.*/, ''));
    expect(new Set(homes).size).toBe(1);
    expect((await worker.get(`${draft}/lines`)).location).toBe(homes[0]);
  });

  it('shows the claim again where it was changed on another page in between', async () => {
    const worker = await signInAsWorker('13900000004');
    const draft = await fillClaim(worker, { who: { identityNumber: residentNumber(4) } });
    const stale = await worker.get(`${draft}/check`);
    await worker.post(`${draft}/lines`, { ...claimAnswers.lines, days: '20' });
    const again = await worker.submit(stale, `${draft}/submit`);
    expect(again.status).toBe(409);
    expect(again.text).toContain('请再核对一遍');
    expect(again.text).toContain('3,000.00');
    expect((await worker.submit(again, `${draft}/submit`)).status).toBe(303);
  });

  it('takes an older page of a step with other answers', async () => {
    const worker = await signInAsWorker('13900000005');
    const draft = await fillClaim(worker, { who: { identityNumber: residentNumber(5) } });
    for (const days of ['10', '12']) {
      const sent = await worker.post(`${draft}/lines?back=check`, { ...claimAnswers.lines, days });
      expect(sent.location).toBe(`${draft}/check`);
    }
    expect((await worker.get(`${draft}/lines`)).html).toContain('value="12"');
  });

  it('keeps what was typed when the session is over', async () => {
    const worker = await signInAsWorker('13900000006');
    const draft = await fillClaim(worker, { who: { identityNumber: residentNumber(6) } });
    const held = await client().post(`${draft}/employer`, {
      ...claimAnswers.employer,
      workPlace: '跨海路 8 号',
    });
    expect(held.status).toBe(401);
    expect(held.html).toContain('跨海路 8 号');
  });

  it('opens nobody else’s draft', async () => {
    const worker = await signInAsWorker('13900000007');
    const draft = await fillClaim(worker, { who: { identityNumber: residentNumber(7) } });
    const stranger = await signInAsWorker('13900000008');
    for (const rest of ['', '/lines', '/check', '/delete', '/papers'])
      expect((await stranger.get(draft + rest)).status).toBe(404);
    expect((await stranger.post(`${draft}/delete`)).status).toBe(404);
    expect((await stranger.post(`${draft}/submit`, { version: '1' })).status).toBe(404);
    expect((await worker.get(`${draft}/lines`)).status).toBe(200);
  });

  it('does not hand an existing file to a stranger who knows name and number', async () => {
    const owner = await signInAsWorker('13900000009');
    await fileClaim(owner, await fillClaim(owner, { who: { identityNumber: residentNumber(9) } }));
    const thief = await signInAsWorker('13900000010');
    const draft = await fillClaim(thief, { who: { identityNumber: residentNumber(9) } });
    const refused = await thief.submit(await thief.get(`${draft}/check`), `${draft}/submit`);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('12351');
    expect((await thief.get('/matters')).text).toContain('草稿');
  });

  it('is not possible online without the consent to keep the ID number', async () => {
    const worker = await signInAsWorker('13900000011');
    const started = await worker.post('/claims/new', claimAnswers.questions);
    const { consentSensitive: _, ...without } = claimAnswers.who;
    const page = await worker.post(started.location ?? '', without);
    expect(page.status).toBe(422);
    expect(page.document.querySelector('.error-summary a')?.getAttribute('href')).toBe('#f-consentSensitive');
  });

  it('lists drafts among my matters, and deletes them with everything', async () => {
    const worker = await signInAsWorker('13900000012');
    const draft = await fillClaim(worker, { who: { identityNumber: residentNumber(12) } });
    expect((await worker.get('/matters')).html).toContain(draft);
    expect((await worker.get('/')).html).toContain(draft);
    const asked = await worker.get(`${draft}/delete`);
    expect((await worker.submit(asked, `${draft}/delete`)).location).toBe('/matters');
    expect((await worker.get(draft)).status).toBe(404);
    expect((await worker.get('/matters')).text).toContain('还没有事项');
  });
});

describe('a group', () => {
  it('files together, and sees the total with masked names', async () => {
    const worker = await signInAsWorker('13900000020');
    const draft = await fillClaim(worker, { who: { together: 'group', identityNumber: residentNumber(20) } });
    expect((await worker.get(`${draft}/check`)).location).toContain('/members');
    const pasted = `符小明\t${residentNumber(21)}\t\t2023-06\t5000\t农村\n陈大海\t${residentNumber(22)}\t\t2023-06\t3000\t城镇`;
    const read = await worker.post(`${draft}/members`, { do: 'paste', pasted });
    expect(read.status).toBe(200);
    expect(read.html).toContain('符小明');
    const rows = {
      name: ['符小明', '陈大海'],
      identityNumber: [residentNumber(21), residentNumber(22)],
      phone: ['', ''],
      months: ['2023-06', '2023-06'],
      amount: ['5000', '3000'],
      household: ['农村', '城镇'],
    };
    expect((await worker.post(`${draft}/members`, rows)).status).toBe(303);
    const matter = await worker.get(await fileClaim(worker, draft));
    expect(matter.text).toContain('一起讨薪的 3 人');
    expect(matter.text).toContain('12,200.00');
    expect(matter.text).toContain('陈**');
    expect(matter.text).not.toContain('陈大海');
  });

  it('is told which cell of the list is wrong', async () => {
    const worker = await signInAsWorker('13900000021');
    const draft = await fillClaim(worker, { who: { together: 'group', identityNumber: residentNumber(30) } });
    const page = await worker.post(`${draft}/members`, {
      name: '符小明',
      identityNumber: '123',
      phone: '',
      months: '2023-06',
      amount: '5000',
      household: '',
    });
    expect(page.status).toBe(422);
    expect(page.document.querySelector('.error-summary a')?.getAttribute('href')).toBe('#f-identityNumber-0');
    expect(page.document.querySelector('#f-identityNumber-0')?.getAttribute('aria-invalid')).toBe('true');
  });
});

describe('papers of a draft', () => {
  it('are kept, shown, refused where they are no papers, and go along into the case', async () => {
    const worker = await signInAsWorker('13900000030');
    const draft = await fillClaim(worker, { who: { identityNumber: residentNumber(40) } });
    const note = new File(['欠张三工资 5000 元'], '欠条.txt', { type: 'text/plain' });
    const page = new File(['<html><script>alert(1)</script></html>'], '欠条.html', { type: 'text/html' });
    expect((await worker.post(`${draft}/papers`, { label: '其他材料', file: page })).status).toBe(422);
    expect((await worker.post(`${draft}/papers`, { label: '其他材料' })).status).toBe(422);
    expect((await worker.post(`${draft}/papers`, { label: '欠条或结算单', file: note })).status).toBe(303);
    const shown = await worker.get(`${draft}/papers`);
    const href = shown.document.querySelector('a[download]')?.getAttribute('href') ?? '';
    expect((await worker.get(href)).headers.get('content-disposition')).toContain('attachment');
    expect((await (await signInAsWorker('13900000031')).get(href)).status).toBe(404);
    const matter = await worker.get(await fileClaim(worker, draft));
    expect(matter.text).toContain('欠条.txt');
  });

  it('can be taken out again', async () => {
    const worker = await signInAsWorker('13900000032');
    const draft = await fillClaim(worker, { who: { identityNumber: residentNumber(41) } });
    await worker.post(`${draft}/papers`, { label: '其他材料', file: new File(['记工'], '记工.txt') });
    const shown = await worker.get(`${draft}/papers`);
    const remove = shown.document.querySelector('a[href$="/remove"]')?.getAttribute('href') ?? '';
    await worker.submit(await worker.get(remove), remove);
    expect((await worker.get(`${draft}/papers`)).text).not.toContain('记工.txt');
  });
});
