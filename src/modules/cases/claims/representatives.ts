/** From this many claimants on, they may elect representatives (劳动争议调解仲裁法 §7). */
export const REPRESENTATION_FROM = 10;
/** At most so many speak for all (信访工作条例 §20). */
export const MOST_REPRESENTATIVES = 5;

export type ElectionProblem = 'too-few-claimants' | 'too-many' | 'not-claimants';

/** Whether these claimants may be elected; an empty election takes all mandates back and is always fine. */
export function electionProblem(
  claimantIds: readonly string[],
  elected: readonly string[],
): ElectionProblem | undefined {
  if (elected.length === 0) return undefined;
  if (!elected.every((id) => claimantIds.includes(id))) return 'not-claimants';
  if (claimantIds.length < REPRESENTATION_FROM) return 'too-few-claimants';
  return elected.length > MOST_REPRESENTATIVES ? 'too-many' : undefined;
}

/** A representative and the worker who filed see everybody's amounts; anybody else sees the own ones. */
export function seesWholeLedger(
  reader: { personId: string },
  of: {
    filerPersonId: string | undefined;
    claimants: readonly { personId: string; isRepresentative: boolean }[];
  },
): boolean {
  if (reader.personId === of.filerPersonId) return true;
  return of.claimants.some((claimant) => claimant.personId === reader.personId && claimant.isRepresentative);
}
