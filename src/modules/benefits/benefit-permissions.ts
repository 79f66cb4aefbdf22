import { staffPermission } from '../../platform/http/route.ts';
import { approverRoles, keeperRoles, readerRoles } from './benefit-policy.ts';

/** See programmes, counters and settlements. */
export const viewBenefits = staffPermission('benefits.view', readerRoles);
/** Prepare programmes, draw, settle, check milestones; see who claimed. */
export const keepBenefits = staffPermission('benefits.keep', keeperRoles);
/** Approve and send back; which act at which station is the policy's and the life-cycle's business. */
export const approveBenefits = staffPermission('benefits.approve', approverRoles);
/** Prepare or approve. */
export const actOnBenefits = staffPermission('benefits.act', readerRoles);
/** Take codes at the till of the own organisation. */
export const redeemBenefits = staffPermission('benefits.redeem', ['provider']);
/** Settlements: the union's staff, and the provider whose they are. */
export const viewSettlements = staffPermission('benefits.settlements', [...readerRoles, 'provider']);
