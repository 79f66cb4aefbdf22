import { signedInStaff } from '../../platform/http/route.ts';
import type { ModuleDefinition } from '../../platform/module.ts';
import { manageRights, readAccounts } from './account-policy.ts';
import { accountTemplates } from './account-templates.ts';
import { accountWords } from './account-words.ts';
import { firstAdminRoutes } from './public/first-admin-door.tsx';
import { signInRoutes } from './public/sign-in-routes.ts';
import { workerSignInRoutes } from './public/worker-door.tsx';
import { accountRoutes } from './staff/account-routes.ts';
import { ownHome } from './staff/own/own-account-page.tsx';
import { ownAccountRoutes } from './staff/own/own-account-routes.ts';
import { policiesHome, policyRoutes } from './staff/policy-door.tsx';
import { accountsHome } from './staff/register-page.tsx';
import { tokenRoutes } from './staff/token-door.ts';
import { tokensHome } from './staff/token-pages.tsx';
import { sweepJob } from './sweep-job.ts';

export { listStaff } from './account/list-staff.ts';
export { seedDemoAccounts } from './account/seed-demo-accounts.ts';

export { createAdminInvitation } from './first-admin/create-admin-invitation.ts';
export { seedSecurityPolicy } from './policies/policy-store.ts';
export { resolveActor } from './public/actor-middleware.ts';
export { accountGate } from './public/gate.tsx';
export { resealAccounts } from './reseal-accounts.ts';
export { countThrottle, isThrottled } from './sign-in/throttle-store.ts';

export { findWorkerPhone, linkWorkerToPerson } from './worker/link-worker.ts';
export { findOrCreateWorker } from './worker/sign-in-worker.ts';
export { findWorkerAccountIds } from './worker/worker-store.ts';

export const accountsModule: ModuleDefinition = {
  name: 'accounts',
  routes: [
    ...signInRoutes,
    ...workerSignInRoutes,
    ...firstAdminRoutes,
    ...ownAccountRoutes,
    ...accountRoutes,
    ...policyRoutes,
    ...tokenRoutes,
  ],
  jobs: [sweepJob],
  templates: accountTemplates,
  auditWords: accountWords,
  menu: [
    { group: '我的工作', label: '我的账号', href: ownHome, permission: signedInStaff },
    { group: '系统管理', label: '工作人员账号', href: accountsHome, permission: readAccounts },
    { group: '系统管理', label: '安全策略', href: policiesHome, permission: manageRights },
    { group: '系统管理', label: '接口令牌', href: tokensHome, permission: manageRights },
  ],
};
