import { staffPermission } from '../../platform/http/route.ts';
import { careStaff, countyReaders, hardshipReaders } from './hardship-policy.ts';

/** See the register and the files in reach. */
export const readHardship = staffPermission('hardship.read', hardshipReaders);
/** Fill in, check and decide on the way to the approval; the policy says which act. */
export const workOnHardship = staffPermission('hardship.work', careStaff);
/** The county's own acts: check of means, publicity, review, exit. */
export const decideHardship = staffPermission('hardship.decide', ['care-clerk', 'care-head']);
/** Sign in the approval chain; whose turn it is says the chain. */
export const signHardship = staffPermission('hardship.sign', ['care-head', 'leader', 'chair']);
/** Lists of the whole county leave the house as sheets. */
export const exportHardship = staffPermission('hardship.export', countyReaders);
