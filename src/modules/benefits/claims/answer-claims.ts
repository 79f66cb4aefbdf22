import type { KeyRing } from '../../../platform/crypto.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Db, Transaction } from '../../../platform/db/database.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { newId } from '../../../platform/id.ts';
import { enqueue } from '../../../platform/jobs.ts';
import { insertAudits } from '../../audit/index.ts';
import { sendInSite } from '../../notices/index.ts';
import { findMemberFacts } from '../../people/index.ts';
import { grantedTemplate } from '../benefit-templates.ts';
import { whyNot } from '../programmes/eligibility.ts';
import { type Programme, windowAt } from '../programmes/programme.ts';
import { findProgramme } from '../programmes/programme-store.ts';
import type { ClaimAnswer, Order } from './claim.ts';
import { type NewClaim, type WrittenClaim, writeClaims } from './claim-batch-store.ts';
import { codeOf } from './claim-code.ts';
import { findUsers } from './claim-store.ts';
import { lockQuota } from './quota-store.ts';
import { getCap } from './read-cap.ts';
import { indexOfCode, makeSalt } from './seal-code.ts';

export const TELL = 'benefits.tell';

interface Counter {
  readonly db: Db;
  readonly keys: KeyRing;
  readonly region: string;
  readonly programmeId: string;
}

/** Answers everybody of a batch, in the order of arrival; what is not answered when this fails is not granted either. */
export async function answerClaims(
  counter: Counter,
  orders: readonly Order[],
): Promise<Map<Order, ClaimAnswer>> {
  const { db, region, programmeId } = counter;
  const programme = await findProgramme(db, region, programmeId);
  const refused = await refusals(counter, programme, orders);
  const admitted = orders.filter((order) => !refused.has(order));
  const written = programme && admitted.length > 0 ? await write(counter, programme, admitted) : [];
  const byPerson = new Map(written.map((claim) => [claim.personId, claim]));
  return new Map(
    orders.map((order): [Order, ClaimAnswer] => {
      const claim = byPerson.get(order.personId);
      const reason = refused.get(order) ?? '您今年在这一类项目中享受的已达到每人每年上限。';
      return [order, claim ? { outcome: claim.outcome, claimId: claim.id } : { outcome: 'refused', reason }];
    }),
  );
}

/** Who may not have it by the rules, with the sentence; a person who had an answer before gets that one all the same. */
async function refusals(
  { db, region, programmeId }: Counter,
  programme: Programme | undefined,
  orders: readonly Order[],
): Promise<Map<Order, string>> {
  if (!programme) return new Map(orders.map((order) => [order, '没有这个项目。']));
  const personIds = orders.map(({ personId }) => personId);
  const facts = await findMemberFacts(db, region, { personIds, day: programme.memberOn });
  const users = programme.firstTimeOnly
    ? await findUsers(db, region, { personIds, except: programmeId })
    : new Set();
  return new Map(
    orders.flatMap((order): [Order, string][] => {
      const known = facts.get(order.personId);
      const candidate = known && { ...known, hasUsedBenefits: users.has(order.personId) };
      const reason = windowReason(programme, order.now) ?? whyNot(programme, candidate);
      return reason === undefined ? [] : [[order, reason]];
    }),
  );
}

function windowReason(programme: Programme, now: Date): string | undefined {
  const window = windowAt(programme, now);
  if (window === 'open') return undefined;
  return window === 'over' ? '这个项目已经截止。' : '这个项目还没有开始。';
}

async function write(
  { db, keys, region, programmeId }: Counter,
  programme: Programme,
  orders: readonly Order[],
): Promise<WrittenClaim[]> {
  const capFen = await getCap(db, { region, category: programme.category, at: programme.opensAt });
  if (capFen !== undefined && programme.valueFen > capFen) return [];
  const { salt, sealed, keyVersion } = makeSalt(keys);
  const claims = [...new Map(orders.map((order) => [order.personId, order])).values()].map(
    (order): NewClaim => {
      const claimId = newId();
      const codeIndex = indexOfCode(keys, codeOf(salt, claimId));
      return { personId: order.personId, claimId, allowanceId: newId(), codeIndex, answeredAt: order.now };
    },
  );
  return inTransaction(db, async (tx) => {
    const quota = await lockQuota(tx, region, programmeId);
    if (!quota) return [];
    const written = await writeClaims(tx, {
      region,
      programmeId,
      category: programme.category,
      year: Number(shanghaiDate(programme.opensAt).slice(0, 4)),
      valueFen: programme.valueFen,
      capFen,
      redeemUntil: programme.redeemUntil,
      saltSealed: sealed,
      keyVersion,
      left: quota.quota - quota.taken,
      claims,
    });
    await recordGrants(tx, keys, { programme, orders, written });
    return written;
  });
}

/** One audit row and one message for each new grant, in the grant's own transaction; the text messages are a job. */
async function recordGrants(
  tx: Transaction,
  keys: KeyRing,
  on: { programme: Programme; orders: readonly Order[]; written: readonly WrittenClaim[] },
): Promise<void> {
  const { region, id, name } = on.programme;
  const granted = new Map(
    on.written.flatMap((claim) =>
      claim.isNew && claim.outcome === 'granted' ? [[claim.personId, claim.id]] : [],
    ),
  );
  const told = on.orders.flatMap((order) => {
    const claimId = granted.get(order.personId);
    granted.delete(order.personId);
    return claimId === undefined ? [] : [{ order, claimId }];
  });
  const [first] = told;
  if (!first) return;
  await insertAudits(
    tx,
    told.map(({ order, claimId }) => ({
      act: { actor: actorOf(order, region), now: order.now, requestId: order.requestId },
      entry: {
        word: 'benefit.claim',
        subject: { type: 'benefit-claim', id: claimId },
        detail: { programmeId: id },
      },
    })),
  );
  await sendInSite(tx, keys, {
    region,
    template: grantedTemplate,
    values: { programme: name },
    recipientIds: told.map(({ order }) => order.personId),
    now: first.order.now,
  });
  await enqueue(tx, { name: TELL, payload: { region, programmeId: id } }, { key: `${TELL}:${id}` });
}

function actorOf({ actor, personId }: Order, region: string) {
  return { ...actor, region, roles: [], scopes: [], organisationId: undefined, personId };
}
