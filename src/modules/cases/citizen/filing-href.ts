import { addressWith } from '../../../platform/http/address.ts';
import { NEW_CLAIM } from './claim-links.ts';

/** Where a worker files a case of this kind with the union. */
export function filingHref(caseKind: string): string {
  return caseKind === 'wage-arrears' ? NEW_CLAIM : addressWith('/matters/new', { kind: caseKind });
}
