import { type Act, systemActor } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import { newId } from '../../../platform/id.ts';
import { publicAddresses } from '../../../platform/web/address-rule.ts';
import { openWebClient } from '../../../platform/web/open-web-client.ts';
import { userAgent } from '../../../platform/web/user-agent.ts';
import { findParameter, getNumberParameter } from '../../parameters/index.ts';
import type { CaptureOffice } from './capture-office.ts';
import { CONTACT_PARAMETER, DELAY_PARAMETER, defaultDelaySeconds } from './capture-parameters.ts';

/** What an office is opened from: what the process owns. */
export type OfficeNeeds = Pick<CaptureOffice, 'db' | 'files' | 'clock'> &
  Pick<Act, 'keys' | 'messenger'> & { readonly config: { readonly fetchesLoopback: boolean } };

/** Opens the way to the outside for a county, under its own name and with its own manners. */
export async function openOffice(deps: OfficeNeeds, region: string): Promise<CaptureOffice> {
  const { db, files, clock, keys, messenger } = deps;
  const on = shanghaiDate(clock());
  const contact = (await findParameter(db, { region, key: CONTACT_PARAMETER, on }))?.value;
  const ownDelay = await getNumberParameter(db, { region, key: DELAY_PARAMETER, on });
  return {
    db,
    files,
    region,
    clock,
    chance: Math.random,
    ownDelay: ownDelay ?? defaultDelaySeconds,
    web: openWebClient({
      userAgent: userAgent(typeof contact === 'string' ? contact : undefined),
      rule: { ...publicAddresses, allowsLoopback: deps.config.fetchesLoopback },
    }),
    act: () => ({ actor: systemActor(region), now: clock(), requestId: newId(), keys, messenger }),
  };
}
