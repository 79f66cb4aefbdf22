import type { Act } from '../../platform/actor.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { newId } from '../../platform/id.ts';
import { refuseCommon } from '../../platform/refusal.ts';
import { recordAudit } from '../audit/index.ts';
import { nameKey, type OrganisationInput } from './organisation.ts';
import { insertNames } from './organisation-name-store.ts';
import { mayKeepOrganisations } from './organisation-policy.ts';
import { refuse } from './organisation-refusals.ts';
import { findByNameKey, findOrganisationByCreditCode } from './organisation-store.ts';
import { insertOrganisations } from './organisation-write-store.ts';
import { toRow } from './write-organisation.ts';

/** Rows per statement of the bulk registration. */
const BATCH = 500;

/**
 * Puts an organisation on file.
 * @param input.distinct true where a person has looked at the organisations of the same name and says it is another.
 * @throws Refused organisation.code-taken; organisation.same-name unless `distinct`.
 */
export async function registerOrganisation(
  tx: Transaction,
  act: Act,
  input: OrganisationInput & { distinct?: boolean | undefined },
): Promise<{ id: string }> {
  if (!mayKeepOrganisations(act.actor)) refuseCommon('forbidden');
  const { region } = act.actor;
  if (!input.distinct) await refuseSameName(tx, region, { name: input.name, except: undefined });
  const id = newId();
  const { row, names } = toRow(act.keys, id, input);
  const inserted = await insertOrganisations(tx, region, { rows: [row], now: act.now });
  if (!inserted.has(id)) await refuseTakenCode(tx, region, input.creditCode ?? '');
  await insertNames(tx, region, names);
  await recordAudit(tx, act, {
    word: 'organisation.register',
    subject: { type: 'organisation', id },
    detail: { name: input.name, creditCode: input.creditCode ?? null, kind: input.kind },
  });
  return { id };
}

/** @throws Refused where another organisation has the same name but for brackets and 有限责任. */
export async function refuseSameName(
  tx: Transaction,
  region: string,
  search: { name: string; except: string | undefined },
): Promise<void> {
  const alike = (await findByNameKey(tx, region, nameKey(search.name))).filter(
    ({ id }) => id !== search.except,
  );
  if (alike.length > 0) refuse('organisation.same-name', { names: alike.map(({ name }) => name).join('、') });
}

/** @throws Refused naming the organisation that has the code. */
export async function refuseTakenCode(tx: Transaction, region: string, code: string): Promise<never> {
  const holder = await findOrganisationByCreditCode(tx, region, code);
  return refuse('organisation.code-taken', { name: holder?.name ?? '另一单位' });
}

/**
 * Puts many organisations on file without asking about same names; for the demo county and imports.
 * @returns one id per row, in order; a row whose credit code is on file already gets the id of that organisation.
 */
export async function registerOrganisations(
  tx: Transaction,
  act: Act,
  rows: readonly OrganisationInput[],
): Promise<string[]> {
  if (!mayKeepOrganisations(act.actor)) refuseCommon('forbidden');
  const ids: string[] = [];
  for (let start = 0; start < rows.length; start += BATCH) {
    ids.push(...(await registerBatch(tx, act, rows.slice(start, start + BATCH))));
  }
  await recordAudit(tx, act, {
    word: 'organisation.import',
    subject: { type: 'organisation', id: 'many' },
    detail: { rows: rows.length },
  });
  return ids;
}

async function registerBatch(
  tx: Transaction,
  act: Act,
  rows: readonly OrganisationInput[],
): Promise<string[]> {
  const { region } = act.actor;
  const made = rows.map((input) => toRow(act.keys, newId(), input));
  const inserted = await insertOrganisations(tx, region, { rows: made.map(({ row }) => row), now: act.now });
  const names = made.filter(({ row }) => inserted.has(row.id)).flatMap((one) => one.names);
  await insertNames(tx, region, names);
  const ids: string[] = [];
  for (const { row } of made) {
    const known = inserted.has(row.id)
      ? row
      : await findOrganisationByCreditCode(tx, region, row.creditCode ?? '');
    ids.push(known?.id ?? row.id);
  }
  return ids;
}
