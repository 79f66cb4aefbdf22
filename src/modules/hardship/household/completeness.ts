import type { Household } from './circumstances.ts';

/** What must be filled in before the application can be handed in; papers may follow. */
export function missingParts({ file, members }: Household): string[] {
  const withoutIncome = members.filter((member) => member.incomeSource === undefined);
  return [
    ...(members.length === 0 ? ['家庭成员'] : []),
    ...withoutIncome.map((member) => `${member.name}的情况和收入`),
    ...(file.mainReason === undefined || file.story === undefined ? ['困难情况'] : []),
  ];
}
