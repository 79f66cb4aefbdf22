import { shanghaiDate } from '../../../../../platform/dates.ts';
import { idParam } from '../../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../../platform/http/context.ts';
import { refuseCommon } from '../../../../../platform/refusal.ts';
import { type Allowance, listAllowances } from '../../../grants/caps/allowance-store.ts';
import { grantCap } from '../../../grants/caps/grant-cap.ts';
import { listBills, type MedicalBill, sumBills } from '../../../grants/caps/medical-bill-store.ts';
import { type Grant, type GrantKind, grantKinds, HOUSEHOLD } from '../../../grants/grant.ts';
import { listGrantsOfFile } from '../../../grants/grant-store.ts';
import type { Household } from '../../../grants/household.ts';
import { loadHousehold } from '../../../grants/household-store.ts';
import type { Payee } from '../../../grants/payees/payee.ts';
import { listPayees } from '../../../grants/payees/payee-store.ts';
import { readCapParameters } from '../../../grants/read-grant-parameters.ts';

/** One line of the caps: what may still be given this year. */
export interface CapRow {
  readonly kind: GrantKind;
  readonly subjectKey: string;
  readonly who: string;
  /** undefined where a local value is missing. */
  readonly capFen: bigint | undefined;
  readonly takenFen: bigint;
  readonly basis: string;
}

/** Everything about the money of one household. */
export interface MoneyView {
  readonly household: Household;
  readonly year: number;
  readonly caps: readonly CapRow[];
  readonly bills: readonly MedicalBill[];
  readonly payees: readonly Payee[];
  readonly grants: readonly Grant[];
}

/** The household of this address, or 404. */
export async function loadMoneyView(c: AppContext): Promise<MoneyView> {
  const where = { region: regionOf(c), fileId: idParam(c, 'file') };
  const { db } = c.var.deps;
  const household = (await loadHousehold(db, where)) ?? refuseCommon('not-found');
  const on = shanghaiDate(c.var.now);
  const year = Number(on.slice(0, 4));
  const [allowances, bills, payees, grants, parameters, selfPaidMedicalFen] = await Promise.all([
    listAllowances(db, where),
    listBills(db, where),
    listPayees(db, where),
    listGrantsOfFile(db, where),
    readCapParameters(db, { region: where.region, on }),
    sumBills(db, { ...where, year }),
  ]);
  const facts = { members: household.members.length, selfPaidMedicalFen };
  const taken = (kind: GrantKind, subjectKey: string) => takenOf(allowances, { kind, year, subjectKey });
  const caps = subjectsOf(household).map(({ kind, subjectKey, who }): CapRow => {
    const cap = grantCap(kind, facts, parameters);
    return {
      ...{ kind, subjectKey, who, takenFen: taken(kind, subjectKey) },
      capFen: cap.ok ? cap.capFen : undefined,
      basis: cap.ok ? cap.basis : `本县还没有填写“${cap.missing}”`,
    };
  });
  return { household, year, caps, bills, payees, grants };
}

type CapSubject = Pick<CapRow, 'kind' | 'subjectKey' | 'who'>;

function subjectsOf(household: Household): CapSubject[] {
  const students = household.members.filter((member) => member.isStudent);
  return grantKinds.flatMap((kind): CapSubject[] =>
    kind === 'schooling'
      ? students.map(({ id, name }) => ({ kind, subjectKey: id, who: name }))
      : [{ kind, subjectKey: HOUSEHOLD, who: '全家' }],
  );
}

function takenOf(
  allowances: readonly Allowance[],
  of: { kind: GrantKind; year: number; subjectKey: string },
): bigint {
  const found = allowances.find(
    (one) => one.kind === of.kind && one.year === of.year && one.subjectKey === of.subjectKey,
  );
  return found ? found.grantedFen + found.carriedFen : 0n;
}
