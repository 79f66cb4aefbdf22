import { beginApproval, signFile } from '../src/modules/hardship/approval/approve-file.ts';
import { authoriseCheck } from '../src/modules/hardship/checks/authorise-check.ts';
import { answerCheck, askCheck } from '../src/modules/hardship/checks/check-means.ts';
import { recordVisit } from '../src/modules/hardship/checks/record-visit.ts';
import { fileTemplates } from '../src/modules/hardship/file/file-templates.ts';
import { addMember, editMember, saveSituation } from '../src/modules/hardship/household/fill-in.ts';
import { listMembers } from '../src/modules/hardship/household/household-store.ts';
import type { MemberInput } from '../src/modules/hardship/household/member.ts';
import { acceptFile } from '../src/modules/hardship/steps/handle-file.ts';
import { openDraft } from '../src/modules/hardship/steps/open-draft.ts';
import { publishFile } from '../src/modules/hardship/steps/publish-file.ts';
import { submitFile } from '../src/modules/hardship/steps/submit-file.ts';
import { createMessenger } from '../src/modules/notices/index.ts';
import { lingaoParameters, seedParameters } from '../src/modules/parameters/index.ts';
import { registerPerson } from '../src/modules/people/index.ts';
import { publicityTemplates } from '../src/modules/publicity/publicity-templates.ts';
import type { Act, Actor } from '../src/platform/actor.ts';
import { generateKeys } from '../src/platform/crypto.ts';
import type { Db } from '../src/platform/db/database.ts';
import { inTransaction } from '../src/platform/db/transaction.ts';
import type { FileStore } from '../src/platform/files.ts';
import { newId } from '../src/platform/id.ts';
import { residentNumber } from './numbers.ts';

/** Families and care staff for tests of the hardship module. All of them are made up. */
export const REGION = '469024';
export const hardshipKeys = generateKeys();
const messenger = createMessenger(hardshipKeys, [...fileTemplates, ...publicityTemplates]);

const nobody = { region: REGION, scopes: [], organisationId: undefined, personId: undefined };
const staff = (id: string, name: string, ...roles: string[]): Actor => ({
  ...nobody,
  kind: 'staff',
  id,
  name,
  roles,
});
export const clerk = staff('staff-li', '李帮扶', 'care-clerk');
export const head = staff('staff-fu', '符部长', 'care-head');
export const leader = staff('staff-zheng', '郑分管', 'leader');
export const chair = staff('staff-wang', '王主席', 'chair');
export const family = (personId: string): Actor => ({
  ...nobody,
  kind: 'worker',
  id: `account-${personId}`,
  name: '职工',
  roles: [],
  personId,
});

export function actBy(actor: Actor, at = '2023-06-05T02:00:00Z'): Act {
  return { actor, now: new Date(at), requestId: newId(), keys: hardshipKeys, messenger };
}

/** Keeps nothing: the rows are what is tested. */
export const noFiles = { put: async () => undefined } as unknown as FileStore;
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
export const scan = () => new File([png], '授权书.png', { type: 'image/png' });

export async function prepareCounty(db: Db): Promise<void> {
  await inTransaction(db, (tx) =>
    seedParameters(tx, REGION, { rows: lingaoParameters, now: new Date('2022-01-04T01:30:00Z') }),
  );
}

export async function makeApplicant(db: Db, serial: number): Promise<string> {
  const person = {
    name: `符阿${String.fromCodePoint(0x4e00 + serial)}`,
    identityType: 'resident-id' as const,
    identityNumber: residentNumber(serial, { birth: '19800307' }),
  };
  return (await inTransaction(db, (tx) => registerPerson(tx, actBy(clerk), person))).id;
}

export const relative = (serial: number, change: Partial<MemberInput> = {}): MemberInput => ({
  relation: 'son',
  name: '符小宝',
  identityType: 'resident-id',
  identityNumber: residentNumber(serial, { birth: '20150307' }),
  workState: 'student',
  insurance: 'resident',
  school: { stage: 'primary', name: '临城一小' },
  health: { state: 'good', disability: 'none', diagnosis: undefined },
  incomeFen: 0n,
  incomeSource: '没有收入',
  ...change,
});

/** A draft whose applicant earns `incomeFen` a year, with the situation filled in. */
export async function makeDraft(db: Db, personId: string, incomeFen = 600_000n): Promise<string> {
  return inTransaction(db, async (tx) => {
    const act = actBy(family(personId));
    const { id } = await openDraft(tx, act, { personId, channel: 'portal' });
    const [self] = await listMembers(tx, act.keys, { region: REGION, fileId: id });
    if (!self) throw new Error('a draft has its applicant');
    await editMember(tx, act, {
      fileId: id,
      memberId: self.id,
      member: {
        ...relative(0, { relation: 'self', name: self.name, identityNumber: '' }),
        workState: 'on-post',
        school: undefined,
        incomeFen,
        incomeSource: '工资',
      },
    });
    await saveSituation(tx, act, { fileId: id, situation });
    return id;
  });
}

const situation = {
  mainReason: 'low-income',
  secondReason: undefined,
  housing: 'own',
  housingArea: 'under-50',
  registration: 'local-rural',
  modelWorker: 'none',
  townshipCode: '469024101',
  employerName: '临高某某食品厂',
  employedSince: '2020-03-01',
  isSingleParent: false,
  isZeroEmployment: false,
  canHelpItself: true,
  exclusions: [],
  story: '一个人的工资养活全家。',
} as const;

export const allConsents = { sensitive: true, check: true, publish: true, guardian: true };

export async function submit(db: Db, personId: string, fileId: string): Promise<void> {
  await inTransaction(db, (tx) => submitFile(tx, actBy(family(personId)), { fileId, consents: allConsents }));
}

export async function withChild(
  db: Db,
  personId: string,
  on: { fileId: string; serial: number },
): Promise<void> {
  const input = { fileId: on.fileId, member: relative(on.serial) };
  await inTransaction(db, (tx) => addMember(tx, actBy(family(personId)), input));
}

/** From the preliminary check to the board. */
export async function bringToBoard(db: Db, fileId: string, incomeFen = 600_000n): Promise<{ until: string }> {
  return inTransaction(db, async (tx) => {
    const act = actBy(clerk);
    await acceptFile(tx, act, { fileId });
    await recordVisit(tx, act, { fileId, visit: aVisit });
    await authoriseCheck(tx, act, { fileId, signedOn: '2023-06-05', files: noFiles, scan: scan() });
    await askCheck(tx, act, { fileId });
    await answerCheck(tx, act, {
      fileId,
      answeredOn: '2023-06-05',
      result: 'agrees',
      answer: '一致',
      incomeFen,
    });
    return publishFile(tx, act, { fileId });
  });
}

export const aVisit = {
  visitedOn: '2023-06-05',
  visitors: ['李帮扶', '谢乡镇'],
  place: '波莲镇',
  finding: 'true',
  findings: '家中情况与申请一致。',
} as const;

/** The four signatures, each by somebody else. */
export async function approve(db: Db, fileId: string, at = '2023-06-20T02:00:00Z'): Promise<void> {
  await inTransaction(db, async (tx) => {
    await beginApproval(tx, actBy(clerk, at), { fileId, opinion: '材料齐全，拟同意' });
    for (const signer of [head, leader, chair])
      await signFile(tx, actBy(signer, at), { fileId, opinion: '同意' });
  });
}

/** A family on record. */
export async function makeKeptFile(db: Db, serial: number): Promise<{ id: string; personId: string }> {
  const personId = await makeApplicant(db, serial);
  const id = await makeDraft(db, personId);
  await submit(db, personId, id);
  await bringToBoard(db, id);
  await approve(db, id);
  return { id, personId };
}
