/** 经办–部门–分管–主席: the order of signing in a county union. */
export const chainRoles = ['care-clerk', 'care-head', 'leader', 'chair'] as const;
export type ChainRole = (typeof chainRoles)[number];

const chainRoleNames = {
  'care-clerk': '经办人',
  'care-head': '部门负责人',
  leader: '分管领导',
  chair: '主席',
} as const satisfies Record<ChainRole, string>;

/** Up to which amount (分, included) a signature ends the chain. */
export interface ChainLimits {
  readonly headFen: bigint;
  readonly leaderFen: bigint;
}

/**
 * Who signs a grant of this amount. Two people sign the smallest sum: who proposes money never releases it alone.
 * Source: the county's own rule of approval limits, a dated parameter.
 */
export function approvalChain(amountFen: bigint, limits: ChainLimits): ChainRole[] {
  if (amountFen <= limits.headFen) return ['care-clerk', 'care-head'];
  if (amountFen <= limits.leaderFen) return ['care-clerk', 'care-head', 'leader'];
  return [...chainRoles];
}

export interface Standing {
  readonly chain: readonly string[];
  readonly signedCount: number;
  /** Ids of who signed already. */
  readonly signers: readonly string[];
}

export type SigningDecision =
  | { readonly ok: true; readonly role: string; readonly isLast: boolean }
  | {
      readonly ok: false;
      readonly why: 'complete' | 'other-role' | 'signed-before';
      readonly awaited: string;
    };

/** Whether somebody with these roles may put the next signature. Nobody signs twice on one grant. */
export function decideSigning(
  standing: Standing,
  signer: { readonly id: string; readonly roles: readonly string[] },
): SigningDecision {
  const awaited = standing.chain[standing.signedCount];
  if (awaited === undefined) return { ok: false, why: 'complete', awaited: '' };
  if (!signer.roles.includes(awaited)) return { ok: false, why: 'other-role', awaited };
  if (standing.signers.includes(signer.id)) return { ok: false, why: 'signed-before', awaited };
  return { ok: true, role: awaited, isLast: standing.signedCount + 1 === standing.chain.length };
}

/** Chinese name of a place in the chain. */
export function chainRoleName(role: string): string {
  const found = chainRoles.find((one) => one === role);
  return found ? chainRoleNames[found] : role;
}
