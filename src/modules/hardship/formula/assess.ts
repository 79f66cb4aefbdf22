import { formatYuan } from '../../../platform/money.ts';
import { type Exclusion, exclusions } from './exclusion.ts';
import type { Category, FormulaVersion } from './formula-version.ts';

/** What the rule asks of a family. Amounts in 分 for twelve months. */
export interface Circumstances {
  readonly incomeFen: bigint;
  /** 刚性支出, after insurance and other help; the sudden costs are part of it. */
  readonly costsFen: bigint;
  /** The part of the costs that illness or accident brought suddenly. */
  readonly suddenFen: bigint;
  readonly hadAccident: boolean;
  readonly members: number;
  readonly exclusions: readonly Exclusion[];
  readonly migrant: MigrantFacts | undefined;
}

/** 农民工 come under the rule after a year of work here and as members of the union. */
export interface MigrantFacts {
  readonly monthsEmployed: number;
  readonly isUnionMember: boolean;
}

export interface AssessmentStep {
  readonly text: string;
  readonly result: string;
}

export interface Assessment {
  /** undefined: not by this rule. */
  readonly category: Category | undefined;
  /** What the category would be were it not for the obstacles. */
  readonly byMoney: Category | undefined;
  /** Left per head and month, 分, rounded down; negative where the costs eat more than the income. */
  readonly monthlyFen: bigint;
  readonly steps: readonly AssessmentStep[];
  /** Why it is not by this rule although the money would say so. */
  readonly obstacles: readonly string[];
  /** What a person has to look at. */
  readonly toClarify: readonly string[];
}

const MIGRANT_MONTHS = 12;

/**
 * 困难类别: (可支配收入 − 刚性支出) ÷ 12 ÷ 人数 against the 低保 line of the day. Compared without division, so that no
 * rounding decides. Advice for a person, never a decision (个人信息保护法 §24).
 * @param standardFen 低保标准, 分 per head and month, above 0
 */
export function assess(
  family: Circumstances,
  rule: { version: FormulaVersion; standardFen: bigint },
): Assessment {
  const { version, standardFen } = rule;
  const leftFen = family.incomeFen - family.costsFen;
  const months = 12n * BigInt(family.members);
  const byMoney = categoryOf(family, { version, leftFen, lineFen: standardFen * months });
  const obstacles = obstaclesOf(family);
  return {
    category: obstacles.length === 0 ? byMoney : undefined,
    byMoney,
    monthlyFen: floorDivide(leftFen, months),
    steps: stepsOf(family, { ...rule, leftFen, monthlyFen: floorDivide(leftFen, months) }),
    obstacles,
    toClarify: family.exclusions
      .filter((key) => !exclusions[key].isQuoted)
      .map((key) => exclusions[key].name),
  };
}

function categoryOf(
  family: Circumstances,
  on: { version: FormulaVersion; leftFen: bigint; lineFen: bigint },
): Category | undefined {
  const { version, leftFen } = on;
  const multiple = (hundredths: number) => on.lineFen * BigInt(hundredths);
  const left = leftFen * 100n;
  if (left < multiple(version.deepBelow)) return 'deep';
  const border = multiple(version.relativeUpTo);
  if (left < border || (version.relativeIncludesBorder && left === border)) return 'relative';
  if (!isAccident(family, version)) return undefined;
  return version.accidentUpTo === undefined || left <= multiple(version.accidentUpTo)
    ? 'accident'
    : undefined;
}

function isAccident(family: Circumstances, { accidentCostPercent }: FormulaVersion): boolean {
  if (family.hadAccident) return true;
  if (accidentCostPercent === undefined || family.suddenFen === 0n) return false;
  return family.suddenFen * 100n > family.incomeFen * BigInt(accidentCostPercent);
}

function obstaclesOf(family: Circumstances): string[] {
  const quoted = family.exclusions
    .filter((key) => exclusions[key].isQuoted)
    .map((key) => exclusions[key].name);
  if (!family.migrant) return quoted;
  const { monthsEmployed, isUnionMember } = family.migrant;
  return [
    ...quoted,
    ...(monthsEmployed < MIGRANT_MONTHS ? ['农民工须在本县实际务工满一年'] : []),
    ...(isUnionMember ? [] : ['农民工须为工会会员（可以先入会）']),
  ];
}

function stepsOf(
  family: Circumstances,
  on: { version: FormulaVersion; standardFen: bigint; leftFen: bigint; monthlyFen: bigint },
): AssessmentStep[] {
  const { version, standardFen } = on;
  const line = (hundredths: number) => `${formatYuan((standardFen * BigInt(hundredths)) / 100n)} 元`;
  return [
    { text: '家庭一年可支配收入', result: `${formatYuan(family.incomeFen)} 元` },
    { text: '减去一年刚性支出（自己付的部分）', result: `${formatYuan(family.costsFen)} 元` },
    { text: '剩下', result: `${formatYuan(on.leftFen)} 元` },
    { text: `除以 12 个月、${family.members} 人，每人每月`, result: `${formatYuan(on.monthlyFen)} 元` },
    { text: '当日低保标准（每人每月）', result: `${formatYuan(standardFen)} 元` },
    { text: '深度困难：低于', result: line(version.deepBelow) },
    {
      text: `相对困难：${version.relativeIncludesBorder ? '不超过' : '低于'}`,
      result: line(version.relativeUpTo),
    },
    { text: '意外致困', result: accidentWords(family, version) },
  ];
}

function accidentWords(family: Circumstances, version: FormulaVersion): string {
  if (family.hadAccident) return '有突发灾害或意外，由工作人员核实';
  if (version.accidentCostPercent === undefined) return '没有突发灾害或意外';
  const word = isAccident(family, version) ? '超过' : '没有超过';
  return `医疗和意外自付 ${formatYuan(family.suddenFen)} 元，${word}年收入的 ${version.accidentCostPercent}%`;
}

function floorDivide(value: bigint, by: bigint): bigint {
  const quotient = value / by;
  return value < 0n && quotient * by !== value ? quotient - 1n : quotient;
}
