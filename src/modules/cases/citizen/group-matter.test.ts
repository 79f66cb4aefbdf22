import { describe, expect, it } from 'vitest';
import { testApp } from '../../../../test/app.ts';
import { residentNumber } from '../../../../test/numbers.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { newId } from '../../../platform/id.ts';
import { registerPerson } from '../../people/index.ts';
import { fileCase } from '../file-case.ts';

const { db, deps, staff, signInAs, signInAsWorker } = await testApp();
const people = [
  { name: '符阿一', identityNumber: residentNumber(401), phone: '13700004001' },
  { name: '王阿二', identityNumber: residentNumber(402), phone: '13700004002' },
];

const line = {
  month: '2023-06',
  lastMonth: '2023-06',
  daysHundredths: undefined,
  rateFen: undefined,
  note: undefined,
};

const caseId = await inTransaction(db, async (tx) => {
  const { keys, messenger } = deps;
  const act = { actor: staff['rights-clerk'], now: deps.clock(), requestId: newId(), keys, messenger };
  const claimants = [];
  for (const [at, person] of people.entries()) {
    const { id } = await registerPerson(tx, act, { ...person, identityType: 'resident-id' });
    const dueFen = BigInt(at + 1) * 123_400n;
    claimants.push({ personId: id, lines: [{ ...line, dueFen, earlierPaidFen: 0n }] });
  }
  const facts = { channel: 'counter', isSite: false, summary: '没有发工资', hasWageNote: false } as const;
  return (await fileCase(tx, act, { ...facts, employer: { name: '某某饭店' }, claimants })).id;
});

async function memberAt(at: number) {
  const { phone = '', ...typed } = people[at] ?? {};
  const worker = await signInAsWorker(phone);
  expect((await worker.post('/my/file/link', typed)).status).toBe(303);
  return worker;
}

describe('a member of a group case', () => {
  const home = `/matters/469024/${caseId}`;

  it('sees the own money and neither name, amount nor papers of the others', async () => {
    const clerk = await signInAs('rights-clerk');
    const file = new File(['身份证复印件'], '王阿二身份证.txt');
    expect((await clerk.post(`/console/cases/${caseId}/papers`, { label: '身份证', file })).status).toBe(303);
    const paper = (await clerk.get(`/console/cases/${caseId}`)).document
      .querySelector('a[download*="身份证"]')
      ?.getAttribute('href');
    const worker = await memberAt(0);
    for (const address of [home, `${home}/print`]) {
      const page = await worker.get(address);
      expect(page.status).toBe(200);
      expect(page.html).toContain('1,234.00');
      for (const secret of ['王阿二', '2,468.00', people[1]?.identityNumber ?? '-', '13700004002'])
        expect(page.html).not.toContain(secret);
    }
    const id = paper?.split('/').at(-1) ?? '';
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect((await worker.get(`${home}/papers/${id}`)).status).toBe(404);
  });

  it('still sees the own paper', async () => {
    const worker = await memberAt(1);
    const file = new File(['转账记录'], '转账.txt');
    expect((await worker.post(`${home}/papers`, { label: '工资表或转账记录', file })).status).toBe(303);
    const href = (await worker.get(home)).document.querySelector('a[download]')?.getAttribute('href') ?? '';
    expect((await worker.get(href)).status).toBe(200);
  });
});
