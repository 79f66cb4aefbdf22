import { staffPermission } from '../../../platform/http/route.ts';
import { keeperRoles, readerRoles, unitRoles } from './event-policy.ts';

/** See the register of events, entries masked. */
export const readEvents = staffPermission('events.read', readerRoles);
/** Plan, run and archive events; keep the speakers. */
export const keepEvents = staffPermission('events.keep', keeperRoles);
/** Send in a list of the own people. */
export const sendLists = staffPermission('events.lists', unitRoles);
