import { signGrant } from '../src/modules/hardship/grants/approval/sign-grant.ts';
import { recordBill } from '../src/modules/hardship/grants/caps/record-bill.ts';
import { saveFund } from '../src/modules/hardship/grants/funds/save-fund.ts';
import { HOUSEHOLD } from '../src/modules/hardship/grants/grant.ts';
import { findGrant } from '../src/modules/hardship/grants/grant-store.ts';
import { type PayeeInput, setPayee } from '../src/modules/hardship/grants/payees/set-payee.ts';
import { type GrantProposal, proposeGrant } from '../src/modules/hardship/grants/propose-grant.ts';
import { seedParameters } from '../src/modules/parameters/index.ts';
import { registerPerson } from '../src/modules/people/index.ts';
import type { Act, Actor } from '../src/platform/actor.ts';
import { seal } from '../src/platform/crypto.ts';
import type { Db, Transaction } from '../src/platform/db/database.ts';
import { inTransaction } from '../src/platform/db/transaction.ts';
import { newId } from '../src/platform/id.ts';
import { actAs, staffActor, testKeys, workerActor } from './act.ts';
import { residentNumber } from './numbers.ts';

/** Care staff, households and funds for tests of grants. All of them are made up. */
export const REGION = '469024';
const person = (name: string, ...roles: string[]): Actor => ({
  ...staffActor(REGION, ...roles),
  id: `staff-${name}`,
  name,
});
export const clerk = person('帮扶经办', 'care-clerk');
export const head = person('帮扶部长', 'care-head');
export const leader = person('分管领导', 'leader');
export const chair = person('主席', 'chair');
const signers = [head, leader, chair];

export function actBy(actor: Actor, at = '2023-09-04T02:00:00Z'): Act {
  return actAs(actor, { now: new Date(at), requestId: newId() });
}

export const workerOf = (personId: string): Actor => workerActor(REGION, personId);

/** Runs one act in its own transaction. */
export function doing<Result>(
  db: Db,
  actor: Actor,
  work: (tx: Transaction, act: Act) => Promise<Result>,
): Promise<Result> {
  return inTransaction(db, (tx) => work(tx, actBy(actor)));
}

/** Local values of the tests: 低保 530 元, 学生 1,200 元, 临时 5,000 元; the head signs up to 3,000, the leader up to 10,000 元. */
export async function setParameters(db: Db): Promise<void> {
  const value = (key: string, amount: bigint | number | boolean) => ({
    ...{ key, value: amount, validFrom: '2020-01-01', source: '测试' },
  });
  const rows = [
    value('living.minimum-standard-monthly', 53_000n),
    value('hardship.student-living-monthly', 120_000n),
    value('hardship.temporary-cap-yearly', 500_000n),
    value('hardship.head-approves-up-to', 300_000n),
    value('hardship.leader-approves-up-to', 1_000_000n),
  ];
  await inTransaction(db, (tx) => seedParameters(tx, REGION, { rows, now: new Date('2022-01-01') }));
}

export async function makeFund(db: Db, budgetYuan: number, name = '本级帮扶资金'): Promise<string> {
  const fund = await doing(db, head, (tx, act) =>
    saveFund(tx, act, {
      ...{ year: 2023, name, source: 'own', needsNationalFile: false, basis: '年度预算' },
      kinds: ['living', 'medical', 'schooling', 'temporary'],
      budgetFen: BigInt(budgetYuan) * 100n,
    }),
  );
  return fund.id;
}

let serial = 0;

const HEALTH = JSON.stringify({ state: 'good', disability: 'none' });
const sealed = (field: 'identity' | 'health', plain: string) => seal(testKeys, `hardship.${field}`, plain);

export interface MadeHousehold {
  readonly fileId: string;
  readonly personId: string;
  /** A student of 15 years. */
  readonly studentId: string;
}

/** A household that is on file: an applicant and a student. */
export async function makeHousehold(db: Db, change: { status?: string } = {}): Promise<MadeHousehold> {
  serial += 1;
  const name = `测试${String.fromCodePoint(0x4e00 + serial)}`;
  const identityNumber = residentNumber(5_000 + serial);
  const { id: personId } = await doing(db, clerk, (tx, act) =>
    registerPerson(tx, act, { name, identityType: 'resident-id', identityNumber }),
  );
  const fileId = newId();
  await insertFile(db, { fileId, personId, status: change.status ?? 'on-file' });
  const member = (relation: string, born: string, more: object) => ({
    ...{ region_code: REGION, id: newId(), file_id: fileId, relation, birth_date: born, key_version: 1 },
    ...{ identity_type: 'resident-id', identity_sealed: sealed('identity', identityNumber), sex: 'unknown' },
    ...{ identity_index: newId() },
    ...{
      work_status: 'none',
      medical_insurance: 'resident',
      health_sealed: sealed('health', HEALTH),
      income_fen: 0n,
    },
    ...{ holds_place: true, position: 1, is_applicant: false, is_student: false, name, ...more },
  });
  const applicant = member('self', '1980-01-01', { position: 0, is_applicant: true, person_id: personId });
  const student = member('son', '2008-05-01', {
    ...{ is_student: true, school_stage: 'junior', name: `${name}娃` },
  });
  await db.insertInto('hardship_members').values([applicant, student]).execute();
  return { fileId, personId, studentId: student.id };
}

async function insertFile(db: Db, file: { fileId: string; personId: string; status: string }): Promise<void> {
  const at = new Date('2023-03-01');
  await db
    .insertInto('hardship_files')
    .values({
      ...{ region_code: REGION, id: file.fileId, number: `测档${file.fileId}`, status: file.status },
      ...{
        channel: 'counter',
        applicant_person_id: file.personId,
        codes_version: '2023-unverified',
        exclusions: [],
      },
      ...{ category: 'deep', formula_version: '2017', is_single_parent: false, is_zero_employment: false },
      ...{ can_help_itself: true, key_version: 1, approval_round: 1, version: 1, created_at: at },
      ...{ updated_at: at, consent_sensitive_at: at, consent_check_at: at, consent_publish_at: at },
      ...{ applied_on: '2023-03-01', authorised_on: '2023-03-02', authorisation_id: newId() },
      ...{ notice_id: newId(), approved_on: '2023-04-01', review_due_on: '2024-04-01' },
    })
    .execute();
}

export function proposes(db: Db, input: Partial<GrantProposal> & Pick<GrantProposal, 'fileId' | 'fundId'>) {
  const grant = { kind: 'living', amountFen: 200_000n, basis: '家庭生活困难', ...input } as const;
  return doing(db, clerk, (tx, act) => proposeGrant(tx, act, grant));
}

/** Puts the signatures that are missing. */
export async function signAll(db: Db, grantId: string): Promise<void> {
  for (const signer of signers) {
    const grant = await findGrant(db, { region: REGION, id: grantId });
    if (grant?.status !== 'proposed') return;
    await doing(db, signer, (tx, act) => signGrant(tx, act, { grantId, opinion: '同意' }));
  }
}

/** A card number that passes Luhn. */
const CARD = '6217000000000000';

export function hasAccount(db: Db, fileId: string, change: { card?: string; holderName?: string } = {}) {
  const account: PayeeInput = {
    ...{ fileId, subjectKey: HOUSEHOLD, holder: 'self' as const, holderName: '户名', bankName: '农信社' },
    ...{ card: CARD, cardWarning: undefined, proof: '银行卡复印件', ...change },
  };
  return doing(db, clerk, (tx, act) => setPayee(tx, act, account));
}

/** An approved grant with an account, ready for a batch. */
export async function makeApproved(db: Db, fundId: string, yuan = 2_000): Promise<string> {
  const { fileId } = await makeHousehold(db);
  await hasAccount(db, fileId);
  const { id } = await proposes(db, { fileId, fundId, amountFen: BigInt(yuan) * 100n });
  await signAll(db, id);
  return id;
}

export function paysHospital(db: Db, fileId: string, bill: { yuan: number; receipt: string }) {
  return doing(db, clerk, (tx, act) =>
    recordBill(tx, act, {
      ...{ fileId, memberId: undefined, issuedOn: '2023-06-01', receiptNumber: bill.receipt },
      selfPaidFen: BigInt(bill.yuan) * 100n,
    }),
  );
}
