import { z } from 'zod';
import { systemActor } from '../../../../platform/actor.ts';
import { inTransaction } from '../../../../platform/db/transaction.ts';
import type { Deps } from '../../../../platform/http/context.ts';
import { newId } from '../../../../platform/id.ts';
import type { Job } from '../../../../platform/module.ts';
import { findRegion } from '../../../orgs/index.ts';
import { siteAddress } from '../../mail/site-address.ts';
import { findSubscription, listActiveIds } from '../subscription-store.ts';
import { deliverArticles } from './deliver-articles.ts';
import { listDueOwners } from './delivery-store.ts';
import { listNewsReaders } from './list-news-readers.ts';
import { sendMail } from './send-mail.ts';

const payloadSchema = z.object({ region: z.string().min(1) });

/** Every few minutes: what is new goes into inboxes, what is due leaves as mail, one mail for each subscriber. */
export const deliverJob: Job = {
  name: 'news.deliver',
  payload: payloadSchema,
  run: async (payload, deps) => {
    const { region } = payloadSchema.parse(payload);
    const readers = await listNewsReaders(deps.db, region);
    await deliverAll(deps, region, readers);
    await mailAll(deps, region, readers);
  },
};

function actFor({ keys, messenger, clock }: Deps, region: string) {
  return { actor: systemActor(region), now: clock(), requestId: newId(), keys, messenger };
}

async function deliverAll(deps: Deps, region: string, readers: ReadonlySet<string>): Promise<void> {
  for (const id of await listActiveIds(deps.db, region)) {
    const owner = (await findSubscription(deps.db, region, id))?.ownerId ?? '';
    // Who left the house or the office hears no more, whatever was subscribed.
    if (!readers.has(owner)) continue;
    let isMore = true;
    while (isMore)
      isMore = await inTransaction(deps.db, (tx) => deliverArticles(tx, actFor(deps, region), id));
  }
}

async function mailAll(deps: Deps, region: string, readers: ReadonlySet<string>): Promise<void> {
  const owners = await listDueOwners(deps.db, region, deps.clock());
  if (owners.length === 0) return;
  const unionName = (await findRegion(deps.db, region))?.unionName ?? '';
  for (const ownerId of owners.filter((owner) => readers.has(owner))) {
    const on = { ownerId, site: siteAddress(deps.config), unionName };
    await inTransaction(deps.db, (tx) => sendMail(tx, actFor(deps, region), on));
  }
}
