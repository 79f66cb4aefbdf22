import { beforeAll, describe, expect, it } from 'vitest';
import { testApp } from '../../../../test/app.ts';
import type { Client, Page } from '../../../../test/client.ts';
import { residentNumber } from '../../../../test/numbers.ts';

const { db, signInAs, withToken } = await testApp();

let clerk: Client;
let head: Client;
let address = '';
beforeAll(async () => {
  clerk = await signInAs('rights-clerk');
  head = await signInAs('rights-head');
});

const [first, second] = [residentNumber(1), residentNumber(2)];
const field = (page: Page, name: string) =>
  page.document.querySelector(`[name="${name}"]`)?.getAttribute('value');
const textOf = (page: Page, id: string) =>
  page.document.getElementById(id)?.textContent?.replaceAll(/\s+/g, ' ') ?? '';

/** Every value that stands in the form to this address, so that a test sends what a browser would. */
function formValues(page: Page, action: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const input of page.document.querySelectorAll(`form[action="${action}"] [name]`)) {
    const name = input.getAttribute('name') ?? '';
    const type = input.getAttribute('type') ?? '';
    if (name === 'step' || ((type === 'radio' || type === 'checkbox') && !input.hasAttribute('checked')))
      continue;
    const chosen = input.querySelector('option[selected]')?.getAttribute('value');
    values[name] =
      input.tagName === 'TEXTAREA'
        ? (input.textContent ?? '')
        : (chosen ?? input.getAttribute('value') ?? '');
  }
  return values;
}

async function act(client: Client, slug: string, fields: Record<string, string>): Promise<Page> {
  const page = await client.get(`${address}/${slug}`);
  const action = `${address}/${slug.split('?')[0]}`;
  return client.post(action, { ...formValues(page, action), ...fields });
}

describe('a clerk at the counter', () => {
  it('pastes a table from WeChat, sees broken cells in place, and loses nothing of it', async () => {
    const page = await clerk.get('/console/cases/new');
    const pasted = `姓名\t身份证号码\t欠薪月份\t欠薪金额（元）\t户口\n符小海\t${first}\t2023年5月至7月\t1.2万\t农村\n王小山\t${second.slice(0, 17)}Z\t2023-06\t3,000\t城镇`;
    const read = await clerk.post('/console/cases/new', {
      ...formValues(page, '/console/cases/new'),
      employerName: '海南某某建筑劳务有限公司',
      summary: '干完活没有拿到钱。',
      isSite: 'on',
      pasted,
      step: 'read',
    });
    expect(read.status).toBe(200);
    expect(field(read, 'row.0.name')).toBe('符小海');
    expect(field(read, 'row.1.amount')).toBe('3,000');
    expect(field(read, 'employerName')).toBe('海南某某建筑劳务有限公司');
    expect(read.document.getElementById('f-row-1-identityNumber')?.getAttribute('aria-invalid')).toBe('true');
    const wrong = await clerk.post('/console/cases/new', formValues(read, '/console/cases/new'));
    expect(wrong.status).toBe(422);
    const filed = await clerk.post('/console/cases/new', {
      ...formValues(wrong, '/console/cases/new'),
      'row.1.identityNumber': second,
    });
    expect(filed.status).toBe(303);
    address = filed.location?.split('?')[0] ?? '';
    expect(address).toMatch(/^\/console\/cases\/[0-9a-f-]{36}$/);
  });

  it('files once, however often the button is pressed', async () => {
    const page = await clerk.get('/console/cases/new');
    const fields = {
      ...formValues(page, '/console/cases/new'),
      employerName: '某某饭店',
      summary: '没有发工资。',
      'row.0.name': '符小海',
      'row.0.identityNumber': first,
      'row.0.months': '2023-08',
      'row.0.amount': '500',
    };
    const once = await clerk.post('/console/cases/new', fields);
    const twice = await clerk.post('/console/cases/new', fields);
    expect([once.status, twice.status]).toEqual([303, 303]);
    expect(twice.location).toBe(once.location);
    const count = await db
      .selectFrom('rights_cases')
      .select('id')
      .where('employer_name', '=', '某某饭店')
      .execute();
    expect(count).toHaveLength(1);
  });
});

describe('the register', () => {
  it('finds the case by a piece of the employer, by state, and says nothing is there otherwise', async () => {
    expect((await clerk.get('/console/cases?q=建筑劳务&status=registered')).text).toContain(
      '海南某某建筑劳务有限公司',
    );
    expect((await clerk.get('/console/cases?q=没有这家')).text).toContain('没有符合条件的案件');
    expect((await clerk.get('/console/cases?handler=me')).text).toContain('没有符合条件的案件');
    expect((await clerk.get('/console/cases?status=nonsense&from=gestern')).status).toBe(200);
  });

  it('is not for the other departments', async () => {
    expect((await (await signInAs('care-clerk')).get('/console/cases')).status).toBe(403);
    expect((await (await signInAs('employer-contact')).get(address)).status).toBe(403);
    expect((await (await signInAs('township-clerk')).get(address)).status).toBe(404);
  });
});

describe('the life of a case on its page', () => {
  it('is accepted by one; the second reads who was faster', async () => {
    const shown = await clerk.get(address);
    expect(shown.text).toContain('欠薪台账');
    const late = await head.get(address);
    const accepted = await clerk.submit(shown, `${address}/accept`);
    expect(accepted.status).toBe(303);
    const refused = await head.submit(late, `${address}/accept`);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('已由演员权益经办受理');
  });

  it('asks the reason where the confirmed amount differs, then confirms line by line', async () => {
    const page = await clerk.get(`${address}/verify?fill=claimed`);
    const values = formValues(page, `${address}/verify`);
    const [one = ''] = Object.keys(values).filter(
      (name) => name.startsWith('confirmed.') && values[name] === '3,000.00',
    );
    const wrong = await clerk.post(`${address}/verify`, { ...values, [one]: '2500', papers: '考勤表' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('与申报金额不一致时请写明原因');
    expect(field(wrong, one)).toBe('2500');
    const done = await clerk.post(`${address}/verify`, {
      ...formValues(wrong, `${address}/verify`),
      [one.replace('confirmed', 'why')]: '扣除借支 500 元',
      papers: '考勤表',
    });
    expect(done.status).toBe(303);
    expect(textOf(await clerk.get(address), 'ledger')).toContain('14,500.00');
  });

  it('highlights the statutory payer with its article', async () => {
    const done = await act(clerk, 'chain', {
      isSite: 'on',
      'name.0': '某某置业',
      'name.1': '某某建设集团',
      'name.2': '海南某某建筑劳务有限公司',
    });
    expect(done.status).toBe(303);
    expect(textOf(await clerk.get(address), 'chain')).toContain('依法先行清偿：某某建设集团');
  });

  it('numbers the letter to the employer and prints it without the complainants', async () => {
    expect((await act(clerk, 'letters', {})).status).toBe(303);
    const link = (await clerk.get(address)).document.querySelector('#letters a')?.getAttribute('href') ?? '';
    const letter = await clerk.get(link);
    expect(letter.text).toContain('工维函〔2023〕1号');
    expect(letter.text).toContain('壹万肆仟伍佰元整');
    expect(letter.text).not.toContain('符小海');
  });

  it('plans instalments of exactly what is open', async () => {
    const wrong = await act(clerk, 'instalments', {
      promisedBy: '某某建设集团',
      'due.1': '2023-11-10',
      'amount.1': '4500',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('应等于尚未到账的 14,500.00 元');
    const right = {
      promisedBy: '某某建设集团',
      'due.1': '2023-11-10',
      'amount.1': '4500',
      'due.2': '2023-12-10',
      'amount.2': '1万',
    };
    expect((await act(clerk, 'instalments', right)).status).toBe(303);
  });

  it('records payments from a pasted table; lines that fit nobody stay in the box', async () => {
    const page = await clerk.get(`${address}/payments`);
    const read = await clerk.post(`${address}/payments`, {
      ...formValues(page, `${address}/payments`),
      pasted: '姓名\t金额\n符小海\t4,000\n李不在\t100',
      step: 'read',
    });
    expect(read.text).toContain('申请人中没有“李不在”');
    const values = {
      ...formValues(read, `${address}/payments`),
      pasted: '',
      channel: 'special-account',
      payerName: '某某建设集团',
    };
    const [amount = ''] = Object.keys(values).filter(
      (name) => name.startsWith('amount.') && field(read, name) === '4,000',
    );
    const over = await clerk.post(`${address}/payments`, { ...values, [amount]: '12000.01' });
    expect(over.text).toContain('超过尚未到账的 12,000.00 元');
    expect((await clerk.post(`${address}/payments`, values)).status).toBe(303);
  });

  it('does not close as paid while money is open, and does once it is there', async () => {
    const blocked = await act(clerk, 'close', { outcome: 'paid' });
    expect(blocked.status).toBe(422);
    expect(blocked.text).toContain('还有 10,500.00 元没有到账');
    const rest = await clerk.get(`${address}/payments?fill=balance`);
    const values = { ...formValues(rest, `${address}/payments`), channel: 'bank' };
    expect((await clerk.post(`${address}/payments`, values)).status).toBe(303);
    expect((await act(clerk, 'close', { outcome: 'paid' })).status).toBe(303);
    expect((await clerk.get(address)).text).toContain('已办结');
  });

  it('opens again when a worker’s objection is recorded, and shows it on today’s list', async () => {
    const objection =
      (await clerk.get(address)).document
        .querySelector('#payments a[href$="/object"]')
        ?.getAttribute('href') ?? '';
    expect((await act(clerk, objection.slice(address.length + 1), { reason: '没有收到' })).status).toBe(303);
    expect((await clerk.get('/console')).text).toContain('申请人对到账有异议');
    expect((await clerk.get('/console/cases?alarm=objected')).text).toContain('海南某某建筑劳务有限公司');
    const confirm =
      (await clerk.get(address)).document
        .querySelector('#payments a[href$="/confirm"]')
        ?.getAttribute('href') ?? '';
    expect((await act(clerk, confirm.slice(address.length + 1), { papers: '签字表' })).status).toBe(303);
  });
});

describe('papers and prints', () => {
  it('takes a paper in and gives it back as a download', async () => {
    const page = await clerk.get(address);
    const file = new File(['欠条：欠符小海一万二千元'], '欠条.txt', { type: 'text/plain' });
    expect((await clerk.submit(page, `${address}/papers`, { label: '欠条或结算单', file })).status).toBe(303);
    const link =
      (await clerk.get(address)).document.querySelector('#papers a[download]')?.getAttribute('href') ?? '';
    const paper = await clerk.get(link);
    expect(paper.headers.get('content-disposition')).toContain('attachment');
  });

  it.each(['print/acceptance', 'print/payment-sheet', 'print/cover'])('prints %s', async (slug) => {
    expect((await clerk.get(`${address}/${slug}`)).status).toBe(200);
  });

  it('prints the sheet of one recorded batch with the sum in words', async () => {
    const row = await db
      .selectFrom('case_payments')
      .select('batch_id')
      .where('amount_fen', '=', 400_000n)
      .executeTakeFirstOrThrow();
    const sheet = await clerk.get(`${address}/print/payment-sheet?batch=${row.batch_id}`);
    expect(sheet.text).toContain('肆仟元整');
    expect(sheet.text).toContain('手印');
    expect(sheet.html).not.toContain(first);
  });
});

describe('registers of money', () => {
  it('show the rows and sums behind the figure, and export them', async () => {
    const page = await head.get('/console/cases/payments?until=2023-11-02');
    expect(page.text).toContain('14,500.00 元');
    expect((await head.get('/console/cases/payments?until=2023-11-02&migrant=yes')).text).toContain(
      '12,000.00 元',
    );
    const csv = await head.get('/console/cases/payments/export?format=csv&encoding=utf-8');
    expect(csv.html).toContain('符小海');
    expect(csv.html).not.toContain(first);
    const xlsx = await head.get('/console/cases/export?format=xlsx');
    expect(xlsx.headers.get('content-type')).toContain('spreadsheetml');
  });
});

describe('the API', () => {
  it('gives cases and ledgers to programs with the scope, people masked', async () => {
    const program = await withToken('cases:read');
    const list = JSON.parse((await program.get('/api/v1/cases?text=建筑劳务')).html);
    expect(list.cases).toMatchObject([
      { claimed: 1_500_000, confirmed: 1_450_000, paid: 1_450_000, claimants: 2 },
    ]);
    const { id } = list.cases[0];
    expect(JSON.parse((await program.get(`/api/v1/cases/${id}`)).html)).toMatchObject({
      totals: { balance: 0 },
    });
    const ledger = (await program.get(`/api/v1/cases/${id}/ledger`)).html;
    expect(ledger).not.toContain('符小海');
    expect(ledger).not.toContain(first);
  });

  it('refuses programs without the scope and unknown parameters', async () => {
    expect((await (await withToken('people:read')).get('/api/v1/cases')).status).toBe(403);
    expect((await (await withToken('cases:read')).get('/api/v1/cases?x=1')).status).toBe(422);
  });
});
