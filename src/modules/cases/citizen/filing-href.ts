import { addressWith } from '../../../platform/http/address.ts';
import type { CaseKind } from '../case.ts';
import { NEW_CLAIM, NEW_MATTER } from './claim-links.ts';

/** Where a worker files a case of this kind with the union. */
export function filingHref(kind: CaseKind): string {
  return kind === 'wage-arrears' ? NEW_CLAIM : addressWith(NEW_MATTER, { kind });
}
