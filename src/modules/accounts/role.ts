/** Every role a staff account may hold, with its Chinese name. */
export const roleNames = {
  'system-admin': '系统管理员',
  'security-admin': '安全管理员',
  'audit-admin': '审计管理员',
  'rights-clerk': '权益经办',
  'rights-head': '权益部门负责人',
  'care-clerk': '帮扶经办',
  'care-head': '帮扶部门负责人',
  'culture-clerk': '宣教文体经办',
  'talent-clerk': '技能人才经办',
  leader: '分管领导',
  chair: '主席',
  'township-clerk': '乡镇工会干部',
  'employer-contact': '用人单位联系人',
  liaison: '成员单位联络员',
  provider: '合作服务商',
} as const;

export type Role = keyof typeof roleNames;

export const adminRoles = [
  'system-admin',
  'security-admin',
  'audit-admin',
] as const satisfies readonly Role[];
const countyRoles = [
  'rights-clerk',
  'rights-head',
  'care-clerk',
  'care-head',
  'culture-clerk',
  'talent-clerk',
  'leader',
  'chair',
] as const satisfies readonly Role[];
/** Roles that see the rows of their own organisation only. */
export const scopedRoles = [
  'township-clerk',
  'employer-contact',
  'liaison',
  'provider',
] as const satisfies readonly Role[];
export type ScopedRole = (typeof scopedRoles)[number];

export const roles: readonly Role[] = [...adminRoles, ...countyRoles, ...scopedRoles];

export function isRole(text: string): text is Role {
  return Object.hasOwn(roleNames, text);
}

function isOneOf(list: readonly Role[], role: Role): boolean {
  return list.includes(role);
}

/**
 * Why these roles may not be held together, or undefined where they may.
 * GB/T 22239-2019 (level 3): system, security and audit administration are separated and a full-time security
 * administrator holds nothing else. A county-wide role beside a scoped one would lift the scope.
 */
export function roleConflict(held: readonly Role[]): string | undefined {
  if (held.length > 1 && held.some((role) => isOneOf(adminRoles, role))) {
    return '系统、安全、审计三类管理员必须分设，也不能兼任业务角色。';
  }
  const scoped = held.filter((role) => isOneOf(scopedRoles, role));
  if (scoped.length > 0 && scoped.length < held.length) {
    return '县级业务角色不能与限定本单位的角色（乡镇工会、用人单位、成员单位、服务商）同时授予。';
  }
  return undefined;
}

export function needsOrganisation(held: readonly Role[]): boolean {
  return held.some((role) => isOneOf(scopedRoles, role));
}

/** The organisation whose rows these roles may see; undefined = the whole region. */
export function scopeOf(held: readonly Role[], organisationId: string | undefined): string | undefined {
  return needsOrganisation(held) ? organisationId : undefined;
}
