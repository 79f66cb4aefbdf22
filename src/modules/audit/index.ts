import type { ModuleDefinition } from '../../platform/module.ts';
import { sealJob } from './seal/seal-job.ts';
import { auditHome } from './staff/audit-filter.ts';
import { auditRoutes, readAudit } from './staff/routes.ts';

export { findEvents, insertAudits, recordAudit } from './audit-store.ts';
export { recordView } from './record-view.ts';
export { verifyChain } from './seal/verify-chain.ts';

export const auditModule: ModuleDefinition = {
  name: 'audit',
  routes: auditRoutes,
  jobs: [sealJob],
  auditWords: { 'audit.read': '查阅审计记录', 'audit.verify': '核验封存', 'audit.export': '导出审计记录' },
  menu: [
    { group: '审计', label: '审计记录', href: auditHome, permission: readAudit },
    { group: '审计', label: '核验封存', href: `${auditHome}/chain`, permission: readAudit },
  ],
};
