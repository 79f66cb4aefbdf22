import type { Household } from './circumstances.ts';
import type { FamilyTraits } from './required-papers.ts';

/** What decides the papers, taken from the file. */
export function traitsOf({ file, members, costs }: Household): FamilyTraits {
  const applicant = members.find((member) => member.isApplicant);
  return {
    applicantWork: applicant?.workState,
    health: members.map((member) => member.health.state),
    hasDisabled: members.some((member) => member.health.disability !== 'none'),
    stages: members.flatMap((member) => (member.school ? [member.school.stage] : [])),
    reasons: [file.mainReason, file.secondReason].filter((reason) => reason !== undefined),
    hasMinimumLiving: members.some((member) => member.incomeSource?.includes('低保') === true),
    isSingleParent: file.isSingleParent,
    hasMedicalCosts: costs.some((cost) => cost.kind === 'medical'),
  };
}
