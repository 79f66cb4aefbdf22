import type { Act } from '../../../../platform/actor.ts';
import { shanghaiDate, startOfDay } from '../../../../platform/dates.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/id.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { countThrottle, isThrottled } from '../../../accounts/index.ts';
import { recordAudit } from '../../../audit/index.ts';
import { nextDocumentNumber } from '../../../documents/index.ts';
import { missingParts } from '../notice/missing-parts.ts';
import { findNamedArticle } from '../notice/named-article-store.ts';
import { type Channel, type Ground, takedownNumber } from '../notice/takedown.ts';
import { dueOf } from '../notice/takedown-clock.ts';
import { findEarlierOfParty } from '../notice/takedown-list-store.ts';
import { may } from '../notice/takedown-policy.ts';
import { findTakedown, insertItems, insertStep, insertTakedown } from '../notice/takedown-store.ts';
import { type Party, partyLabel } from '../party/party.ts';
import { partyIndex, partyIndexes, sealParty } from '../party/seal-party.ts';
import { refuse } from '../takedown-refusals.ts';
import { blockNamed } from './block-takedown.ts';
import { isAutoBlocking, loadLimits } from './load-limits.ts';
import { tellParty } from './tell-party.ts';

export interface NewNotice {
  readonly channel: Channel;
  readonly ground: Ground;
  readonly party: Party;
  /** Lines that name articles: addresses of ours or of the originals. */
  readonly lines: readonly string[];
  /** Papers of proof that are handed in with it. */
  readonly proofCount: number;
  /** For what came on paper: the day it came in. */
  readonly receivedOn?: string | undefined;
  /** Where a web form came from. */
  readonly address?: string | undefined;
}

/** Notices of one caller in a day; by letter and at the counter it goes on. */
const MOST_OF_ADDRESS = 20;
const DAY_SECONDS = 86_400;
const SERIES = 'news-takedown';

/**
 * 收到下线通知 (信息网络传播权保护条例 §14): by anybody on the web, or written down by staff. Incomplete ones wait for
 * what is missing; a complete one blocks at once where the county says so, else it waits for the clerk's click.
 * @throws Refused 409 where the same party notified about the same article before and it was restored (§17), 429.
 */
export async function submitTakedown(
  tx: Transaction,
  act: Act,
  input: NewNotice,
): Promise<{ id: string; number: string }> {
  const { region } = act.actor;
  if (input.channel !== 'web' && !may(act.actor, 'record')) refuseCommon('forbidden');
  if (input.channel === 'web') await countAddress(tx, input.address ?? 'unknown', act.now);
  const today = shanghaiDate(act.now);
  if (input.receivedOn !== undefined && input.receivedOn > today) refuse('takedown.received-later');
  const items = await matchLines(tx, region, input.lines);
  const articles = items.flatMap(({ articleId }) => articleId ?? []);
  await checkEarlier(tx, act, { party: input.party, articles });
  const missing = missingParts(completenessOf(input, articles.length));
  const status = missing.length > 0 ? 'incomplete' : 'received';
  const year = Number(today.slice(0, 4));
  const number = { year, sequence: await nextDocumentNumber(tx, region, SERIES, year) };
  const id = newId();
  await insertTakedown(tx, {
    region,
    id,
    ...number,
    channel: input.channel,
    ground: input.ground,
    status,
    partyKind: input.party.kind,
    partyLabel: partyLabel(input.party),
    partyIndex: partyIndex(act.keys, input.party),
    partySealed: sealParty(act.keys, input.party),
    missing,
    filedAt: input.receivedOn === undefined ? act.now : startOfDay(input.receivedOn),
    dueOn: dueOf(status, today, await loadLimits(tx, region, act.now)),
    createdBy: act.actor.id,
  });
  await insertItems(tx, { region, id }, items);
  await recordFiling(tx, act, { id, number: takedownNumber(number), status });
  await goOn(tx, act, { id, isComplete: missing.length === 0 });
  return { id, number: takedownNumber(number) };
}

function completenessOf({ party, ground, proofCount }: NewNotice, matchedItems: number) {
  return {
    ground,
    hasIdentity: party.name !== '' && party.identity !== '',
    hasContact: party.phone !== undefined || party.email !== undefined,
    hasAddress: party.address !== undefined,
    matchedItems,
    hasWork: party.work !== undefined,
    proofCount,
    isVouchedFor: party.isVouchedFor,
  };
}

async function matchLines(tx: Transaction, region: string, lines: readonly string[]) {
  const items = [];
  for (const [index, givenText] of lines.entries()) {
    const articleId = await findNamedArticle(tx, region, givenText);
    items.push({ position: index + 1, givenText, articleId });
  }
  return items;
}

/** §17: after a restoration the same party may not notify about the same article again; nor twice while one is open. */
async function checkEarlier(
  tx: Transaction,
  act: Act,
  of: { party: Party; articles: readonly string[] },
): Promise<void> {
  const earlier = await findEarlierOfParty(tx, act.actor.region, {
    partyIndexes: partyIndexes(act.keys, of.party),
    articleIds: of.articles,
  });
  if (!earlier) return;
  const detail = { number: takedownNumber(earlier) };
  if (earlier.status === 'restored') refuse('takedown.settled-before', detail);
  refuse('takedown.sent-before', detail);
}

async function recordFiling(
  tx: Transaction,
  act: Act,
  of: { id: string; number: string; status: string },
): Promise<void> {
  const { region } = act.actor;
  await insertStep(
    tx,
    { region, id: of.id },
    {
      act: 'takedown.submit',
      at: act.now,
      actorName: act.actor.kind === 'staff' ? '县总工会登记' : '通知人',
      note: undefined,
    },
  );
  await recordAudit(tx, act, {
    word: 'takedown.submit',
    subject: { type: 'news-takedown', id: of.id },
    detail: { number: of.number, status: of.status },
  });
}

async function goOn(tx: Transaction, act: Act, of: { id: string; isComplete: boolean }): Promise<void> {
  const takedown = await findTakedown(tx, act.actor.region, of.id);
  if (!takedown) return;
  if (!of.isComplete) {
    await tellParty(tx, act, {
      takedown,
      template: 'takedown.incomplete',
      words: '还缺材料，请按办理页上的提示补齐。',
    });
    return;
  }
  if (await isAutoBlocking(tx, takedown.region, act.now)) {
    await blockNamed(tx, act, { takedown, note: '通知形式齐备，系统立即下线，随后人工审查' });
    await tellParty(tx, act, { takedown, template: 'takedown.blocked', words: '有关文章已经下线。' });
    return;
  }
  await tellParty(tx, act, { takedown, template: 'takedown.received', words: '我们会立即审查。' });
}

async function countAddress(tx: Transaction, address: string, now: Date): Promise<void> {
  const limit = { key: `takedown-address:${address}`, limit: MOST_OF_ADDRESS, windowSeconds: DAY_SECONDS };
  if (await isThrottled(tx, limit, now)) refuse('takedown.many-from-you');
  await countThrottle(tx, limit, now);
}
