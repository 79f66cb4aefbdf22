import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { recipientIdsOf } from '../notice-policy.ts';
import { saveRead } from './inbox-store.ts';

/** 标为已读: one message, or all of one's own where no id is given. Others' messages are never touched. */
export async function markRead(tx: Transaction, act: Act, id: string | undefined): Promise<void> {
  const reader = { region: act.actor.region, recipientIds: recipientIdsOf(act.actor) };
  await saveRead(tx, reader, { id, now: act.now });
}
