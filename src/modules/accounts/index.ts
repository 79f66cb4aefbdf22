import { signedInStaff } from '../../platform/http/route.ts';
import type { ModuleDefinition } from '../../platform/module.ts';
import { manageRights, readAccounts } from './account-policy.ts';
import { accountTemplates } from './account-templates.ts';
import { accountWords } from './account-words.ts';
import { firstAdminRoutes } from './first-admin/first-admin-door.tsx';
import { ownHome } from './own-account/own-account-page.tsx';
import { ownAccountRoutes } from './own-account/own-account-routes.ts';
import { policiesHome, policyRoutes } from './policies/policy-door.tsx';
import { signInRoutes } from './sign-in/sign-in-routes.ts';
import { accountRoutes } from './staff/account-routes.ts';
import { accountsHome } from './staff/register-page.tsx';
import { sweepJob } from './sweep-job.ts';
import { tokenRoutes } from './tokens/token-door.ts';
import { tokensHome } from './tokens/token-pages.tsx';
import { workerSignInRoutes } from './worker/worker-door.tsx';

export { createAdminInvitation } from './first-admin/create-admin-invitation.ts';
export { hashPassword } from './password/password-hash.ts';
export { seedSecurityPolicy } from './policies/policy-store.ts';
export { resealAccounts } from './reseal-accounts.ts';
export { type Role, roleNames, roles, type ScopedRole } from './role.ts';
export { accountGate } from './session/gate.tsx';
export { resolveActor } from './session/resolve-actor.ts';
export { createStaffAccount } from './staff/create-account.ts';
export { listStaff, type StaffName } from './staff/list-staff.ts';
export { type DemoAccount, seedDemoAccounts } from './staff/seed-demo-accounts.ts';
export { findStaffNames } from './staff/staff-store.ts';
export { issueToken } from './tokens/issue-token.ts';
export { findWorkerPhone, linkWorkerToPerson } from './worker/link-worker.ts';
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
    { group: '我的', label: '我的账号', href: ownHome, permission: signedInStaff },
    { group: '系统', label: '工作人员账号', href: accountsHome, permission: readAccounts },
    { group: '系统', label: '安全策略', href: policiesHome, permission: manageRights },
    { group: '系统', label: '接口令牌', href: tokensHome, permission: manageRights },
  ],
};
