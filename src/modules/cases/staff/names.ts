import type { Claimant } from '../claims/claimant.ts';
import type { CaseView } from '../load-case.ts';

/** Name on the file of a claimant. */
export function claimantName(view: CaseView, claimantId: string): string {
  const personId = view.claimants.find((one) => one.id === claimantId)?.personId;
  return (personId === undefined ? undefined : view.cards.get(personId)?.name) ?? '(档案已移走)';
}

/** Claimants who are in the case now. */
export function activeClaimants(view: CaseView): Claimant[] {
  return view.claimants.filter((claimant) => claimant.withdrawnAt === undefined);
}

export function migrantWord(isMigrant: boolean | undefined): string {
  if (isMigrant === undefined) return '未知';
  return isMigrant ? '农民工' : '其他';
}
