import type { AppContext } from '../../../platform/http/context.ts';
import { regionOf } from '../../../platform/http/context.ts';
import type { FormValues } from '../../../platform/http/form.ts';
import { isId } from '../../../platform/id.ts';
import {
  findOrganisation,
  findOrganisationByCreditCode,
  type Organisation,
  parseCreditCode,
  searchOrganisations,
} from '../../orgs/index.ts';

const MOST_CHOICES = 8;

export interface EmployerLook {
  readonly values: FormValues;
  /** Shown to choose from; undefined where nothing has to be chosen. */
  readonly found: readonly Organisation[] | undefined;
  readonly error: string | undefined;
}

/**
 * Looks the employer up: a credit code must be known; a chosen organisation gives its name; a new name is searched for
 * once, and what is found is put to the worker.
 */
export async function findEmployer(c: AppContext, values: FormValues): Promise<EmployerLook> {
  const typed = String(values.employerName ?? '').trim();
  if (typed === '') return { values, found: undefined, error: undefined };
  const code = parseCreditCode(typed);
  if (code.ok) return byCode(c, values, code.value);
  if (values.searched === typed && values.organisationId !== undefined) return byChoice(c, values);
  const found = await searchOrganisations(c.var.deps.db, regionOf(c), { text: typed, limit: MOST_CHOICES });
  return { values: { ...values, searched: typed, organisationId: undefined }, found, error: undefined };
}

async function byCode(c: AppContext, values: FormValues, code: string): Promise<EmployerLook> {
  const organisation = await findOrganisationByCreditCode(c.var.deps.db, regionOf(c), code);
  if (organisation) return { values: chosen(values, organisation), found: undefined, error: undefined };
  return { values, found: undefined, error: '登记簿里没有这个代码，请核对，或者改填单位名称' };
}

async function byChoice(c: AppContext, values: FormValues): Promise<EmployerLook> {
  const id = String(values.organisationId);
  const organisation = isId(id) ? await findOrganisation(c.var.deps.db, regionOf(c), id) : undefined;
  const none = { ...values, organisationId: 'none' };
  return { values: organisation ? chosen(values, organisation) : none, found: undefined, error: undefined };
}

function chosen(values: FormValues, { id, name }: Organisation): FormValues {
  return { ...values, employerName: name, searched: name, organisationId: id };
}
