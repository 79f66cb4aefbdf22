import type { Act } from '../../platform/actor.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { refuseCommon } from '../../platform/refusal.ts';
import { recordAudit } from '../audit/index.ts';
import type { SensitiveField } from './person.ts';
import { mayReveal } from './person-policy.ts';
import { refuse } from './person-refusals.ts';
import { findPeople } from './person-store.ts';
import { openPerson } from './seal-person.ts';

const SHORTEST_REASON = 4;

/** Sensitive fields in clear; only the asked ones are there. */
export interface RevealedPerson {
  readonly identityNumber?: string | undefined;
  readonly phone?: string | undefined;
  readonly bankCard?: string | undefined;
}

interface RevealRequest {
  readonly fields: readonly SensitiveField[];
  /** Goes into the audit record, where the person can read it. */
  readonly reason: string;
}

/**
 * Whole numbers of one person, for a reason that is recorded in the same transaction.
 * @throws Refused forbidden, not-found, person.reason-needed.
 */
export async function revealPerson(
  tx: Transaction,
  act: Act,
  request: RevealRequest & { readonly personId: string },
): Promise<RevealedPerson> {
  const revealed = await revealPeople(tx, act, { ...request, personIds: [request.personId] });
  return revealed.get(request.personId) ?? refuseCommon('not-found');
}

/** The same for many, as on a payment sheet: one audit row per person. */
export async function revealPeople(
  tx: Transaction,
  act: Act,
  request: RevealRequest & { readonly personIds: readonly string[] },
): Promise<Map<string, RevealedPerson>> {
  if (!mayReveal(act.actor)) refuseCommon('forbidden');
  const reason = request.reason.trim();
  if ([...reason].length < SHORTEST_REASON) refuse('person.reason-needed');
  const people = await findPeople(tx, act.actor.region, request.personIds);
  const revealed = new Map<string, RevealedPerson>();
  for (const person of people) {
    const open = openPerson(act.keys, person);
    const asked = (field: SensitiveField) => (request.fields.includes(field) ? open[field] : undefined);
    revealed.set(person.id, {
      identityNumber: asked('identity'),
      phone: asked('phone'),
      bankCard: asked('bank-card'),
    });
    await recordAudit(tx, act, {
      word: 'person.reveal',
      subject: { type: 'person', id: person.id },
      reason,
      detail: { fields: request.fields },
    });
  }
  return revealed;
}
