import { parseBankCard } from './bank-card.ts';
import { type IdentityType, parseIdentity } from './identity-number.ts';
import type { HouseholdType, PersonSex } from './person.ts';
import { parseName } from './person-name.ts';
import { parsePhone } from './phone.ts';

/** What shall change on a file. A field that is left out stays; `null` empties it. Numbers as people type them. */
export interface PersonEdit {
  readonly name?: string | undefined;
  readonly identity?: { readonly type: IdentityType; readonly number: string } | undefined;
  readonly phone?: string | null | undefined;
  readonly bankCard?: string | null | undefined;
  readonly bankName?: string | null | undefined;
  readonly household?: { readonly type: HouseholdType; readonly source: string } | undefined;
  readonly townshipCode?: string | null | undefined;
  readonly ethnicCode?: string | null | undefined;
  readonly educationCode?: string | null | undefined;
}

/** An edit whose numbers are valid and in their normal form. */
export interface CheckedEdit extends Omit<PersonEdit, 'identity'> {
  readonly identity?:
    | {
        readonly type: IdentityType;
        readonly number: string;
        readonly sex: PersonSex;
        readonly birthDate: string | null;
      }
    | undefined;
}

export type EditField = 'name' | 'identityNumber' | 'phone' | 'bankCard';

export type EditResult =
  | { readonly ok: true; readonly edit: CheckedEdit }
  | { readonly ok: false; readonly field: EditField; readonly reason: string };

/** Checks and normalises an edit. @param today 'YYYY-MM-DD': nobody is born later. */
export function checkEdit(edit: PersonEdit, today: string): EditResult {
  const name = edit.name === undefined ? undefined : parseName(edit.name);
  if (name && !name.ok) return { ok: false, field: 'name', reason: name.reason };
  const phone = typeof edit.phone === 'string' ? parsePhone(edit.phone) : undefined;
  if (phone && !phone.ok) return { ok: false, field: 'phone', reason: phone.reason };
  const bankCard = typeof edit.bankCard === 'string' ? parseBankCard(edit.bankCard) : undefined;
  if (bankCard && !bankCard.ok) return { ok: false, field: 'bankCard', reason: bankCard.reason };
  const identity = edit.identity && parseIdentity(edit.identity.type, edit.identity.number, today);
  if (identity && !identity.ok) return { ok: false, field: 'identityNumber', reason: identity.reason };
  return {
    ok: true,
    edit: {
      ...edit,
      name: name?.value,
      phone: phone?.value ?? (edit.phone === null ? null : undefined),
      bankCard: bankCard?.value ?? (edit.bankCard === null ? null : undefined),
      identity:
        edit.identity && identity
          ? {
              type: edit.identity.type,
              number: identity.value,
              sex: identity.sex ?? 'unknown',
              birthDate: identity.birthDate ?? null,
            }
          : undefined,
    },
  };
}

/** Names of the fields that an edit touches, for the audit record: names only, never values. */
export function touchedFields(edit: PersonEdit): string[] {
  return Object.entries(edit)
    .filter(([, value]) => value !== undefined)
    .map(([field]) => field);
}
