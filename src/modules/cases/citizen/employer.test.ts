import { describe, expect, it } from 'vitest';
import { testApp } from '../../../../test/app.ts';
import { claimAnswers, fillClaim } from '../../../../test/claim-pages.ts';
import { residentNumber } from '../../../../test/numbers.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { creditCheckCharacter, organisationCheckCharacter, registerOrganisation } from '../../orgs/index.ts';

const { signInAsWorker, db, deps, staff } = await testApp();
const body = '91469024' + 'MA5T1234';
const head = body + organisationCheckCharacter('MA5T1234');
const creditCode = head + creditCheckCharacter(head);
const act = {
  actor: staff['rights-clerk'],
  now: deps.clock(),
  requestId: 'test',
  keys: deps.keys,
  messenger: deps.messenger,
};
const { id } = await inTransaction(db, (tx) =>
  registerOrganisation(tx, act, { kind: 'enterprise', name: '临高海湾建筑劳务有限公司', creditCode }),
);
const worker = await signInAsWorker('13300000001');
const draft = await fillClaim(worker, { who: { identityNumber: residentNumber(800) } });
const send = (fields: Record<string, string>) =>
  worker.post(`${draft}/employer`, { ...claimAnswers.employer, do: 'next', ...fields });

describe('the employer', () => {
  it('found under the typed name is put to the worker before going on', async () => {
    const page = await send({ employerName: '海湾建筑' });
    expect(page.status).toBe(200);
    expect(page.text).toContain('临高海湾建筑劳务有限公司');
    expect(page.document.querySelector(`input[name="organisationId"][value="${id}"]`)).not.toBeNull();
    const chosen = await send({ employerName: '海湾建筑', searched: '海湾建筑', organisationId: id });
    expect(chosen.status).toBe(303);
    expect((await worker.get(`${draft}/check`)).text).toContain('临高海湾建筑劳务有限公司');
  });

  it('may be none of those found', async () => {
    const free = await send({ employerName: '海湾建筑', searched: '海湾建筑', organisationId: 'none' });
    expect(free.status).toBe(303);
    expect((await worker.get(`${draft}/check`)).text).not.toContain('临高海湾建筑劳务有限公司');
  });

  it('is asked about anew where the name was changed after the choice', async () => {
    const page = await send({ employerName: '海湾', searched: '海湾建筑', organisationId: id });
    expect(page.status).toBe(200);
    expect(page.document.querySelector('input[name="organisationId"][checked]')).toBeNull();
  });

  it('is taken by its credit code', async () => {
    expect((await send({ employerName: creditCode })).status).toBe(303);
    expect((await worker.get(`${draft}/employer`)).html).toContain('临高海湾建筑劳务有限公司');
  });

  it('is refused under a credit code that nobody has', async () => {
    const other = '91469024MA5T999' + '9';
    const nine = other + organisationCheckCharacter('MA5T9999');
    const page = await send({ employerName: nine + creditCheckCharacter(nine) });
    expect(page.status).toBe(422);
    expect(page.document.querySelector('.error-summary a')?.getAttribute('href')).toBe('#f-employerName');
  });

  it('that the register does not know is taken as the worker calls it', async () => {
    expect((await send({ employerName: '老王装修队' })).status).toBe(303);
  });

  it('is not taken from an id that was made up', async () => {
    const made = '01890000-0000-7000-8000-00000000beef';
    const page = await send({ employerName: '老王', searched: '老王', organisationId: made });
    expect(page.status).toBe(303);
    const check = await worker.get(`${draft}/check`);
    const filed = await worker.submit(check, `${draft}/submit`);
    expect(filed.status).toBe(303);
  });
});
