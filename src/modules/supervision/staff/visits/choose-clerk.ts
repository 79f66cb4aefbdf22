import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { listStaff } from '../../../accounts/index.ts';
import { supervisionStaff } from '../../supervision-policy.ts';
import { refuse } from '../../visits/visit-refusals.ts';

/** Who may be put in charge of a visit. */
export async function listClerks(c: AppContext): Promise<{ id: string; name: string }[]> {
  const staff = await listStaff(c.var.deps.db, regionOf(c));
  return staff
    .filter((one) => supervisionStaff.some((role) => one.roles.includes(role)))
    .map(({ id, name }) => ({ id, name }));
}

/** @throws Refused 422 for anybody else. */
export async function chosenClerk(c: AppContext, id: string): Promise<{ id: string; name: string }> {
  return (await listClerks(c)).find((one) => one.id === id) ?? refuse('visit.unknown-clerk');
}
