/**
 * What keeps a family out whatever its income. Only the two first are quoted in a rule that was read; the others are
 * usual elsewhere and only make a person look.
 */
export const exclusions = {
  'private-school': { name: '子女就读民办学校，学费超过当地同类公办学校两倍', isQuoted: true },
  'study-abroad': { name: '子女自费出国（境）留学', isQuoted: true },
  'second-home': { name: '家庭有两套以上住房', isQuoted: false },
  car: { name: '家庭有非生活必需的汽车', isQuoted: false },
  business: { name: '家庭成员登记有营业的企业', isQuoted: false },
} as const;

export type Exclusion = keyof typeof exclusions;
export const exclusionList = Object.keys(exclusions) as [Exclusion, ...Exclusion[]];

export function isExclusion(text: string): text is Exclusion {
  return Object.hasOwn(exclusions, text);
}
