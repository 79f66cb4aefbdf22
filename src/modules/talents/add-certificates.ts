import type { Act } from '../../platform/actor.ts';
import { shanghaiDate } from '../../platform/dates.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { violatedConstraint } from '../../platform/db/errors.ts';
import { newId } from '../../platform/id.ts';
import { refuseCommon } from '../../platform/refusal.ts';
import { recordAudit } from '../audit/index.ts';
import { type PersonInput, registerPeople } from '../people/index.ts';
import type { CertificateInput } from './certificate.ts';
import { insertCertificates } from './certificate-write-store.ts';
import { linkEmployers } from './link-employers.ts';
import { mayKeepTalents } from './talent-policy.ts';
import { refuse } from './talent-refusals.ts';

export interface TalentEntry {
  readonly person: PersonInput;
  readonly certificate: CertificateInput;
}

export interface EntryReport {
  readonly newPersons: number;
  readonly knownPersons: number;
  readonly certificates: number;
}

/**
 * Enters certificates with their holders, any number at once: one statement per 1,000.
 * @param options.registeredOn the day they count from in the figures, 'YYYY-MM-DD'; today unless told.
 * @throws Refused talent.number-taken where a number is in the register already; person.invalid naming the row.
 */
export async function addCertificates(
  tx: Transaction,
  act: Act,
  entry: { entries: readonly TalentEntry[]; registeredOn?: string },
): Promise<EntryReport & { ids: string[] }> {
  if (!mayKeepTalents(act.actor)) refuseCommon('forbidden');
  const people = await registerPeople(
    tx,
    act,
    entry.entries.map(({ person }) => person),
  );
  const inputs = entry.entries.map(({ certificate }) => certificate);
  const linked = await linkEmployers(tx, act.actor.region, inputs);
  const certificates = linked.map((certificate, index) => {
    const personId = people[index]?.id;
    if (personId === undefined) throw new Error('a person in, none out');
    return { ...certificate, id: newId(), personId };
  });
  const registeredOn = entry.registeredOn ?? shanghaiDate(act.now);
  await explainingTakenNumbers(() =>
    insertCertificates(tx, act.actor.region, { certificates, registeredOn, now: act.now }),
  );
  await recordAudit(tx, act, {
    word: 'talent.add',
    subject: { type: 'talent', id: certificates.length === 1 ? (certificates[0]?.id ?? 'many') : 'many' },
    detail: { certificates: certificates.length, registeredOn },
  });
  const added = new Set(people.filter(({ existed }) => !existed).map(({ id }) => id));
  const all = new Set(people.map(({ id }) => id));
  return {
    newPersons: added.size,
    knownPersons: all.size - added.size,
    certificates: certificates.length,
    ids: certificates.map(({ id }) => id),
  };
}

/** Turns the violated promise of the database into the sentence a clerk reads. */
export async function explainingTakenNumbers(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (violatedConstraint(error) === 'skill_certificates_one_per_number') refuse('talent.number-taken');
    throw error;
  }
}
