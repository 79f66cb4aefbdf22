/** 困难类别. */
export const categories = ['deep', 'relative', 'accident'] as const;
export type Category = (typeof categories)[number];

export const categoryNames = {
  deep: '深度困难职工',
  relative: '相对困难职工',
  accident: '意外致困职工',
} as const satisfies Record<Category, string>;

/** One wording of the rule, valid from a day on. Multiples are hundredths of the 低保 line. */
export interface FormulaVersion {
  readonly key: string;
  readonly name: string;
  /** 'YYYY-MM-DD' */
  readonly validFrom: string;
  readonly deepBelow: number;
  readonly relativeUpTo: number;
  /** True: the border itself still counts (≤). */
  readonly relativeIncludesBorder: boolean;
  /** 意外致困 only up to this multiple; undefined: whatever the income. */
  readonly accidentUpTo: number | undefined;
  /** 意外致困 where the sudden costs exceed this percentage of the family's income of the year. */
  readonly accidentCostPercent: number | undefined;
  readonly source: string;
}

/** Newest last. Neither has been confirmed for Hainan: pages say 以本县规定为准. */
export const formulaVersions: readonly FormulaVersion[] = [
  {
    key: '2017',
    name: '2017年办法',
    validFrom: '2017-01-01',
    deepBelow: 100,
    relativeUpTo: 150,
    relativeIncludesBorder: true,
    accidentUpTo: 300,
    accidentCostPercent: undefined,
    source: '2017年困难职工档案管理办法（低于 1 倍、不超过 1.5 倍、意外致困不超过 3 倍低保标准）',
  },
  {
    key: '2021',
    name: '现行办法',
    validFrom: '2021-01-01',
    deepBelow: 100,
    relativeUpTo: 200,
    relativeIncludesBorder: false,
    accidentUpTo: undefined,
    accidentCostPercent: 80,
    source: '现行困难职工认定口径（低于 1 倍、低于 2 倍低保标准；意外支出超过家庭年收入的 80%）',
  },
];

/**
 * The wording in force on a day: what the county has named for it, otherwise the newest that is valid.
 * @param chosen value of the parameter `hardship.formula` on that day.
 */
export function formulaOn(day: string, chosen?: string): FormulaVersion {
  const named = formulaVersions.find((version) => version.key === chosen?.trim());
  const [first, ...later] = formulaVersions;
  if (!first) throw new Error('no formula');
  return named ?? later.findLast((version) => version.validFrom <= day) ?? first;
}
