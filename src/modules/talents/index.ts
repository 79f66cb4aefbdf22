import { type Route, signedInWorker, unrecorded } from '../../platform/http/route.ts';
import type { ModuleDefinition } from '../../platform/module.ts';
import { importJobs, importRoutes } from '../imports/index.ts';
import { apiRoutes } from './api/routes.ts';
import { showMyCertificates } from './citizen/my-certificates-page.tsx';
import { talentRecipe } from './import-talents.ts';
import { staffRoutes } from './staff/routes.ts';
import { talentBreakdowns, talentFigures } from './talent-figures.ts';
import { viewTalents } from './talent-permissions.ts';
import { talentSearch } from './talent-search.ts';

export { addCertificates } from './add-certificates.ts';
export { talentRecipe } from './import-talents.ts';

const ownPage: Route = {
  method: 'GET',
  path: '/my/certificates',
  permission: signedInWorker,
  audit: unrecorded('a worker looks at the own record'),
  handler: showMyCertificates,
};

/** The register of skilled talents and their certificates. */
export const talentsModule: ModuleDefinition = {
  name: 'talents',
  routes: [...importRoutes(talentRecipe), ...staffRoutes, ...apiRoutes, ownPage],
  jobs: importJobs(talentRecipe),
  figures: talentFigures,
  breakdowns: talentBreakdowns,
  menu: [{ group: '技能人才', label: '技能人才名册', href: '/console/talents', permission: viewTalents }],
  services: [{ label: '我的技能证书', hint: '查看名册里的证书', icon: 'medal', href: '/my/certificates' }],
  searches: [talentSearch],
  auditWords: {
    'talent.add': '登记证书',
    'talent.edit': '修改证书',
    'talent.remove': '移出证书',
    'talent.view': '查看技能人才',
    'talent.export': '导出技能人才名册',
    'talent.api-list': '接口读取技能人才名册',
  },
};
