import { parseBankCard } from './bank-card.ts';
import { type IdentityType, parseIdentity } from './identity-number.ts';
import type { HouseholdType, PersonInput, PersonSex } from './person.ts';
import { parseName } from './person-name.ts';
import { parsePhone } from './phone.ts';

/** An input whose numbers are valid and in their normal form. */
export interface CheckedPerson {
  readonly name: string;
  readonly identityType: IdentityType;
  readonly identityNumber: string;
  readonly sex: PersonSex;
  readonly birthDate: string | undefined;
  readonly phone: string | undefined;
  readonly bankCard: string | undefined;
  readonly bankName: string | undefined;
  readonly householdType: HouseholdType | undefined;
  readonly householdSource: string | undefined;
  readonly townshipCode: string | undefined;
  readonly ethnicCode: string | undefined;
  readonly educationCode: string | undefined;
}

export type CheckResult =
  | { readonly ok: true; readonly person: CheckedPerson }
  | { readonly ok: false; readonly field: keyof PersonInput; readonly reason: string };

/** Checks and normalises who a person is. @param today 'YYYY-MM-DD': nobody is born later. */
export function checkPerson(input: PersonInput, today: string): CheckResult {
  const name = parseName(input.name);
  if (!name.ok) return { ok: false, field: 'name', reason: name.reason };
  const identity = parseIdentity(input.identityType, input.identityNumber, today);
  if (!identity.ok) return { ok: false, field: 'identityNumber', reason: identity.reason };
  const phone = optional(input.phone, parsePhone);
  if (!phone.ok) return { ok: false, field: 'phone', reason: phone.reason };
  const bankCard = optional(input.bankCard, parseBankCard);
  if (!bankCard.ok) return { ok: false, field: 'bankCard', reason: bankCard.reason };
  return {
    ok: true,
    person: {
      name: name.value,
      identityType: input.identityType,
      identityNumber: identity.value,
      sex: identity.sex ?? 'unknown',
      birthDate: identity.birthDate,
      phone: phone.value,
      bankCard: bankCard.value,
      bankName: input.bankName,
      householdType: input.householdType,
      householdSource: input.householdSource,
      townshipCode: input.townshipCode,
      ethnicCode: input.ethnicCode,
      educationCode: input.educationCode,
    },
  };
}

type Parsed = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly reason: string };

function optional(
  typed: string | undefined,
  parse: (typed: string) => Parsed,
):
  | { readonly ok: true; readonly value: string | undefined }
  | { readonly ok: false; readonly reason: string } {
  return typed === undefined || typed.trim() === '' ? { ok: true, value: undefined } : parse(typed);
}
