import { beforeAll, describe, expect, it } from 'vitest';
import { testApp } from '../../../../test/app.ts';
import type { Client } from '../../../../test/client.ts';
import { residentNumber } from '../../../../test/numbers.ts';
import { sql } from '../../../platform/db/database.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { accountsModule } from '../../accounts/index.ts';
import { auditModule } from '../../audit/index.ts';
import { noticesModule } from '../../notices/index.ts';
import { lingaoParameters, parametersModule, seedParameters } from '../../parameters/index.ts';
import { peopleModule } from '../../people/index.ts';
import { publicityModule } from '../../publicity/index.ts';
import { hardshipModule } from '../index.ts';

const { db, client, signInAs, signInAsWorker } = await testApp({
  modules: [
    auditModule,
    accountsModule,
    parametersModule,
    peopleModule,
    publicityModule,
    noticesModule,
    hardshipModule,
  ],
});
beforeAll(() =>
  inTransaction(db, (tx) =>
    seedParameters(tx, '469024', { rows: lingaoParameters, now: new Date('2022-01-04T01:30:00Z') }),
  ),
);

const answers = {
  members: '2',
  income: '9600',
  medical: '3000',
  accident: '',
  other: '',
  workState: 'on-post',
  months: '',
  hasIllness: 'on',
  stages: ['primary', 'senior'],
};

/** Rows of every table of the database. */
async function allRows(): Promise<Map<string, number>> {
  const { rows } = await sql<{
    name: string;
  }>`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`.execute(db);
  const counts = new Map<string, number>();
  for (const { name } of rows) {
    const counted = await sql<{
      count: string;
    }>`SELECT count(*)::text AS count FROM ${sql.table(name)}`.execute(db);
    counts.set(name, Number(counted.rows[0]?.count));
  }
  return counts;
}

let serial = 300;
const phone = () => `1371100${String(++serial).padStart(4, '0')}`;

const self = {
  workState: 'on-post',
  insurance: 'employee',
  healthState: 'good',
  disability: 'none',
  income: '9600',
  incomeSource: '工资',
};
const child = () => ({
  ...self,
  relation: 'son',
  name: '陈小宝',
  identityType: 'resident-id',
  identityNumber: residentNumber(++serial, { birth: '20150307' }),
  workState: 'student',
  schoolStage: 'primary',
  income: '0',
  incomeSource: '没有收入',
});
const situation = {
  mainReason: 'illness',
  housing: 'own',
  registration: 'local-rural',
  modelWorker: 'none',
  townshipCode: '469024101',
  story: '本人住院，自付三千元。',
};
const consents = { sensitive: 'on', check: 'on', publish: 'on', guardian: 'on' };

async function begun(): Promise<{ worker: Client; home: string }> {
  const worker = await signInAsWorker(phone());
  const apply = await worker.post('/hardship/apply', answers);
  expect(apply.status).toBe(200);
  const started = await worker.submit(apply, '/hardship/apply', {
    name: '陈阿妹',
    identityNumber: residentNumber(++serial, { birth: '19800307' }),
    agree: 'on',
  });
  expect(started.status).toBe(303);
  return { worker, home: started.location ?? '' };
}

/** Opens a form, fills it in and sends it. */
async function fill(who: Client, path: string, fields: Record<string, string | string[]>) {
  return who.submit(await who.get(path), path, fields);
}

async function handedIn() {
  const { worker, home } = await begun();
  const page = await worker.get(home);
  const edit = page.document.querySelector('a[href*="/members/"]:not([href$="new"])')?.getAttribute('href');
  await fill(worker, edit ?? '', self);
  await fill(worker, `${home}/members/new`, child());
  await fill(worker, `${home}/situation`, situation);
  const sent = await fill(worker, `${home}/submit`, consents);
  expect(sent.status).toBe(303);
  return { worker, home, id: home.split('/').at(-1) ?? '' };
}

describe('the self-test', () => {
  it('answers with category, every step and the papers, and keeps nothing at all', async () => {
    const before = await allRows();
    const page = await client().post('/hardship/check', answers);
    expect(page.status).toBe(200);
    expect(page.text).toContain('深度困难职工');
    expect(page.text).toContain('275.00 元');
    expect(page.text).toContain('诊断证明');
    expect(page.text).toContain('在读证明');
    expect(page.text).toContain('未核实');
    const print = await client().post('/hardship/check/print', answers);
    expect(print.text).toContain('□');
    expect(await allRows()).toEqual(before);
    expect(page.headers.getSetCookie()).toEqual([]);
  });

  it('never puts an answer into an address', async () => {
    const page = await client().post('/hardship/check', answers);
    const targets = [...page.document.querySelectorAll('main a, main form')].map(
      (element) => element.getAttribute('href') ?? element.getAttribute('action') ?? '',
    );
    expect(targets.filter((target) => target.includes('?'))).toEqual([]);
  });

  it.each([
    [{ members: '0' }, '1 到 20'],
    [{ income: '很少' }, '看不懂金额'],
    [{ workState: 'migrant', months: '' }, '多少个月'],
    [{ workState: 'king' }, '请选择'],
  ])('asks again for %o and keeps what was typed', async (change, sentence) => {
    const page = await client().post('/hardship/check', { ...answers, ...change });
    expect(page.status).toBe(422);
    expect(page.text).toContain(sentence);
    expect(page.document.querySelector('input[name=medical]')?.getAttribute('value')).toBe('3000');
  });
});

describe('the application', () => {
  it('is begun with the answers of the self-test and handed in with a number', async () => {
    const { worker, home } = await handedIn();
    const page = await worker.get(home);
    expect(page.text).toMatch(/〔2023〕\d+号/);
    expect(page.text).toContain('工会正在核对材料');
    expect(page.text).toContain('3,000.00');
  });

  it('asks for every consent by itself, none ticked beforehand', async () => {
    const { worker, home } = await begun();
    await fill(worker, `${home}/members/new`, child());
    const page = await worker.get(`${home}/submit`);
    const boxes = [...page.document.querySelectorAll('input[type=checkbox]')];
    expect(boxes.map((box) => box.getAttribute('name'))).toEqual([
      'sensitive',
      'check',
      'publish',
      'guardian',
    ]);
    expect(boxes.filter((box) => box.hasAttribute('checked'))).toEqual([]);
    const { guardian: _, ...without } = consents;
    expect((await fill(worker, `${home}/submit`, without)).status).toBe(422);
  });

  it('refuses a broken number beside what was typed', async () => {
    const { worker, home } = await begun();
    const answer = await fill(worker, `${home}/members/new`, {
      ...child(),
      identityNumber: '469024201503070012',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('陈小宝');
    expect(answer.document.querySelector('input[name=name]')?.getAttribute('value')).toBe('陈小宝');
  });

  it('is done once where the button is pressed twice', async () => {
    const { worker, home } = await begun();
    const page = await worker.get(`${home}/members/new`);
    const fields = child();
    const [one, two] = [
      await worker.submit(page, `${home}/members/new`, fields),
      await worker.submit(page, `${home}/members/new`, fields),
    ];
    expect([one.status, two.status]).toEqual([303, 303]);
    expect((await worker.get(home)).html.split('陈小宝').length - 1).toBeGreaterThan(0);
    const rows = await db.selectFrom('hardship_members').select('id').where('name', '=', '陈小宝').execute();
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
  });

  it('is nobody else’s to see', async () => {
    const { home } = await begun();
    const stranger = await signInAsWorker(phone());
    expect((await stranger.get(home)).status).toBe(404);
    expect((await stranger.get(`${home}/submit`)).status).toBe(404);
    const clerk = await signInAs('care-clerk');
    expect((await clerk.get(`/console/hardship/${home.split('/').at(-1)}`)).status).toBe(404);
  });

  it('shows an own open file instead of a second application', async () => {
    const { worker, home } = await handedIn();
    expect((await worker.get('/hardship/apply')).location).toBe(home);
  });
});

describe('the clerk’s desk', () => {
  it('takes a file through to the board, each act by its form', async () => {
    const { worker, home, id } = await handedIn();
    const clerk = await signInAs('care-clerk');
    const file = `/console/hardship/${id}`;
    expect((await clerk.get('/console/hardship')).text).not.toContain('陈阿妹');
    await fill(clerk, `${file}/accept`, {});
    const visit = {
      visitedOn: '2023-11-02',
      visitors: '李帮扶、谢乡镇',
      place: '临城',
      finding: 'true',
      findings: '属实',
    };
    expect((await fill(clerk, `${file}/visit`, { ...visit, visitors: '李帮扶' })).status).toBe(422);
    expect((await fill(clerk, `${file}/visit`, visit)).status).toBe(303);
    expect((await worker.get(home)).text).toContain('签署');
    const bare = await fill(clerk, `${file}/authorise`, { signedOn: '2023-11-02' });
    expect(bare.text).toContain('没有申请人签字');
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const scan = new File([png], '授权.png', { type: 'image/png' });
    const form = await clerk.get(`${file}/authorise`);
    expect(
      (await clerk.submit(form, `${file}/authorise`, { signedOn: '2023-11-02', file: scan })).status,
    ).toBe(303);
    await fill(clerk, `${file}/ask-check`, {});
    const answer = { answeredOn: '2023-11-02', result: 'agrees', incomeFen: '9600', answer: '一致' };
    expect((await fill(clerk, `${file}/answer-check`, answer)).status).toBe(303);
    expect((await fill(clerk, `${file}/publish`, {})).status).toBe(303);
    const shown = await clerk.get(file);
    expect(shown.text).toContain('正在公示');
    expect(shown.text).toContain('深度困难职工');
    expect((await fill(clerk, `${file}/begin-approval`, { opinion: '拟同意' })).status).toBe(409);
    for (const print of ['application', 'authorisation', 'visit', 'approval', 'members'])
      expect((await clerk.get(`${file}/print/${print}`)).status).toBe(200);
  });

  it('keeps what was typed when a colleague was faster', async () => {
    const { id } = await handedIn();
    const clerk = await signInAs('care-clerk');
    const path = `/console/hardship/${id}/return`;
    const page = await clerk.get(path);
    await fill(clerk, `/console/hardship/${id}/accept`, {});
    const late = await clerk.submit(page, path, { reason: '缺户口本复印件' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('刚刚被别人改过');
    expect(late.html).toContain('缺户口本复印件');
  });

  it('leaves a trace where a clerk opens a form that shows the family', async () => {
    const path = `/console/hardship/${(await handedIn()).id}/accept`;
    await (await signInAs('care-clerk')).get(path);
    const trail = db.selectFrom('audit_events').select('word').where('subject_id', '=', path);
    expect(await trail.execute()).toEqual([{ word: 'hardship.view' }]);
  });

  it('is closed to the rights department, and reveals numbers only for a reason', async () => {
    const { id } = await handedIn();
    const rights = await signInAs('rights-clerk');
    expect((await rights.get('/console/hardship')).status).toBe(403);
    expect((await rights.get(`/console/hardship/${id}`)).status).toBe(403);
    const clerk = await signInAs('care-clerk');
    const path = `/console/hardship/${id}/reveal`;
    expect((await fill(clerk, path, { reason: '看' })).status).toBe(422);
    const shown = await fill(clerk, path, { reason: '录入全国系统' });
    expect(shown.text).toMatch(/469024\d{11}[\dX]/);
    const audits = await db
      .selectFrom('audit_events')
      .select('reason')
      .where('word', '=', 'hardship.reveal')
      .where('subject_id', '=', id)
      .execute();
    expect(audits.map((row) => row.reason)).toEqual(['录入全国系统']);
  });
});
