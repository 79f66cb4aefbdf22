import { addDays } from '../../platform/calendar.ts';
import type { TalentFilter } from './certificate-form.ts';
import type { CertificateFilter, CertificateSort } from './certificate-store.ts';

/** What the address asks for, as the store understands it. @param today 'YYYY-MM-DD' */
export function filterOf(filter: TalentFilter, today: string): CertificateFilter {
  const high = filter.level === 'high';
  const asOf = filter.asOf;
  return {
    text: filter.q,
    level: high || filter.level === undefined ? undefined : Number(filter.level),
    highOnly: high,
    occupation: filter.occupation,
    organisationId: filter.employer,
    townshipCode: filter.township,
    expiresBy: filter.expiring === undefined ? undefined : addDays(today, filter.expiring),
    // The figure of the high-skilled counts valid certificates only, and so does the list behind it.
    validOn: filter.expiring !== undefined ? today : high && asOf ? asOf : undefined,
    asOf,
  };
}

/** The order asked for; certificates that end soon come first where the list is about them. */
export function sortOf(filter: TalentFilter): CertificateSort {
  return filter.sort ?? (filter.expiring === undefined ? 'entered' : 'expires');
}
