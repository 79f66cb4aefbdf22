import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { missingParts } from '../notice/missing-parts.ts';
import { findNamedArticle } from '../notice/named-article-store.ts';
import { insertItems, listItems, updatePartyOf } from '../notice/takedown-store.ts';
import type { Party } from '../party/party.ts';
import { findPartySeal } from '../party/party-seal-store.ts';
import { openParty, sealParty } from '../party/seal-party.ts';
import { blockNamed } from './block-takedown.ts';
import { isAutoBlocking } from './load-limits.ts';
import { type OnTakedown, openTakedown } from './open-takedown.ts';
import { saveTakedown } from './save-takedown.ts';

export interface Supplement extends OnTakedown {
  readonly lines: readonly string[];
  readonly work?: string | undefined;
  readonly address?: string | undefined;
  /** More about why; added below what was said before. */
  readonly statement?: string | undefined;
  /** Papers of proof that the notice has by now. */
  readonly proofCount: number;
}

const MOST_ITEMS = 60;

/**
 * 补正: the sender hands in what was missing. Complete now: it is reviewed, or blocks at once where the county says
 * so. Still incomplete: it goes on waiting.
 * @throws Refused 404, 409
 */
export async function supplementTakedown(tx: Transaction, act: Act, input: Supplement): Promise<void> {
  const { takedown } = await openTakedown(tx, act, { ...input, act: 'supplement' });
  const { region } = takedown;
  const items = await listItems(tx, takedown);
  const room = Math.max(0, MOST_ITEMS - items.length);
  const last = Math.max(0, ...items.map(({ position }) => position));
  const added = [];
  for (const [index, givenText] of input.lines.slice(0, room).entries())
    added.push({
      position: last + index + 1,
      givenText,
      articleId: await findNamedArticle(tx, region, givenText),
    });
  await insertItems(tx, takedown, added);
  const sealed = await findPartySeal(tx, takedown);
  if (sealed === undefined) return;
  const party = completed(openParty(act.keys, sealed), input);
  await updatePartyOf(tx, takedown, sealParty(act.keys, party));
  const missing = missingParts({
    ground: takedown.ground,
    hasIdentity: party.name !== '' && party.identity !== '',
    hasContact: party.phone !== undefined || party.email !== undefined,
    hasAddress: party.address !== undefined,
    matchedItems: [...items, ...added].filter(({ articleId }) => articleId !== undefined).length,
    hasWork: party.work !== undefined,
    proofCount: input.proofCount,
    isVouchedFor: party.isVouchedFor,
  });
  const isComplete = missing.length === 0;
  await saveTakedown(tx, act, {
    takedown,
    word: 'takedown.supplement',
    change: { status: isComplete ? 'received' : 'incomplete', missing },
  });
  if (isComplete && (await isAutoBlocking(tx, region, act.now)))
    await blockNamed(tx, act, {
      takedown: { ...takedown, status: 'received', version: takedown.version + 1 },
      note: '材料补齐，系统立即下线，随后人工审查',
    });
}

function completed(party: Party, more: Supplement): Party {
  return {
    ...party,
    work: party.work ?? more.work,
    address: party.address ?? more.address,
    statement: [party.statement, more.statement].filter(Boolean).join('\n'),
    isVouchedFor: true,
  };
}
