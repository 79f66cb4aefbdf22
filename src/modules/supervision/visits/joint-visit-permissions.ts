import { staffPermission } from '../../../platform/http/route.ts';
import { supervisionReaders, supervisionStaff } from '../supervision-policy.ts';

/** See visits. Employers have their own page and see letters, never a visit's working papers. */
export const readVisits = staffPermission('supervision.visits.read', supervisionReaders);
/** Plan visits and write what was found. */
export const workOnVisits = staffPermission('supervision.visits.work', supervisionStaff);
