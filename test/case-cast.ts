import { acceptCase } from '../src/modules/cases/accept-case.ts';
import { caseTemplates } from '../src/modules/cases/case-templates.ts';
import { addClaimants } from '../src/modules/cases/claims/add-claimants.ts';
import { listClaimants, listClaimLines } from '../src/modules/cases/claims/claim-store.ts';
import type { JoiningClaimant } from '../src/modules/cases/claims/join-claimants.ts';
import { verifyClaims } from '../src/modules/cases/claims/verify-claims.ts';
import { type Filing, fileCase } from '../src/modules/cases/file-case.ts';
import { createMessenger } from '../src/modules/notices/index.ts';
import { registerPeople } from '../src/modules/people/index.ts';
import type { Act, Actor } from '../src/platform/actor.ts';
import { generateKeys } from '../src/platform/crypto.ts';
import type { Db } from '../src/platform/db/database.ts';
import { inTransaction } from '../src/platform/db/transaction.ts';
import { newId } from '../src/platform/id.ts';

/** People, clerks and a wage-arrears case for tests of the cases module. All of them are made up. */
export const REGION = '469024';
const keys = generateKeys();
const messenger = createMessenger(keys, caseTemplates);

const nobody = { region: REGION, scopes: [], organisationId: undefined, personId: undefined };
export const wang: Actor = {
  ...nobody,
  kind: 'staff',
  id: 'staff-wang',
  name: '王经办',
  roles: ['rights-clerk'],
};
export const li: Actor = {
  ...nobody,
  kind: 'staff',
  id: 'staff-li',
  name: '李经办',
  roles: ['rights-clerk'],
};
export const workerActor = (personId: string): Actor => ({
  ...nobody,
  kind: 'worker',
  id: `account-${personId}`,
  name: '职工',
  roles: [],
  personId,
});

export function actBy(actor: Actor, at = '2023-10-09T02:00:00Z'): Act {
  return { actor, now: new Date(at), requestId: newId(), keys, messenger };
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A well-formed resident number that belongs to nobody: serial numbers of one made-up birthday. */
function residentNumber(serial: number): string {
  const body = `46902419${String(60 + (serial % 40))}0101${String(serial % 1000).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return body + '10X98765432'[sum % 11];
}

/** Registers so many workers; every fourth is an urban resident. */
export async function makePeople(db: Db, count: number, from = 1): Promise<string[]> {
  const people = Array.from({ length: count }, (_, at) => ({
    name: `测试${String.fromCodePoint(0x4e00 + from + at)}`,
    identityType: 'resident-id' as const,
    identityNumber: residentNumber(from + at),
    householdType: at % 4 === 3 ? ('urban' as const) : ('rural' as const),
  }));
  const registered = await inTransaction(db, (tx) => registerPeople(tx, actBy(wang), people));
  return registered.map((person) => person.id);
}

export function claims(personId: string, yuan: number): JoiningClaimant {
  const dueFen = BigInt(yuan) * 100n;
  const line = {
    month: '2023-06',
    lastMonth: '2023-06',
    daysHundredths: undefined,
    rateFen: undefined,
    dueFen,
    earlierPaidFen: 0n,
    note: undefined,
  };
  return { personId, employedFrom: '2023-03-01', employedTo: '2023-07-15', lines: [line] };
}

const filing = (claimants: readonly JoiningClaimant[], change: Partial<Filing> = {}): Filing => ({
  channel: 'counter',
  employer: { name: '海南某某建筑劳务有限公司' },
  isSite: true,
  projectName: '滨海小区二期',
  summary: '六月份工资没有发放。',
  hasWageNote: false,
  claimants,
  ...change,
});

export async function makeCase(
  db: Db,
  claimants: readonly JoiningClaimant[],
  change: Partial<Filing> = {},
): Promise<string> {
  const filed = await inTransaction(db, (tx) => fileCase(tx, actBy(wang), filing(claimants, change)));
  return filed.id;
}

/** A case that 王经办 accepted and whose lines are confirmed as claimed. */
export async function makeVerifiedCase(db: Db, claimants: readonly JoiningClaimant[]): Promise<string> {
  const id = await makeCase(db, claimants);
  await inTransaction(db, (tx) => acceptCase(tx, actBy(wang), { caseId: id }));
  await confirmAll(db, id);
  return id;
}

export async function confirmAll(db: Db, caseId: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    const lines = await listClaimLines(tx, { region: REGION, caseId });
    const confirmed = lines.map((line) => ({ lineId: line.id, confirmedFen: line.claimedFen }));
    await verifyClaims(tx, actBy(wang), { caseId, lines: confirmed, papers: '考勤表、工资表' });
  });
}

export async function claimantsOf(db: Db, caseId: string) {
  return listClaimants(db, { region: REGION, caseId });
}

export async function join(db: Db, caseId: string, claimants: readonly JoiningClaimant[]): Promise<void> {
  await inTransaction(db, (tx) => addClaimants(tx, actBy(wang), { caseId, claimants }));
}
