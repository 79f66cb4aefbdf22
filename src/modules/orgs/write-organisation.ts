import { type KeyRing, open, reseal, seal } from '../../platform/crypto.ts';
import type { Db } from '../../platform/db/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { newId } from '../../platform/id.ts';
import { gramsOf, searchForm } from '../../platform/search-grams.ts';
import { nameKey, type OrganisationInput } from './organisation.ts';
import type { OtherName } from './organisation-name-store.ts';
import { lockOldContacts, type OrganisationRow, updateContact } from './organisation-write-store.ts';

const CONTACT_PHONE = 'orgs.contact-phone';

/** The row and the other names that an input becomes. */
export function toRow(
  keys: KeyRing,
  id: string,
  input: OrganisationInput,
): { row: OrganisationRow; names: OtherName[] } {
  const former = input.formerNames ?? [];
  const aliases = input.aliases ?? [];
  const all = [input.name, ...former, ...aliases];
  const row: OrganisationRow = {
    id,
    kind: input.kind,
    name: input.name,
    nameKey: nameKey(input.name),
    searchText: all.map(searchForm).join('\n'),
    searchGrams: gramsOf(...all),
    creditCode: input.creditCode,
    townshipCode: input.townshipCode,
    address: input.address,
    legalPersonName: input.legalPersonName,
    contactName: input.contactName,
    contactPhone: input.contactPhone
      ? { sealed: seal(keys, CONTACT_PHONE, input.contactPhone), keyVersion: keys.activeVersion }
      : undefined,
    status: input.status ?? 'active',
  };
  const other = (kind: OtherName['kind']) => (name: string) =>
    ({ id: newId(), organisationId: id, name, nameKey: nameKey(name), kind }) as const;
  return { row, names: [...former.map(other('former')), ...aliases.map(other('alias'))] };
}

/** The contact's phone in clear; for staff only, it is a business contact. */
export function openContactPhone(keys: KeyRing, sealed: string | undefined): string | undefined {
  return sealed === undefined ? undefined : open(keys, CONTACT_PHONE, sealed);
}

/** Seals up to `batch` contact phones of a region anew with the active key. @returns how many; 0 when done. */
export async function resealOrganisations(
  db: Db,
  keys: KeyRing,
  scope: { region: string; batch: number },
): Promise<number> {
  return inTransaction(db, async (tx) => {
    const search = { keyVersion: keys.activeVersion, limit: scope.batch };
    const old = await lockOldContacts(tx, scope.region, search);
    for (const { id, sealed } of old) {
      const renewed = { id, sealed: reseal(keys, CONTACT_PHONE, sealed), keyVersion: keys.activeVersion };
      await updateContact(tx, scope.region, renewed);
    }
    return old.length;
  });
}
