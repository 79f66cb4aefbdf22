import { nextStatus } from '../case-lifecycle.ts';
import { REPRESENTATION_FROM } from '../claims/representatives.ts';
import type { Matter } from './load-matter.ts';

/** Whoever sees all claimants (filer or representative) of a large group may write down whom it elected. */
export function mayElect({ view }: Matter): boolean {
  const active = view.claimants.filter((one) => one.withdrawnAt === undefined);
  return (
    active.length >= REPRESENTATION_FROM &&
    active.length === view.ledger.total.claimants &&
    nextStatus(view.rightsCase, 'elect-representatives') !== undefined
  );
}
