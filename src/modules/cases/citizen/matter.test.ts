import { describe, expect, it } from 'vitest';
import { testApp } from '../../../../test/app.ts';
import { claimAnswers, fileClaim, fillClaim } from '../../../../test/claim-pages.ts';
import type { Client } from '../../../../test/client.ts';
import { residentNumber } from '../../../../test/numbers.ts';
import { homeModule } from '../../../home/home-module.ts';
import { modules } from '../../../modules.ts';
import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { newId } from '../../../platform/id.ts';
import { acceptCase } from '../accept-case.ts';
import { listClaimants, listClaimLines } from '../claims/claim-store.ts';
import { verifyClaims } from '../claims/verify-claims.ts';
import { closeCase } from '../close-case.ts';
import { recordPayments } from '../payments/record-payments.ts';
import { returnCase } from '../return-case.ts';

const { signInAsWorker, client, db, deps, staff } = await testApp({
  modules: modules.some((module) => module.name === 'home') ? modules : [...modules, homeModule],
});
const region = '469024';

/** Something that the clerk does meanwhile. */
function byClerk(work: (tx: Transaction, act: Act) => Promise<unknown>): Promise<unknown> {
  const act = {
    actor: staff['rights-clerk'],
    now: deps.clock(),
    requestId: newId(),
    keys: deps.keys,
    messenger: deps.messenger,
  };
  return inTransaction(db, (tx) => work(tx, act));
}

let serial = 100;

async function filed(): Promise<{ worker: Client; home: string; caseId: string }> {
  serial += 1;
  const worker = await signInAsWorker(`1370000${serial.toString().padStart(4, '0')}`);
  const home = await fileClaim(
    worker,
    await fillClaim(worker, { who: { identityNumber: residentNumber(serial) } }),
  );
  return { worker, home, caseId: home.split('/').at(-1) ?? '' };
}

/** Accepted, confirmed as claimed (4,200.00), and paid in one sum. */
async function paid() {
  const mine = await filed();
  const { caseId } = mine;
  await byClerk((tx, act) => acceptCase(tx, act, { caseId }));
  await byClerk(async (tx, act) => {
    const lines = (await listClaimLines(tx, { region, caseId })).map((line) => ({
      lineId: line.id,
      confirmedFen: line.claimedFen,
    }));
    await verifyClaims(tx, act, { caseId, lines, papers: '记工本' });
    const [claimant] = await listClaimants(tx, { region, caseId });
    const payments = [{ claimantId: claimant?.id ?? '', amountFen: 420_000n }];
    await recordPayments(tx, act, {
      caseId,
      ...{ payments, paidOn: '2023-11-01', channel: 'bank', payerName: '某某建设集团', voucher: undefined },
    });
  });
  return mine;
}

const confirmHref = async (worker: Client, home: string) =>
  (await worker.get(home)).document.querySelector('form[action$="/confirm"]')?.getAttribute('action') ?? '';

describe('my case', () => {
  it('says every step, who has it, and by when by which article', async () => {
    const { worker, home, caseId } = await filed();
    await byClerk((tx, act) => acceptCase(tx, act, { caseId }));
    const page = await worker.get(home);
    expect(page.document.querySelector('[aria-current="step"]')?.textContent).toContain('受理');
    expect(page.text).toContain('正在办理');
    expect(page.text).toMatch(/还剩 \d+ /);
    expect(page.text).toContain('依据：');
  });

  it('tells limitations that are long past in words, without alarm', async () => {
    serial += 1;
    const worker = await signInAsWorker(`1370000${serial.toString().padStart(4, '0')}`);
    const draft = await fillClaim(worker, {
      employer: { ...claimAnswers.employer, employedTo: '2020-06-30' },
      who: { identityNumber: residentNumber(serial) },
      lines: { ...claimAnswers.lines, month: '2020-05' },
    });
    const page = await worker.get(await fileClaim(worker, draft));
    expect(page.text).toContain('登记的离职日期是 2020年6月30日');
    expect(page.text).toContain('工会照样帮您要');
    expect(page.text).not.toContain('已逾期');
    expect(page.document.querySelector('main .tone-danger')).toBeNull();
  });

  it('is nobody else’s: other workers and the signed-out get no glimpse of it', async () => {
    const { home } = await filed();
    const stranger = await signInAsWorker('13700009999');
    for (const rest of ['', '/print', '/withdraw', `/papers/${newId()}`, `/payments/${newId()}/object`])
      expect((await stranger.get(home + rest)).status).toBe(404);
    for (const rest of ['/resubmit', '/review', '/papers', `/payments/${newId()}/confirm`])
      expect((await stranger.post(home + rest, { supplement: '我的', satisfaction: 'fair' })).status).toBe(
        404,
      );
    expect((await client().get(home)).location).toContain('/sign-in');
  });

  it.each(['not-an-id', '01890000-0000-7000-8000-0000000000ff', "1' OR '1'='1"])(
    'does not exist under %s',
    async (id) => {
      const { worker } = await filed();
      expect((await worker.get(`/matters/469024/${encodeURIComponent(id)}`)).status).toBe(404);
      expect((await worker.get(`/matters/${encodeURIComponent(id)}/${newId()}`)).status).toBe(404);
    },
  );

  it('returned to me can be completed and keeps its number', async () => {
    const { worker, home, caseId } = await filed();
    await byClerk((tx, act) => returnCase(tx, act, { caseId, reason: '请补充工地名称' }));
    const page = await worker.get(home);
    expect(page.text).toContain('请补充工地名称');
    expect((await worker.get('/matters')).text).toContain('请补充后重新提交');
    const empty = await worker.submit(page, `${home}/resubmit`, { supplement: ' ' });
    expect(empty.status).toBe(422);
    await worker.submit(page, `${home}/resubmit`, { supplement: '滨海小区二期 3 号楼' });
    expect((await worker.get(home)).text).toContain('等经办人受理');
  });

  it('shows the money that came and takes my word for it, once', async () => {
    const { worker, home } = await paid();
    const action = await confirmHref(worker, home);
    const page = await worker.get(home);
    expect(page.text).toContain('待本人确认');
    expect((await worker.submit(page, action)).status).toBe(303);
    expect((await worker.submit(page, action)).status).toBe(303);
    const after = await worker.get(home);
    expect(after.text).toContain('本人已确认');
    expect(after.document.querySelector('form[action$="/confirm"]')).toBeNull();
  });

  it('is open again when I object after it was closed', async () => {
    const { worker, home, caseId } = await paid();
    await byClerk((tx, act) => closeCase(tx, act, { caseId, outcome: 'paid', reason: undefined }));
    const object = (await confirmHref(worker, home)).replace(/confirm$/, 'object');
    const asked = await worker.get(object);
    expect((await worker.submit(asked, object, { reason: '' })).status).toBe(422);
    expect((await worker.submit(asked, object, { reason: '<b>只到了 2000 元</b>' })).status).toBe(303);
    const after = await worker.get(home);
    expect(after.text).toContain('<b>只到了 2000 元</b>');
    expect(after.html).not.toContain('<b>只到了');
    expect(after.text).toContain('清偿');
  });

  it('closed asks how it was, once', async () => {
    const { worker, home, caseId } = await paid();
    await byClerk((tx, act) => closeCase(tx, act, { caseId, outcome: 'paid', reason: undefined }));
    const page = await worker.get(home);
    expect((await worker.submit(page, `${home}/review`, {})).status).toBe(422);
    expect(
      (await worker.submit(page, `${home}/review`, { satisfaction: 'satisfied', note: '' })).status,
    ).toBe(303);
    expect((await worker.get(home)).text).not.toContain('您对这次办理满意吗');
  });

  it('takes more papers at any time', async () => {
    const { worker, home } = await filed();
    const file = new File(['转账记录'], '转账.txt');
    expect((await worker.post(`${home}/papers`, { label: '工资表或转账记录', file })).status).toBe(303);
    const href = (await worker.get(home)).document.querySelector('a[download]')?.getAttribute('href') ?? '';
    expect((await worker.get(href)).status).toBe(200);
    expect((await worker.post(`${home}/papers`, { label: '工资表或转账记录' })).status).toBe(422);
  });

  it('is not left by the only claimant', async () => {
    const { worker, home } = await filed();
    expect((await worker.get(`${home}/withdraw`)).status).toBe(404);
    expect((await worker.post(`${home}/withdraw`, { reason: '不要了' })).status).toBe(404);
  });

  it('prints with number and 12351 as headings', async () => {
    const { worker, home } = await filed();
    const headings = [...(await worker.get(`${home}/print`)).document.querySelectorAll('h2')].map(
      (h) => h.textContent,
    );
    expect(headings[0]).toMatch(/〔2023〕\d+号/);
    expect(headings[1]).toContain('12351');
  });
});
