import { type Route, unrecorded, viewed } from '../../../../platform/http/route.ts';
import { readSupervision } from '../../supervision-permissions.ts';
import { showCompanies } from './companies-page.tsx';
import { COMPANIES } from './company-links.ts';
import { printCompany, showCompany } from './company-page.tsx';

const permission = readSupervision;

export const companyRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: COMPANIES,
    permission,
    audit: unrecorded('a register of firms without personal data'),
    handler: showCompanies,
  },
  {
    method: 'GET',
    path: `${COMPANIES}/:id`,
    permission,
    audit: viewed('supervision.view-company'),
    handler: showCompany,
  },
  {
    method: 'GET',
    path: `${COMPANIES}/:id/print`,
    permission,
    audit: viewed('supervision.view-company'),
    handler: printCompany,
  },
];
