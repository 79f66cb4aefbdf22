import type { Act } from '../../../platform/actor.ts';
import { open } from '../../../platform/crypto.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { mayKeep } from '../benefit-policy.ts';
import { refuse } from '../benefit-refusals.ts';
import { writeClaims } from '../claims/claim-batch-store.ts';
import { codeOf } from '../claims/claim-code.ts';
import { lockQuota } from '../claims/quota-store.ts';
import { getCap } from '../claims/read-cap.ts';
import { indexOfCode, makeSalt } from '../claims/seal-code.ts';
import type { Programme } from '../programmes/programme.ts';
import { lockProgramme } from '../programmes/programme-store.ts';
import { orderEntries } from './draw-rule.ts';
import {
  type Draw,
  type Entry,
  type EntryResult,
  entryResultNames,
  listEntries,
  lockDraw,
  saveDrawn,
  saveResults,
} from './draw-store.ts';
import { SEED } from './prepare-draw.ts';

/**
 * 开奖: opens the seed, places every entry by the published rule and grants the winners. Who is over the yearly cap is
 * passed over, and the next place moves up; the published result shows it.
 * @throws Refused draw.not-frozen, draw.drawn, draw.number-needed.
 */
export async function revealDraw(
  tx: Transaction,
  act: Act,
  on: { programmeId: string; publicNumber: string | undefined },
): Promise<void> {
  if (!mayKeep(act.actor)) refuseCommon('forbidden');
  const { region } = act.actor;
  const programme = (await lockProgramme(tx, region, on.programmeId)) ?? refuseCommon('not-found');
  const draw = (await lockDraw(tx, region, programme.id)) ?? refuseCommon('not-found');
  const publicNumber = checkReady(draw, on.publicNumber);
  const seed = open(act.keys, SEED, draw.seedSealed);
  const entries = await listEntries(tx, region, programme.id);
  const byNumber = new Map(entries.map((entry) => [entry.number, entry]));
  const order = orderEntries([...byNumber.keys()], { seed, publicNumber }).flatMap(
    (number) => byNumber.get(number) ?? [],
  );
  const results = await grantWinners(tx, act, { programme, order });
  await saveResults(tx, region, results);
  await saveDrawn(tx, region, { id: draw.id, seed, publicNumber, now: act.now, by: act.actor.name });
  await recordAudit(tx, act, {
    word: 'benefit.draw',
    subject: { type: 'benefit-programme', id: programme.id },
    detail: { listHash: draw.listHash, publicNumber: publicNumber ?? null, entries: order.length },
  });
  for (const { result, personId } of results) {
    const values = { region, programmeId: programme.id, programme: programme.name };
    await act.messenger.send(tx, {
      region,
      channel: 'in-site',
      to: personId,
      template: 'benefits.drawn',
      values: { ...values, result: entryResultNames[result] },
      now: act.now,
      key: `benefits.drawn:${programme.id}:${personId}`,
    });
  }
}

function checkReady(draw: Draw, typed: string | undefined): string | undefined {
  if (draw.drawnAt) refuse('draw.drawn');
  if (!draw.frozenAt) refuse('draw.not-frozen');
  if (draw.publicSource === undefined) return undefined;
  return typed ?? refuse('draw.number-needed', { source: draw.publicSource });
}

type Placed = { id: string; personId: string; place: number; result: EntryResult };

/** Goes down the places until the quota is filled; the database says who is over the cap. */
async function grantWinners(
  tx: Transaction,
  act: Act,
  on: { programme: Programme; order: readonly Entry[] },
): Promise<Placed[]> {
  const { programme, order } = on;
  const won = new Set<string>();
  let next = 0;
  while (won.size < programme.quota && next < order.length) {
    const round = order.slice(next, next + programme.quota - won.size);
    next += round.length;
    for (const personId of await grant(tx, act, { programme, round })) won.add(personId);
  }
  return order.map((entry, index) => {
    const beyond = index < next + programme.quota ? 'alternate' : 'lost';
    const result = won.has(entry.personId) ? 'won' : index < next ? 'passed' : beyond;
    return { id: entry.id, personId: entry.personId, place: index + 1, result };
  });
}

async function grant(
  tx: Transaction,
  act: Act,
  on: { programme: Programme; round: readonly Entry[] },
): Promise<string[]> {
  const { programme, round } = on;
  const { region, id, category, valueFen, redeemUntil, opensAt } = programme;
  const quota = (await lockQuota(tx, region, id)) ?? refuseCommon('not-found');
  const { salt, sealed, keyVersion } = makeSalt(act.keys);
  const claims = round.map(({ personId }) => {
    const claimId = newId();
    const codeIndex = indexOfCode(act.keys, codeOf(salt, claimId));
    return { personId, claimId, allowanceId: newId(), codeIndex, answeredAt: act.now };
  });
  const written = await writeClaims(tx, {
    region,
    programmeId: id,
    category,
    year: Number(shanghaiDate(opensAt).slice(0, 4)),
    valueFen,
    capFen: await getCap(tx, { region, category, at: opensAt }),
    redeemUntil,
    saltSealed: sealed,
    keyVersion,
    left: quota.quota - quota.taken,
    claims,
  });
  return written.flatMap(({ personId, outcome }) => (outcome === 'granted' ? [personId] : []));
}
