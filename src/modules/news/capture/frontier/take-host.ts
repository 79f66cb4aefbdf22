import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '../../../../platform/id.ts';
import type { CaptureOffice } from '../capture-office.ts';
import { HOST_LEASE_MS, insertHosts, type LeasedHost, leaseHost } from './host-store.ts';

const LOOK_AGAIN_MS = 200;

/** Waits for a host's own turn. @returns undefined where it is not free within `patienceMs`. */
export async function takeHost(
  { db, clock }: CaptureOffice,
  host: string,
  patienceMs: number,
): Promise<LeasedHost | undefined> {
  await insertHosts(db, [host], clock());
  for (const end = performance.now() + patienceMs; ; await wait(LOOK_AGAIN_MS)) {
    const now = clock();
    const until = new Date(now.getTime() + HOST_LEASE_MS);
    const leased = await leaseHost(db, { hosts: [host], leaseId: newId(), now, until });
    if (leased || performance.now() >= end) return leased;
  }
}
