import { describe, expect, it } from 'vitest';
import { actAs, staffActor, workerActor } from '../../../../test/act.ts';
import { testDatabase } from '../../../../test/database.ts';
import { moduleApp } from '../../../../test/module-app.ts';
import { mobileNumber, residentNumber } from '../../../../test/numbers.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { findOrCreateWorker } from '../../accounts/index.ts';
import { recordDisclosure } from '../disclosures/record-disclosure.ts';
import { peopleModule } from '../index.ts';
import { registerPerson } from '../register-people.ts';
import { revealPerson } from '../reveal-person.ts';

const { db } = await testDatabase();
const region = '469024';
const app = moduleApp(db, [peopleModule]);
const clerk = actAs(staffActor(region, 'rights-clerk'));
let sequence = 300;

async function newWorker() {
  sequence += 1;
  const typed = { name: '符阿妹', identityNumber: residentNumber(sequence), phone: mobileNumber(sequence) };
  const { id } = await inTransaction(db, (tx) =>
    registerPerson(tx, clerk, { ...typed, identityType: 'resident-id' }),
  );
  return { id, typed, actor: workerActor(region, id) };
}

describe('我的档案', () => {
  it('shows the worker what is held in clear, what for, and who looked and why', async () => {
    const { id, typed, actor } = await newWorker();
    const request = { personId: id, fields: ['phone'] as const, reason: '电话回访核实' };
    await inTransaction(db, (tx) => revealPerson(tx, clerk, request));
    const share = { recipient: '县人社局', what: '姓名、欠薪金额', purpose: '转办', legalBasis: '本人同意' };
    await inTransaction(db, (tx) => recordDisclosure(tx, clerk, { ...share, personIds: [id] }));
    const page = await app.get(actor, '/my/file');
    for (const part of [
      typed.identityNumber,
      typed.phone,
      '用途：',
      '电话回访核实',
      '查看完整号码',
      '提供给县人社局',
    ]) {
      expect(page.text).toContain(part);
    }
  });

  it('never shows a file that is not the own one', async () => {
    const { typed } = await newWorker();
    const page = await app.get(workerActor(region), '/my/file');
    expect(page.text).toContain('还没有关联档案');
    expect(page.body).not.toContain(typed.identityNumber);
    expect((await app.get(workerActor(region), '/my/file/download.json')).status).toBe(404);
  });

  it('gives and withdraws a consent with one click each', async () => {
    const { actor } = await newWorker();
    const click = (act: string) => app.post(actor, '/my/file/consents', { purpose: 'publish', act });
    expect((await app.get(actor, '/my/file')).text).not.toContain('撤回“公开展示”');
    expect((await click('give')).status).toBe(303);
    expect((await app.get(actor, '/my/file')).text).toContain('撤回“公开展示”');
    await click('withdraw');
    expect((await app.get(actor, '/my/file')).text).not.toContain('撤回“公开展示”');
  });

  it('downloads as data, as a sheet and on paper', async () => {
    const { typed, actor } = await newWorker();
    const json = JSON.parse((await app.get(actor, '/my/file/download.json')).body);
    expect(json.held.map(({ value }: { value: string }) => value)).toContain(typed.identityNumber);
    expect(JSON.stringify(json)).not.toContain('ealed');
    const csv = await app.get(actor, '/my/file/download.csv');
    expect(csv.body).toContain(typed.identityNumber);
    expect(csv.body).toContain('类别');
    expect((await app.get(actor, '/my/file/print')).text).toContain(typed.phone);
  });

  it('takes a correction request and shows the answer', async () => {
    const { actor } = await newWorker();
    const ask = (fields: Record<string, string>) => app.post(actor, '/my/file/corrections/new', fields);
    const wrong = await ask({ field: 'township', wanted: '上海', reason: '搬家' });
    expect(wrong.status).toBe(422);
    expect(wrong.document.querySelector('input[name=wanted]')?.getAttribute('value')).toBe('上海');
    expect((await ask({ field: 'township', wanted: '新盈', reason: '搬家了' })).status).toBe(303);
    expect((await ask({ field: 'ethnic', wanted: '黎', reason: '登记错' })).status).toBe(303);
    const inbox = await app.get(staffActor(region, 'care-clerk'), '/console/corrections');
    expect(inbox.text).toContain('新盈镇');
    expect(inbox.text).toContain('黎族');
    const accept = [...inbox.document.querySelectorAll('form[action^="/console/corrections/"]')].at(0);
    const action = accept?.getAttribute('action') ?? '';
    const staff = staffActor(region, 'care-clerk');
    const bare = await app.post(staff, action, { decision: 'refuse', answer: ' ' });
    expect(bare.text).toContain('不采纳时请写明理由');
    expect((await app.post(staff, action, { decision: 'refuse', answer: '请先到乡镇登记' })).status).toBe(
      303,
    );
    expect((await app.get(actor, '/my/file')).text).toContain('请先到乡镇登记');
    expect((await app.post(staff, action, { decision: 'accept' })).text).toContain('刚刚已由');
  });
});

describe('finding the file that staff made', () => {
  it('needs name, number and the phone that signed in to agree, and says not which does not', async () => {
    const { id, typed } = await newWorker();
    const signIn = (phone: string) => inTransaction(db, (tx) => findOrCreateWorker(tx, clerk, phone));
    const worker = { ...workerActor(region), id: (await signIn(typed.phone)).id };
    const link = (fields: Record<string, string>) => app.post(worker, '/my/file/link', fields);
    const wrongName = await link({ name: '符阿姐', identityNumber: typed.identityNumber });
    const wrongNumber = await link({ name: typed.name, identityNumber: residentNumber(998) });
    const sentence = (text: string) => /没有找到姓名[^。]*。/.exec(text)?.[0];
    expect(sentence(wrongName.text)).toBeDefined();
    expect(sentence(wrongNumber.text)).toBe(sentence(wrongName.text));
    const stranger = { ...worker, id: (await signIn(mobileNumber(9_999))).id };
    const stolen = await app.post(stranger, '/my/file/link', {
      name: typed.name,
      identityNumber: typed.identityNumber,
    });
    expect(sentence(stolen.text)).toBe(sentence(wrongName.text));
    expect((await link({ name: typed.name, identityNumber: typed.identityNumber })).status).toBe(303);
    const row = await db
      .selectFrom('worker_accounts')
      .select('person_id')
      .where('id', '=', worker.id)
      .executeTakeFirst();
    expect(row?.person_id).toBe(id);
  });
});
