import type { KeyRing } from '../../../platform/crypto.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
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
  readonly keys: KeyRing;
  readonly region: string;
  readonly programmeId: string;
}

/**
 * Answers everybody of a batch, in the order of arrival, in the caller's transaction: where it does not commit,
 * nobody was granted anything.
 */
export async function answerClaims(
  tx: Transaction,
  counter: Counter,
  orders: readonly Order[],
): Promise<Map<Order, ClaimAnswer>> {
  const programme = await findProgramme(tx, counter.region, counter.programmeId);
  const refused = await refusals(tx, programme, orders);
  const admitted = orders.filter((order) => !refused.has(order));
  const written =
    programme && admitted.length > 0 ? await write(tx, counter.keys, { programme, orders: admitted }) : [];
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
  tx: Transaction,
  programme: Programme | undefined,
  orders: readonly Order[],
): Promise<Map<Order, string>> {
  if (!programme) return new Map(orders.map((order) => [order, '没有这个项目。']));
  const { region, id } = programme;
  const personIds = orders.map(({ personId }) => personId);
  const facts = await findMemberFacts(tx, region, { personIds, day: programme.memberOn });
  const users = programme.firstTimeOnly ? await findUsers(tx, region, { personIds, except: id }) : new Set();
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

/** What costs time – ids, codes – is made before the lock. */
async function write(
  tx: Transaction,
  keys: KeyRing,
  on: { programme: Programme; orders: readonly Order[] },
): Promise<WrittenClaim[]> {
  const { programme, orders } = on;
  const { region, id, category, valueFen, redeemUntil, opensAt } = programme;
  const capFen = await getCap(tx, { region, category, at: opensAt });
  if (capFen !== undefined && valueFen > capFen) return [];
  const { salt, sealed, keyVersion } = makeSalt(keys);
  const claims = claimsOf(keys, salt, orders);
  const quota = await lockQuota(tx, region, id);
  if (!quota) return [];
  const written = await writeClaims(tx, {
    region,
    programmeId: id,
    category,
    year: Number(shanghaiDate(opensAt).slice(0, 4)),
    valueFen,
    capFen,
    redeemUntil,
    saltSealed: sealed,
    keyVersion,
    left: quota.quota - quota.taken,
    claims,
  });
  await recordGrants(tx, keys, { programme, orders, written });
  return written;
}

/** Every person once, at the place of the first click. */
function claimsOf(keys: KeyRing, salt: string, orders: readonly Order[]): NewClaim[] {
  const first = new Map<string, Order>();
  for (const order of orders) if (!first.has(order.personId)) first.set(order.personId, order);
  return [...first.values()].map(({ personId, now }) => {
    const claimId = newId();
    const codeIndex = indexOfCode(keys, codeOf(salt, claimId));
    return { personId, claimId, allowanceId: newId(), codeIndex, answeredAt: now };
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
