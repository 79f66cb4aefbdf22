import { blindIndex, blindIndexes, type KeyRing, open, reseal, seal } from '../../platform/crypto.ts';
import { newId } from '../../platform/id.ts';
import { gramsOf } from '../../platform/search-grams.ts';
import { maskBankCard } from './bank-card.ts';
import type { CheckedPerson } from './checked-person.ts';
import { maskIdentity } from './identity-number.ts';
import type { PersonCard, PersonFile, SensitiveField } from './person.ts';
import type { CheckedEdit } from './person-edit.ts';
import { maskName } from './person-name.ts';
import type { PersonChanges } from './person-write-store.ts';
import { maskPhone } from './phone.ts';
import type { PersonRow, StoredPerson } from './stored-person.ts';

const contexts = {
  identity: 'people.identity',
  phone: 'people.phone',
  'bank-card': 'people.bank-card',
} as const satisfies Record<SensitiveField, string>;

/** The row that a checked input becomes. @param today the day on which the household type was given. */
export function sealPerson(keys: KeyRing, person: CheckedPerson, today: string): PersonRow {
  const rural = person.householdType ?? 'unknown';
  return {
    id: newId(),
    name: person.name,
    nameGrams: gramsOf(person.name),
    identityType: person.identityType,
    ...sealedIdentity(keys, person.identityNumber),
    keyVersion: keys.activeVersion,
    sex: person.sex,
    birthDate: person.birthDate,
    ...sealedPhone(keys, person.phone),
    bankCardSealed: person.bankCard && seal(keys, contexts['bank-card'], person.bankCard),
    bankName: person.bankName,
    householdType: rural,
    householdSource: rural === 'unknown' ? undefined : (person.householdSource ?? '本人陈述'),
    householdAsOf: rural === 'unknown' ? undefined : today,
    townshipCode: person.townshipCode,
    ethnicCode: person.ethnicCode,
    educationCode: person.educationCode,
  };
}

function sealedIdentity(keys: KeyRing, number: string) {
  return {
    identitySealed: seal(keys, contexts.identity, number),
    identityIndex: blindIndex(keys, contexts.identity, number),
  };
}

function sealedPhone(keys: KeyRing, phone: string | undefined) {
  if (phone === undefined) return { phoneSealed: undefined, phoneIndex: undefined };
  return {
    phoneSealed: seal(keys, contexts.phone, phone),
    phoneIndex: blindIndex(keys, contexts.phone, phone),
  };
}

/** The columns that a checked edit changes. @param today the day on which the household type was given. */
export function sealChanges(keys: KeyRing, edit: CheckedEdit, today: string): PersonChanges {
  const { identity, phone, bankCard, household } = edit;
  return {
    name: edit.name,
    nameGrams: edit.name === undefined ? undefined : gramsOf(edit.name),
    ...(identity && {
      identityType: identity.type,
      ...sealedIdentity(keys, identity.number),
      sex: identity.sex,
      birthDate: identity.birthDate,
    }),
    ...(phone === null ? { phoneSealed: null, phoneIndex: null } : sealedPhone(keys, phone)),
    bankCardSealed: typeof bankCard === 'string' ? seal(keys, contexts['bank-card'], bankCard) : bankCard,
    bankName: bankCard === null ? null : edit.bankName,
    ...(household && {
      householdType: household.type,
      householdSource: household.type === 'unknown' ? null : household.source,
      householdAsOf: household.type === 'unknown' ? null : today,
    }),
    townshipCode: edit.townshipCode,
    ethnicCode: edit.ethnicCode,
    educationCode: edit.educationCode,
  };
}

/** Blind indexes of a number under every key of the ring, so that look-ups work while keys are changed. */
export function indexesOf(keys: KeyRing, field: 'identity' | 'phone', number: string): string[] {
  return blindIndexes(keys, contexts[field], number);
}

/** The sensitive fields in clear. Only acts that record a reason, and the person's own pages, may call this. */
export function openPerson(keys: KeyRing, person: StoredPerson): Record<SensitiveField, string | undefined> {
  return {
    identity: open(keys, contexts.identity, person.identitySealed),
    phone: person.phoneSealed && open(keys, contexts.phone, person.phoneSealed),
    'bank-card': person.bankCardSealed && open(keys, contexts['bank-card'], person.bankCardSealed),
  };
}

/** The row under the active key. */
export function resealPerson(keys: KeyRing, person: StoredPerson) {
  const { identity, phone } = openPerson(keys, person);
  return {
    id: person.id,
    ...sealedIdentity(keys, identity ?? ''),
    ...sealedPhone(keys, phone),
    bankCardSealed: person.bankCardSealed && reseal(keys, contexts['bank-card'], person.bankCardSealed),
    keyVersion: keys.activeVersion,
  };
}

/** What may be shown of a stored person without a reason. */
export function toCard(keys: KeyRing, person: StoredPerson): PersonCard {
  const phone = person.phoneSealed && open(keys, contexts.phone, person.phoneSealed);
  return {
    id: person.id,
    name: person.name,
    maskedName: maskName(person.name),
    identityType: person.identityType,
    maskedIdentity: maskIdentity(open(keys, contexts.identity, person.identitySealed)),
    maskedPhone: phone && maskPhone(phone),
    sex: person.sex,
    birthDate: person.birthDate,
    householdType: person.householdType,
    townshipCode: person.townshipCode,
  };
}

/** Everything on file, sensitive fields masked. */
export function toFile(keys: KeyRing, person: StoredPerson): PersonFile {
  const bankCard = person.bankCardSealed && open(keys, contexts['bank-card'], person.bankCardSealed);
  return {
    ...toCard(keys, person),
    maskedBankCard: bankCard && maskBankCard(bankCard),
    bankName: person.bankName,
    householdSource: person.householdSource,
    householdAsOf: person.householdAsOf,
    ethnicCode: person.ethnicCode,
    educationCode: person.educationCode,
    version: person.version,
    createdAt: person.createdAt,
    updatedAt: person.updatedAt,
  };
}
