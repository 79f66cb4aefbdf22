import type { LetterKind } from '../letter.ts';

/** A step of 审签: who agrees, in the words of the signing sheet. */
export const signingSteps = ['department', 'leader', 'chair'] as const;
export type SigningStep = (typeof signingSteps)[number];

export const stepNames = {
  department: '部门负责人',
  leader: '分管领导',
  chair: '主席',
} as const satisfies Record<SigningStep, string>;

/** The role that signs a step. */
const stepRoles = {
  department: 'rights-head',
  leader: 'leader',
  chair: 'chair',
} as const satisfies Record<SigningStep, string>;

/** Where the county has not set its own: the more weight a letter has, the higher it is signed. */
const usualOrder = {
  reminder: ['department', 'leader'],
  opinion: ['department', 'leader', 'chair'],
  recommendation: ['department', 'leader', 'chair'],
} as const satisfies Record<LetterKind, readonly SigningStep[]>;

const words: readonly (readonly [string, SigningStep])[] = [
  ['部门', 'department'],
  ['分管', 'leader'],
  ['主席', 'chair'],
];

/**
 * The steps after 经办, in order.
 * @param local the county's parameter, e.g. 部门、分管; the usual order where it names nobody.
 */
export function signingOrder(kind: LetterKind, local: unknown): readonly SigningStep[] {
  if (typeof local !== 'string') return usualOrder[kind];
  const steps = words.filter(([word]) => local.includes(word)).map(([, step]) => step);
  return steps.length > 0 ? steps : usualOrder[kind];
}

export function isSigningStep(text: string): text is SigningStep {
  return signingSteps.some((step) => step === text);
}

export type SigningAnswer =
  | { readonly ok: true; readonly step: SigningStep; readonly isLast: boolean }
  | { readonly ok: false; readonly why: 'finished' | 'not-your-turn'; readonly waitsFor: string };

/** Whether one of these roles may sign the step that waits, and whether it is the last. */
export function nextSignature(
  signing: { readonly steps: readonly string[]; readonly position: number },
  roles: readonly string[],
): SigningAnswer {
  const step = signing.steps[signing.position];
  if (step === undefined || !isSigningStep(step)) return { ok: false, why: 'finished', waitsFor: '' };
  if (!roles.includes(stepRoles[step])) return { ok: false, why: 'not-your-turn', waitsFor: stepNames[step] };
  return { ok: true, step, isLast: signing.position === signing.steps.length - 1 };
}
