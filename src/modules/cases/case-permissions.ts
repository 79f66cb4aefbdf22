import { apiScope, staffPermission } from '../../platform/http/route.ts';
import { caseReaders, caseStaff } from './case-policy.ts';

/** See cases: rights staff, leaders, and the liaison of a body that got one by transfer. */
export const readCases = staffPermission('cases.read', [...caseReaders, 'liaison']);
/** Work on cases. Which act at which station on whose case is the policy's and the life-cycle's business. */
export const workOnCases = staffPermission('cases.work', caseStaff);
/** Answer a transfer, hand in papers, write notes. */
export const answerTransfers = staffPermission('cases.answer', [...caseReaders, 'liaison']);
/** Registers and exports over all cases in reach. */
export const listAllCases = staffPermission('cases.list', caseReaders);
/** Programs that read cases, people masked. */
export const readCasesByApi = apiScope('cases:read');
