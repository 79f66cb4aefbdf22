import { describe, expect, it } from 'vitest';
import { testApp } from '../../../../test/app.ts';
import { residentNumber } from '../../../../test/numbers.ts';
import type { Actor } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { newId } from '../../../platform/id.ts';
import { registerOrganisation } from '../../orgs/index.ts';
import { registerPerson } from '../../people/index.ts';
import { acceptCase } from '../accept-case.ts';
import { listClaimLines } from '../claims/claim-store.ts';
import { verifyClaims } from '../claims/verify-claims.ts';
import { fileCase } from '../file-case.ts';
import { casesModule } from '../index.ts';
import { transferCase } from '../transfer/transfer-case.ts';

const site = await testApp();
const { db, deps, staff, signInAs } = site;

function by<Result>(
  actor: Actor,
  work: (tx: Transaction, act: Parameters<typeof fileCase>[1]) => Promise<Result>,
) {
  const { keys, messenger } = deps;
  const act = { actor, now: deps.clock(), requestId: newId(), keys, messenger };
  return inTransaction(db, (tx) => work(tx, act));
}

async function filed(serial: number, unionId?: string): Promise<string> {
  const line = {
    month: '2023-06',
    lastMonth: '2023-06',
    daysHundredths: undefined,
    rateFen: undefined,
    dueFen: 100_000n,
    earlierPaidFen: 0n,
    note: undefined,
  };
  return by(staff['rights-clerk'], async (tx, act) => {
    const person = await registerPerson(tx, act, {
      name: '符秘密',
      identityType: 'resident-id',
      identityNumber: residentNumber(serial),
    });
    const { id } = await fileCase(tx, act, {
      channel: 'counter',
      employer: { name: '保密建筑公司' },
      isSite: false,
      summary: '没有发工资',
      hasWageNote: false,
      unionId,
      claimants: [{ personId: person.id, lines: [line] }],
    });
    return id;
  });
}

const caseId = await filed(301);
const addressed = (casesModule.routes ?? [])
  .filter(({ path }) => path.startsWith('/console/cases/:id'))
  .map(({ method, path }) => ({ method, path: path.replace(':id', caseId).replaceAll(/:\w+/g, newId()) }));

describe('a case out of reach', () => {
  it.each(['township-clerk', 'liaison'] as const)('does not exist for a %s of another body', async (role) => {
    const client = await signInAs(role);
    for (const { method, path } of addressed) {
      const page = method === 'GET' ? await client.get(path) : await client.post(path, {});
      expect([403, 404], `${method} ${path}`).toContain(page.status);
      expect(page.text).not.toContain('保密建筑公司');
      expect(page.text).not.toContain('符秘密');
    }
    expect((await client.get('/console/cases')).text).not.toContain('保密建筑公司');
    expect((await client.get('/console')).text).not.toContain('保密建筑公司');
  });

  it.each([
    'care-clerk',
    'talent-clerk',
    'employer-contact',
    'system-admin',
    'security-admin',
    'audit-admin',
  ] as const)('stands behind the purpose wall for a %s', async (role) => {
    const client = await signInAs(role);
    for (const { method, path } of addressed) {
      const page = method === 'GET' ? await client.get(path) : await client.post(path, {});
      expect(page.status, `${method} ${path}`).toBe(403);
    }
    for (const path of ['', '/export', '/payments', '/payments/export', '/new'])
      expect((await client.get(`/console/cases${path}`)).status, path).toBe(403);
    expect((await client.get('/console')).text).not.toContain('保密建筑公司');
  });

  it('is not read by a program with the rights to something else', async () => {
    const program = await site.withToken('people:read', 'talents:read', 'orgs:read');
    for (const path of ['', `/${caseId}`, `/${caseId}/ledger`])
      expect((await program.get(`/api/v1/cases${path}`)).status).toBe(403);
  });
});

describe('a question about another case of the same worker', () => {
  it('is put to who may see that case, and to nobody else', async () => {
    const own = await by(staff['rights-clerk'], (tx, act) =>
      registerOrganisation(tx, act, { kind: 'union', name: '某某镇总工会' }),
    );
    await db
      .updateTable('staff_accounts')
      .set({ organisation_id: own.id })
      .where('id', '=', staff['township-clerk'].id)
      .execute();
    const elsewhere = await filed(304);
    const here = await filed(304, own.id);
    const { number } = await db
      .selectFrom('rights_cases')
      .select('number')
      .where('id', '=', elsewhere)
      .executeTakeFirstOrThrow();
    const address = `/console/cases/${here}`;
    expect((await (await signInAs('rights-clerk')).get(address)).text).toContain(number);
    const page = await (await signInAs('township-clerk')).get(address);
    expect(page.status).toBe(200);
    expect(page.text).not.toContain(number);
  });
});

describe('the liaison of the body that holds a case', () => {
  it('returns it and is led to a page that is there', async () => {
    const id = await filed(302);
    const body = await by(staff['rights-clerk'], (tx, act) =>
      registerOrganisation(tx, act, { kind: 'agency', name: '县人社局' }),
    );
    await db
      .updateTable('staff_accounts')
      .set({ organisation_id: body.id })
      .where('id', '=', staff.liaison.id)
      .execute();
    await by(staff['rights-clerk'], (tx, act) =>
      transferCase(tx, act, {
        caseId: id,
        receiver: { id: body.id, name: '县人社局' },
        reason: '属于监察职权',
        papers: '申请书',
      }),
    );
    const liaison = await signInAs('liaison');
    const address = `/console/cases/${id}`;
    const shown = await liaison.get(address);
    expect(shown.status).toBe(200);
    expect(shown.document.getElementById('questions')).toBeNull();
    const page = await liaison.get(`${address}/return-transfer`);
    const typed = { answer: 'returned', reason: '用人单位不在本县' };
    const done = await liaison.submit(page, `${address}/return-transfer`, typed);
    expect(done.status).toBe(303);
    expect((await liaison.get(done.location ?? '')).status).toBe(200);
    expect((await liaison.get(address)).status).toBe(404);
    const again = await liaison.submit(page, `${address}/return-transfer`, typed);
    expect([again.status, again.location]).toEqual([303, done.location]);
  });
});

describe('a second click', () => {
  it('on the payment of all that is open gets the answer of the first', async () => {
    const id = await filed(303);
    await by(staff['rights-clerk'], async (tx, act) => {
      await acceptCase(tx, act, { caseId: id });
      const lines = await listClaimLines(tx, { region: act.actor.region, caseId: id });
      const confirmed = lines.map((line) => ({ lineId: line.id, confirmedFen: line.claimedFen }));
      await verifyClaims(tx, act, { caseId: id, lines: confirmed, papers: '考勤表' });
    });
    const clerk = await signInAs('rights-clerk');
    const address = `/console/cases/${id}/payments`;
    const page = await clerk.get(`${address}?fill=balance`);
    const amount = page.document.querySelector('[name^="amount."]')?.getAttribute('name') ?? '';
    const typed = { paidOn: '2023-11-01', channel: 'bank', payerName: '保密建筑公司', [amount]: '1,000.00' };
    const once = await clerk.submit(page, address, typed);
    const twice = await clerk.submit(page, address, typed);
    expect([once.status, twice.status]).toEqual([303, 303]);
    expect(twice.location).toBe(once.location);
    const paid = await db.selectFrom('case_payments').select('id').where('case_id', '=', id).execute();
    expect(paid).toHaveLength(1);
  });
});
