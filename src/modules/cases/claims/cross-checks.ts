import { type ClaimLine, claimedFen, daysInMonth, monthsOf } from './claimant.ts';

export type QuestionKind =
  | 'other-case'
  | 'too-many-days'
  | 'overlapping-lines'
  | 'sum-differs'
  | 'overlapping-employment'
  | 'outside-employment'
  | 'in-chain';

/** Something to ask, never an accusation: many have a plain answer, and the clerk writes it down. */
export interface Question {
  readonly kind: QuestionKind;
  readonly claimantId: string;
  readonly question: string;
}

export interface CheckedClaimant {
  readonly id: string;
  readonly name: string;
  readonly employedFrom: string | undefined;
  readonly employedTo: string | undefined;
  readonly lines: readonly ClaimLine[];
  /** Open claims of the same person elsewhere. */
  readonly otherClaims: readonly {
    readonly number: string;
    readonly employer: string;
    readonly months: readonly string[];
  }[];
  /** Employment with others at the time, as it stands on the person's file. */
  readonly otherSpells: readonly {
    readonly employer: string;
    readonly from: string;
    readonly to: string | undefined;
  }[];
}

type Check = (claimant: CheckedClaimant, chainNames: readonly { name: string; role: string }[]) => string[];

const checks = {
  'other-case': otherCase,
  'too-many-days': tooManyDays,
  'overlapping-lines': overlappingLines,
  'sum-differs': sumDiffers,
  'overlapping-employment': overlappingEmployment,
  'outside-employment': outsideEmployment,
  'in-chain': inChain,
} as const satisfies Record<QuestionKind, Check>;

/** All questions of a case. `chainNames`: the parties of the chain, to see a claimant among them. */
export function crossCheck(
  claimants: readonly CheckedClaimant[],
  chainNames: readonly { name: string; role: string }[],
): Question[] {
  return claimants.flatMap((claimant) =>
    Object.entries(checks).flatMap(([kind, check]) =>
      check(claimant, chainNames).map((question) => ({
        kind: kind as QuestionKind,
        claimantId: claimant.id,
        question,
      })),
    ),
  );
}

function otherCase(claimant: CheckedClaimant): string[] {
  const months = new Set(claimant.lines.flatMap(monthsOf));
  return claimant.otherClaims.map((other) => {
    const shared = other.months.filter((month) => months.has(month));
    return shared.length > 0
      ? `${claimant.name}在${other.number}(${other.employer})中也登记了 ${shared.join('、')} 的工资，请核对是否为同一笔。`
      : `${claimant.name}另有在办案件${other.number}(${other.employer}),请核对两案的月份和用人单位。`;
  });
}

function tooManyDays(claimant: CheckedClaimant): string[] {
  return claimant.lines.flatMap((line) => {
    const most = monthsOf(line).reduce((days, month) => days + daysInMonth(month), 0);
    if (line.daysHundredths === undefined || line.daysHundredths <= most * 100) return [];
    return [
      `${claimant.name}在 ${span(line)} 登记 ${line.daysHundredths / 100} 天，多于日历天数 ${most} 天，请核对是否含加班折算。`,
    ];
  });
}

function overlappingLines(claimant: CheckedClaimant): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const month of claimant.lines.flatMap(monthsOf)) (seen.has(month) ? twice : seen).add(month);
  return twice.size === 0
    ? []
    : [`${claimant.name}有多条明细都包含 ${[...twice].join('、')},请核对是否重复。`];
}

function sumDiffers(claimant: CheckedClaimant): string[] {
  return claimant.lines.flatMap((line) => {
    if (line.daysHundredths === undefined || line.rateFen === undefined) return [];
    const expected = (BigInt(line.daysHundredths) * line.rateFen + 50n) / 100n;
    if (expected === claimedFen(line) + line.earlierPaidFen) return [];
    return [`${claimant.name}在 ${span(line)} 的天数乘以日工资与应发金额不一致，请核对是否有其他项目。`];
  });
}

function overlappingEmployment(claimant: CheckedClaimant): string[] {
  const months = claimant.lines.flatMap(monthsOf);
  return claimant.otherSpells
    .filter((spell) =>
      months.some(
        (month) => `${month}-31` >= spell.from && (spell.to === undefined || `${month}-01` <= spell.to),
      ),
    )
    .map((spell) => `档案显示${claimant.name}在欠薪月份同时在“${spell.employer}”工作，请向本人了解情况。`);
}

function outsideEmployment(claimant: CheckedClaimant): string[] {
  const { employedFrom, employedTo, name } = claimant;
  return claimant.lines.flatMap((line) => {
    const early = employedFrom !== undefined && line.month < employedFrom.slice(0, 7);
    const late = employedTo !== undefined && line.lastMonth > employedTo.slice(0, 7);
    return early || late
      ? [`${name}登记的 ${span(line)} 不在其填写的用工起止时间内，请核对起止日期或月份。`]
      : [];
  });
}

function inChain(claimant: CheckedClaimant, chainNames: readonly { name: string; role: string }[]): string[] {
  return chainNames
    .filter((link) => link.name.includes(claimant.name) && [...claimant.name].length > 1)
    .map(
      (link) =>
        `${claimant.name}与${link.role}“${link.name}”姓名相同，请核对是否为同一人；如是，请区分工资与工程款。`,
    );
}

function span(line: ClaimLine): string {
  return line.month === line.lastMonth ? line.month : `${line.month} 至 ${line.lastMonth}`;
}
