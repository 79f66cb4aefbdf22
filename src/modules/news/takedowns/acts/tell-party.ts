import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { lookupCode, type Takedown, takedownNumber } from '../notice/takedown.ts';
import { findPartySeal } from '../party/party-seal-store.ts';
import { openParty } from '../party/seal-party.ts';

export type PartyTemplate =
  | 'takedown.received'
  | 'takedown.incomplete'
  | 'takedown.blocked'
  | 'takedown.restored'
  | 'takedown.rejected';

/** Mails the sender of a notice, where they left an address; everything stands on their status page as well. */
export async function tellParty(
  tx: Transaction,
  act: Act,
  of: { takedown: Takedown; template: PartyTemplate; words: string },
): Promise<void> {
  const { takedown, template, words } = of;
  const sealed = await findPartySeal(tx, takedown);
  const email = sealed === undefined ? undefined : openParty(act.keys, sealed).email;
  if (email === undefined) return;
  await act.messenger.send(tx, {
    region: takedown.region,
    channel: 'email',
    to: email,
    template,
    values: { number: takedownNumber(takedown), code: lookupCode(takedown.id), words },
    now: act.now,
    key: `${template}:${takedown.id}:${takedown.version}`,
  });
}
