import { describe, expect, it } from 'vitest';
import { actAs, staffActor } from '../../../test/act.ts';
import { testDatabase } from '../../../test/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { registerOrganisation } from '../orgs/index.ts';
import { residentCheckCharacter } from '../people/index.ts';
import { addCertificates } from './add-certificates.ts';
import { findCertificate } from './certificate-store.ts';
import { editCertificate } from './edit-certificate.ts';

const { db } = await testDatabase();
const region = '469024';
const act = actAs(staffActor(region, 'talent-clerk'));
const firm = (name: string, aliases: string[] = []) =>
  inTransaction(db, (tx) =>
    registerOrganisation(tx, act, { kind: 'enterprise', name, aliases, distinct: true }),
  );

const body = '46902419900101001';
const person = {
  name: '王大山',
  identityType: 'resident-id' as const,
  identityNumber: body + residentCheckCharacter(body),
};

function certificate(employerName: string) {
  return { holderName: '王大山', occupationName: '砌筑工', level: 4, employerName, source: '测试' };
}

async function employerOf(employerName: string): Promise<string | undefined> {
  const entries = [{ person, certificate: certificate(employerName) }];
  const { ids } = await inTransaction(db, (tx) => addCertificates(tx, act, { entries }));
  return (await findCertificate(db, region, ids[0] ?? ''))?.organisationId;
}

describe('the employer on a certificate', async () => {
  const known = await firm('临高甲建筑有限公司', ['临高甲建']);
  await firm('临高乙贸易有限公司');
  await firm('临高乙贸易有限责任公司');

  it('is linked where its name means one organisation on file, however it is written', async () => {
    expect(await employerOf('临高甲建筑有限责任公司')).toBe(known.id);
    expect(await employerOf('临高甲建')).toBe(known.id);
  });

  it('stays text where nobody or more than one is meant', async () => {
    expect(await employerOf('临高丙公司')).toBeUndefined();
    expect(await employerOf('临高乙贸易有限公司')).toBeUndefined();
  });

  it('is looked up again when the certificate is corrected', async () => {
    const entries = [{ person, certificate: certificate('临高丁公司') }];
    const { ids } = await inTransaction(db, (tx) => addCertificates(tx, act, { entries }));
    const id = ids[0] ?? '';
    const input = certificate('临高甲建筑有限公司');
    await inTransaction(db, (tx) => editCertificate(tx, act, { id, version: 1, input }));
    expect((await findCertificate(db, region, id))?.organisationId).toBe(known.id);
  });
});
