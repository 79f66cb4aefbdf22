import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { findOrganisation } from '../../orgs/index.ts';
import { mayFillIn } from '../person-policy.ts';
import { refuse } from '../person-refusals.ts';
import { lockPerson } from '../person-store.ts';
import type { EmploymentSpell } from './employment-spell.ts';
import { insertSpell } from './employment-store.ts';

/** The employer is an organisation on file, or a name as the person knows it. */
export interface NewSpell {
  readonly personId: string;
  readonly organisationId?: string | undefined;
  readonly employerName?: string | undefined;
  readonly occupation?: string | undefined;
  readonly from: string;
  readonly to?: string | undefined;
}

/**
 * Adds a time with an employer. Overlaps are allowed: people have two jobs, and records are imprecise.
 * @throws Refused not-found, person.invalid.
 */
export async function addEmploymentSpell(
  tx: Transaction,
  act: Act,
  spell: NewSpell,
): Promise<{ id: string }> {
  const { region } = act.actor;
  if (!mayFillIn(act.actor, spell.personId)) refuseCommon('forbidden');
  if (!(await lockPerson(tx, region, spell.personId))) refuseCommon('not-found');
  if (spell.to !== undefined && spell.to < spell.from) {
    refuse('person.invalid', { row: undefined, reason: '结束日期早于开始日期' });
  }
  const named = spell.employerName?.trim() || undefined;
  if (spell.organisationId === undefined && named === undefined) {
    refuse('person.invalid', { row: undefined, reason: '请选择或填写用人单位' });
  }
  if (spell.organisationId && !(await findOrganisation(tx, region, spell.organisationId)))
    refuseCommon('not-found');
  const stored: EmploymentSpell = {
    id: newId(),
    personId: spell.personId,
    organisationId: spell.organisationId,
    employerName: named,
    occupation: spell.occupation,
    from: spell.from,
    to: spell.to,
  };
  await insertSpell(tx, region, { ...stored, now: act.now });
  await recordAudit(tx, act, {
    word: 'person.add-employment',
    subject: { type: 'person', id: spell.personId },
    detail: { from: spell.from, to: spell.to ?? null, organisationId: spell.organisationId ?? null },
  });
  return { id: stored.id };
}
