import type { Act } from '../../platform/actor.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { refuseCommon } from '../../platform/refusal.ts';
import { recordAudit } from '../audit/index.ts';
import { explainingTakenNumbers } from './add-certificates.ts';
import type { CertificateInput } from './certificate.ts';
import { lockCertificate, updateCertificate } from './certificate-write-store.ts';
import { linkEmployers } from './link-employers.ts';
import { mayKeepTalents } from './talent-policy.ts';
import { refuse } from './talent-refusals.ts';

/** Corrects a certificate in the register. @throws Refused stale where somebody else was faster. */
export async function editCertificate(
  tx: Transaction,
  act: Act,
  edit: { id: string; version: number; input: CertificateInput },
): Promise<void> {
  if (!mayKeepTalents(act.actor)) refuseCommon('forbidden');
  const { region } = act.actor;
  const before = (await lockCertificate(tx, region, edit.id)) ?? refuseCommon('not-found');
  if (before.removedOn !== undefined) refuse('talent.already-removed');
  if (before.version !== edit.version) refuseCommon('stale');
  const [input = edit.input] = await linkEmployers(tx, region, [edit.input]);
  await explainingTakenNumbers(() => updateCertificate(tx, region, { id: edit.id, input, now: act.now }));
  const names = [
    'certificateNumber',
    'holderName',
    'occupationName',
    'occupationCode',
    'level',
    'issuer',
  ] as const;
  const dates = [
    'issuedOn',
    'expiresOn',
    'employerName',
    'organisationId',
    'townshipCode',
    'source',
  ] as const;
  const changed = [...names, ...dates].filter((name) => before[name] !== input[name]);
  await recordAudit(tx, act, {
    word: 'talent.edit',
    subject: { type: 'talent', id: edit.id },
    detail: { changed },
  });
}
