import type { FormState, FormValues, Parsed } from '../../../platform/http/form.ts';
import { formatYuan, parseMoney } from '../../../platform/money.ts';
import { parseMonths } from '../claims/claim-table.ts';
import { claimedFen, daysInMonth, monthsOf, type NewClaimLine } from '../claims/claimant.ts';
import { cellName, Findings, isBlank, readRows, type TypedRow, writeRows } from './form-rows.ts';

export const lineColumns = ['month', 'days', 'rate', 'due', 'paid'] as const;
export type LineRow = TypedRow<(typeof lineColumns)[number]>;

/** A worker with more has a table, and staff who paste it. */
const MOST_LINES = 60;

/** The rows as the form shows them again. */
export function lineRows(values: FormValues): LineRow[] {
  return readRows(values, lineColumns);
}

/**
 * 欠了多少: one row per month, or per run of months. Amounts in 元. Wages due are days × rate unless a sum is given.
 * Odd rows (more days than the month has, a month twice) are asked about once and taken with a tick in `sure`.
 */
export function parseLines(values: FormValues, today: string): Parsed<NewClaimLine[]> {
  const rows = lineRows(values).filter((row) => !isBlank(row));
  const findings = new Findings();
  const read = rows.map((row, at) => readLine(row, { at, today, findings }));
  const lines = read.filter((line) => line !== undefined);
  if (rows.length === 0) findings.add(cellName('month', 0), '请至少填一个月');
  if (rows.length > MOST_LINES)
    findings.add('', `最多填 ${MOST_LINES} 行，再多请到窗口或打 12351 由工作人员登记`);
  if (findings.areNone && values.sure === undefined) askAbout(rows, lines, findings);
  const form: FormState = {
    values: { ...writeRows(rows, lineColumns), sure: values.sure },
    errors: findings.errors,
  };
  return findings.areNone ? { ok: true, value: lines, form } : { ok: false, form };
}

type At = { readonly at: number; readonly today: string; readonly findings: Findings };

/** One row, or undefined with the reasons in `findings`. */
export function readLine(row: LineRow, { at, today, findings }: At): NewClaimLine | undefined {
  const wrong = (name: (typeof lineColumns)[number], sentence: string) =>
    findings.add(cellName(name, at), sentence);
  const months = parseMonths(row.month) ?? wrong('month', '请写成 2023-05，几个月一起算写 2023-05至2023-08');
  if (months && months.lastMonth > today.slice(0, 7)) wrong('month', '还没到这个月');
  const days =
    row.days === '' ? undefined : (readDays(row.days) ?? wrong('days', '天数请写数字，半天写 0.5'));
  const rate = amount(row.rate, (sentence) => wrong('rate', sentence));
  const typedDue = amount(row.due, (sentence) => wrong('due', sentence));
  const paid = amount(row.paid, (sentence) => wrong('paid', sentence)) ?? 0n;
  const dueFen = typedDue ?? (days !== undefined && rate !== undefined ? product(days, rate) : undefined);
  if (dueFen === undefined && row.due === '')
    wrong('due', '请填该发多少钱；或者填天数和一天多少钱，我们来算');
  if (dueFen === undefined || months === undefined) return undefined;
  if (paid > dueFen) return wrong('paid', `已经发的 ${formatYuan(paid)} 元比该发的还多，请核对`);
  if (paid === dueFen) return wrong('paid', '这一行没有欠薪，不用填');
  return { ...months, daysHundredths: days, rateFen: rate, dueFen, earlierPaidFen: paid, note: undefined };
}

function amount(typed: string, wrong: (sentence: string) => undefined): bigint | undefined {
  if (typed === '') return undefined;
  const parsed = parseMoney(typed);
  return parsed.ok ? parsed.fen : wrong(parsed.reason);
}

/** Days × 100. */
function readDays(typed: string): number | undefined {
  const plain = typed
    .normalize('NFKC')
    .replace(/[天工日]$/, '')
    .trim();
  const days = /^\d{1,4}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : 0;
  return days > 0 ? days : undefined;
}

/** Hundredths of days × 分 per day, half a 分 rounded up. */
function product(daysHundredths: number, rateFen: bigint): bigint {
  return (BigInt(daysHundredths) * rateFen + 50n) / 100n;
}

/** Questions, not reproaches: overtime is often counted in days. */
function askAbout(rows: readonly LineRow[], lines: readonly NewClaimLine[], findings: Findings): void {
  const seen = new Set<string>();
  lines.forEach((line, at) => {
    const months = monthsOf(line);
    const most = months.reduce((days, month) => days + daysInMonth(month), 0);
    if ((line.daysHundredths ?? 0) > most * 100)
      findings.add(
        'sure',
        `${rows[at]?.month} 只有 ${most} 天，您填了 ${rows[at]?.days} 天。加班折算的也算，确实如此请勾选下面这一项`,
      );
    const twice = months.find((month) => seen.has(month));
    if (twice) findings.add('sure', `${twice} 填了两行。干了两份活就没问题，确实如此请勾选下面这一项`);
    for (const month of months) seen.add(month);
  });
}

/** 分 still owed, over all rows. */
export function totalClaimed(lines: readonly NewClaimLine[]): bigint {
  return lines.reduce((sum, line) => sum + claimedFen(line), 0n);
}
