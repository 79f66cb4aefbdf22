import type { Act, Actor } from '../src/platform/actor.ts';
import { generateKeys, type KeyRing } from '../src/platform/crypto.ts';
import type { Message } from '../src/platform/messenger.ts';

/** One ring for all tests of a file, so that what one act seals another opens. */
export const testKeys: KeyRing = generateKeys();

export const testNow = new Date('2023-11-02T01:30:00Z');

/** A staff member of the county with these roles. */
export function staffActor(region: string, ...roles: string[]): Actor {
  return {
    kind: 'staff',
    id: '01890000-0000-7000-8000-000000000001',
    name: '王经办',
    region,
    roles,
    scopes: [],
    organisationId: undefined,
    personId: undefined,
  };
}

/** A worker who is signed in; `personId` once there is a file. */
export function workerActor(region: string, personId?: string): Actor {
  const id = '01890000-0000-7000-8000-000000000002';
  return { ...staffActor(region), kind: 'worker', id, name: '符阿妹', personId };
}

/** What a use case needs. `sent` collects the messages. */
export function actAs(actor: Actor, over: Partial<Act> = {}): Act & { readonly sent: Message[] } {
  const sent: Message[] = [];
  const messenger = { send: async (_tx: unknown, message: Message) => void sent.push(message) };
  return { actor, now: testNow, requestId: 'test', keys: testKeys, messenger, ...over, sent };
}
