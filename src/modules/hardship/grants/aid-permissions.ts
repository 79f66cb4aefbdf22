import { staffPermission } from '../../../platform/http/route.ts';
import { careWorkers, grantReaders, grantSigners } from './grant-policy.ts';

/** See grants, funds and batches. */
export const readGrants = staffPermission('grants.read', grantReaders);
/** Propose, batch, record bank results and receipts. */
export const workOnGrants = staffPermission('grants.work', careWorkers);
/** Sign in the approval chain; whose turn it is says the chain. */
export const signGrants = staffPermission('grants.sign', grantSigners);
/** Set budgets. */
export const manageFunds = staffPermission('grants.funds', ['care-head']);
