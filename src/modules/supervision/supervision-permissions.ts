import { staffPermission } from '../../platform/http/route.ts';
import { recipientRoles, supervisionReaders, supervisionStaff } from './supervision-policy.ts';

/** See plan, letters and companies. */
export const readSupervision = staffPermission('supervision.read', supervisionReaders);
/** Keep the plan, draw, draft, serve and close. Which act at which station is the policy's and the life-cycle's business. */
export const keepSupervision = staffPermission('supervision.keep', supervisionStaff);
/** Sign letters, or give them back. */
export const signLetters = staffPermission('supervision.sign', ['rights-head', 'leader', 'chair']);
/** Letters to the own organisation. */
export const ownLetters = staffPermission('letters.own', recipientRoles);
