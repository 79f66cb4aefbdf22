import type { Act } from '../../platform/actor.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { violatedConstraint } from '../../platform/db/errors.ts';
import { refuseCommon } from '../../platform/refusal.ts';
import { recordAudit } from '../audit/index.ts';
import { nameKey, type OrganisationFile, type OrganisationInput } from './organisation.ts';
import { deleteNames, insertNames } from './organisation-name-store.ts';
import { mayKeepOrganisations } from './organisation-policy.ts';
import { refuse } from './organisation-refusals.ts';
import { findOrganisationByCreditCode, findOrganisationFile } from './organisation-store.ts';
import { updateOrganisation } from './organisation-write-store.ts';
import { refuseSameName, refuseTakenCode } from './register-organisation.ts';
import { openContactPhone, toRow } from './write-organisation.ts';

interface Edit {
  readonly id: string;
  /** The version that the form showed. */
  readonly version: number;
  readonly input: OrganisationInput;
  readonly distinct?: boolean | undefined;
}

/**
 * Changes an organisation's file. A changed name is kept as a former name.
 * @throws Refused not-found, stale, organisation.code-taken, organisation.same-name.
 */
export async function editOrganisation(tx: Transaction, act: Act, edit: Edit): Promise<void> {
  if (!mayKeepOrganisations(act.actor)) refuseCommon('forbidden');
  const { region } = act.actor;
  const before = (await findOrganisationFile(tx, region, edit.id)) ?? refuseCommon('not-found');
  const renamed = nameKey(before.name) !== nameKey(edit.input.name);
  if (renamed && !edit.distinct) await refuseSameName(tx, region, { name: edit.input.name, except: edit.id });
  if (edit.input.creditCode && edit.input.creditCode !== before.creditCode) {
    const holder = await findOrganisationByCreditCode(tx, region, edit.input.creditCode);
    if (holder) await refuseTakenCode(tx, region, edit.input.creditCode);
  }
  const { row, names } = toRow(act.keys, edit.id, withFormerName(before, edit.input));
  const saved = await updateOrganisation(tx, region, { row, version: edit.version, now: act.now }).catch(
    codeTaken,
  );
  if (!saved) refuseCommon('stale');
  await deleteNames(tx, region, edit.id);
  await insertNames(tx, region, names);
  const changed = changedFields(before, edit.input, openContactPhone(act.keys, before.contactPhoneSealed));
  await recordAudit(tx, act, {
    word: 'organisation.edit',
    subject: { type: 'organisation', id: edit.id },
    detail: { changed },
  });
}

/** A colleague who gave the same code to another organisation a moment ago was faster. */
function codeTaken(error: unknown): never {
  if (violatedConstraint(error) === 'organisations_one_per_credit_code') {
    refuse('organisation.code-taken', { name: '另一单位' });
  }
  throw error;
}

function withFormerName(before: OrganisationFile, input: OrganisationInput): OrganisationInput {
  const former = input.formerNames ?? [];
  if (before.name === input.name || former.includes(before.name)) return input;
  return { ...input, formerNames: [...former, before.name] };
}

function changedFields(
  before: OrganisationFile,
  input: OrganisationInput,
  phoneBefore: string | undefined,
): string[] {
  const fields = [
    'kind',
    'name',
    'creditCode',
    'townshipCode',
    'address',
    'legalPersonName',
    'contactName',
    'status',
  ] as const;
  const changed: string[] = fields.filter((field) => before[field] !== (input[field] ?? undefined));
  return phoneBefore === input.contactPhone ? changed : [...changed, 'contactPhone'];
}
