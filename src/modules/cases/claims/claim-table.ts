import { parseMoney } from '../../../platform/money.ts';
import type { NewClaimLine } from './claimant.ts';

/** One pasted line as text, by what the columns mean. */
export interface ClaimTableRow {
  readonly name: string;
  readonly identityNumber: string;
  readonly phone: string;
  readonly household: string;
  readonly occupation: string;
  readonly months: string;
  readonly days: string;
  readonly rate: string;
  readonly amount: string;
}

export type ClaimTableColumn = keyof ClaimTableRow;

/** Titles that clerks and crew leaders really write, best first; the order is that of a table without a header. */
export const claimTableTitles = {
  name: ['姓名', '名字', '工人姓名', '申请人'],
  identityNumber: ['身份证号', '身份证号码', '身份证', '证件号码', '证件号'],
  phone: ['手机号', '联系电话', '电话', '手机', '联系方式'],
  months: ['欠薪月份', '月份', '欠薪时间', '欠薪期间', '工作时间'],
  amount: ['欠薪金额', '拖欠金额', '金额', '欠款', '未付金额', '未付工资', '欠薪金额（元）'],
  days: ['天数', '工日', '工天', '出勤天数'],
  rate: ['日工资', '单价', '工价', '日薪'],
  occupation: ['工种', '岗位', '职务'],
  household: ['户籍', '户籍性质', '户口', '户口性质', '是否农民工'],
} as const satisfies Record<ClaimTableColumn, readonly string[]>;

export interface RowProblem {
  readonly column: ClaimTableColumn;
  readonly sentence: string;
}

/** What a pasted line claims, or what is wrong with it; both, so that a page shows everything at once. */
export interface ReadClaim {
  readonly line: NewClaimLine | undefined;
  readonly statedMigrant: boolean | undefined;
  readonly problems: readonly RowProblem[];
}

/** Reads months and money of a pasted line. Names and numbers are the people module's to check. */
export function readClaim(row: ClaimTableRow, today: string): ReadClaim {
  const problems: RowProblem[] = [];
  const wrong = (column: ClaimTableColumn, sentence: string) => {
    problems.push({ column, sentence });
    return undefined;
  };
  const months = parseMonths(row.months) ?? wrong('months', '请写成 2023-05 或 2023-05至2023-08');
  if (months && months.lastMonth > today.slice(0, 7)) wrong('months', '欠薪月份不能晚于本月');
  const amount = amountOf(row, wrong);
  const days = optionalNumber(row.days);
  if (row.days !== '' && days === undefined) wrong('days', '天数应为数字');
  const rate = row.rate === '' ? undefined : parseMoney(row.rate);
  if (rate && !rate.ok) wrong('rate', rate.reason);
  const isSound = problems.length === 0 && months !== undefined && amount !== undefined;
  return {
    line: isSound
      ? { ...months, ...lineMoney({ amount, days, rateFen: rate?.ok ? rate.fen : undefined }) }
      : undefined,
    statedMigrant: statedMigrant(row.household),
    problems,
  };
}

function amountOf(
  row: ClaimTableRow,
  wrong: (column: ClaimTableColumn, sentence: string) => undefined,
): bigint | undefined {
  if (row.amount === '') return wrong('amount', '请填写欠薪金额');
  const parsed = parseMoney(row.amount);
  if (!parsed.ok) return wrong('amount', parsed.reason);
  return parsed.fen === 0n ? wrong('amount', '欠薪金额应大于 0') : parsed.fen;
}

function lineMoney(from: { amount: bigint; days: number | undefined; rateFen: bigint | undefined }) {
  return {
    daysHundredths: from.days === undefined ? undefined : Math.round(from.days * 100),
    rateFen: from.rateFen,
    dueFen: from.amount,
    earlierPaidFen: 0n,
    note: undefined,
  };
}

function optionalNumber(text: string): number | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[天工日]$/, '')
    .trim();
  return /^\d{1,4}(\.\d{1,2})?$/.test(plain) ? Number(plain) : undefined;
}

/**
 * Months as people write them: 2023-05, 2023年5月, 2023.5-2023.8, 2023年5月至8月, 2023-05~2023-08.
 * @returns undefined where it cannot be read or runs backwards
 */
export function parseMonths(typed: string): { month: string; lastMonth: string } | undefined {
  const plain = typed.normalize('NFKC').replaceAll(/\s/g, '');
  const match =
    /^(\d{4})[-./年](\d{1,2})月?(?:(?:至|到|~|—|–|-{1,2})(?:(\d{4})[-./年])?(\d{1,2})月?)?(?:份)?$/.exec(
      plain,
    ) ?? /^(\d{4})(\d{2})(?:(?:至|到|~|—|–|-)(?:(\d{4}))?(\d{2}))?$/.exec(plain);
  if (!match) return undefined;
  const [, year = '', first = '', lastYear = year, last = first] = match;
  const month = monthText(year, first);
  const lastMonth = monthText(lastYear, last);
  if (month === undefined || lastMonth === undefined || lastMonth < month) return undefined;
  return { month, lastMonth };
}

function monthText(year: string, number: string): string | undefined {
  const month = Number(number);
  return month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : undefined;
}

function statedMigrant(text: string): boolean | undefined {
  if (/农|是|^y/i.test(text) && !/非农|不是|否/.test(text)) return true;
  if (/城|非农|居民|不是|否|^n/i.test(text)) return false;
  return undefined;
}
