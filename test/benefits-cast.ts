import { randomInt } from 'node:crypto';
import { advanceProgramme } from '../src/modules/benefits/programmes/advance-programme.ts';
import type { Programme, ProgrammePlan } from '../src/modules/benefits/programmes/programme.ts';
import { findProgramme } from '../src/modules/benefits/programmes/programme-store.ts';
import { draftProgramme } from '../src/modules/benefits/programmes/save-programme.ts';
import { registerOrganisation } from '../src/modules/orgs/index.ts';
import { enrolMembers, registerPeople } from '../src/modules/people/index.ts';
import type { Act } from '../src/platform/actor.ts';
import type { Db } from '../src/platform/db/database.ts';
import { inTransaction } from '../src/platform/db/transaction.ts';
import { newId } from '../src/platform/id.ts';
import { actAs, staffActor, testNow, workerActor } from './act.ts';
import { mobileNumber, residentNumber } from './numbers.ts';

export const region = '469024';
export const clerk = actAs(staffActor(region, 'care-clerk'));
export const head = actAs({ ...staffActor(region, 'care-head'), id: newId(), name: '李部长' });
/** A minute before the programmes of this cast open; they open at `testNow` and close an hour later. */
const before = new Date(testNow.getTime() - 60_000);

const hour = 3_600_000;
let sequence = randomInt(1, 200);

/** A union with `count` members since 2020; everybody with a file and a phone. */
export async function castMembers(db: Db, count: number): Promise<{ unionId: string; personIds: string[] }> {
  return inTransaction(db, async (tx) => {
    sequence += 1;
    const { id: unionId } = await registerOrganisation(
      tx,
      { ...clerk, actor: { ...clerk.actor, kind: 'system' } },
      {
        kind: 'union',
        name: `第${sequence}工会委员会`,
      },
    );
    const people = Array.from({ length: count }, () => {
      sequence += 1;
      return {
        name: '符阿妹',
        identityType: 'resident-id' as const,
        identityNumber: residentNumber(sequence),
        phone: mobileNumber(sequence),
      };
    });
    const personIds = (await registerPeople(tx, clerk, people)).map(({ id }) => id);
    const members = personIds.map((personId) => ({ personId, joinedOn: '2020-01-01' }));
    await enrolMembers(tx, clerk, { unionId, source: '会员名册', members });
    return { unionId, personIds };
  });
}

export async function castProvider(db: Db): Promise<string> {
  sequence += 1;
  const system = { ...clerk, actor: { ...clerk.actor, kind: 'system' as const } };
  const firm = { kind: 'enterprise' as const, name: `第${sequence}体检中心` };
  return (await inTransaction(db, (tx) => registerOrganisation(tx, system, firm))).id;
}

function planOf(providerId: string, over: Partial<ProgrammePlan> = {}): ProgrammePlan {
  return {
    name: '夏日清凉包',
    category: 'seasonal',
    mode: 'first-come',
    what: '清凉包一份',
    valueFen: 5_000n,
    fundSource: '工会经费',
    quota: 10,
    memberOn: '2023-10-31',
    organisationIds: [],
    sex: 'any',
    ageFrom: undefined,
    ageTo: undefined,
    legalBasis: undefined,
    firstTimeOnly: false,
    opensAt: testNow,
    closesAt: new Date(testNow.getTime() + hour),
    redeemUntil: '2023-12-31',
    providerId,
    howToUse: '到店出示券码',
    ...over,
  };
}

/** A programme that was drafted, approved by somebody else and announced; open from `testNow` on. */
export async function castProgramme(
  db: Db,
  plan: Partial<ProgrammePlan> = {},
  publicSource?: string,
): Promise<Programme> {
  const providerId = plan.providerId ?? (await castProvider(db));
  return inTransaction(db, async (tx) => {
    const id = await draftProgramme(tx, { ...clerk, now: before }, planOf(providerId, plan));
    await advanceProgramme(tx, { ...head, now: before }, { id, word: 'approve' });
    await advanceProgramme(tx, { ...clerk, now: before }, { id, word: 'announce', publicSource });
    const programme = await findProgramme(tx, region, id);
    if (!programme) throw new Error('no programme');
    return programme;
  });
}

export function worker(personId: string, now: Date = testNow): Act {
  return actAs({ ...workerActor(region, personId), id: newId() }, { now, requestId: newId() });
}
