/** A time with one employer. Both days are included; `to` undefined: still there. */
export interface EmploymentSpell {
  readonly id: string;
  readonly personId: string;
  readonly organisationId: string | undefined;
  readonly employerName: string | undefined;
  readonly occupation: string | undefined;
  readonly from: string;
  readonly to: string | undefined;
}

const OPEN_END = '9999-12-31';

/** True where two times have a day in common. */
export function overlap(
  a: Pick<EmploymentSpell, 'from' | 'to'>,
  b: Pick<EmploymentSpell, 'from' | 'to'>,
): boolean {
  return a.from <= (b.to ?? OPEN_END) && b.from <= (a.to ?? OPEN_END);
}

/** Pairs of different employers at the same time: a question to ask, since second jobs are allowed. */
export function overlappingPairs(spells: readonly EmploymentSpell[]): [EmploymentSpell, EmploymentSpell][] {
  return spells.flatMap((a, position) =>
    spells
      .slice(position + 1)
      .filter((b) => a.personId === b.personId && !sameEmployer(a, b) && overlap(a, b))
      .map((b): [EmploymentSpell, EmploymentSpell] => [a, b]),
  );
}

function sameEmployer(a: EmploymentSpell, b: EmploymentSpell): boolean {
  if (a.organisationId !== undefined || b.organisationId !== undefined)
    return a.organisationId === b.organisationId;
  return a.employerName === b.employerName;
}
