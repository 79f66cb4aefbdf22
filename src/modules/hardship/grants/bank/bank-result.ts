import { parseDate } from '../../../../platform/dates.ts';
import { parseMoney } from '../../../../platform/money.ts';

/** One row of a bank's result file as it was read. */
export interface ResultRow {
  readonly rowNumber: number;
  readonly reference: string;
  readonly card: string;
  readonly name: string;
  readonly amount: string;
  readonly outcome: string;
  readonly on: string;
  readonly serial: string;
  readonly reason: string;
}

/** A line of the batch with what the bank file said of it. */
export interface SentLine {
  readonly id: string;
  readonly reference: string;
  readonly card: string;
  readonly holderName: string;
  readonly amountFen: bigint;
}

export interface MatchedRow {
  readonly rowNumber: number;
  readonly lineId: string | undefined;
  /** For people: no name and no whole number. */
  readonly shown: string;
  readonly outcome: 'paid' | 'returned' | 'unclear';
  /** 'YYYY-MM-DD' */
  readonly on: string;
  readonly serial: string | undefined;
  readonly reason: string | undefined;
}

/** Words of a failed payment stand first: 未成功 holds 成功. */
const RETURNED = /(失败|退回|退汇|退票|未成功|不成功|拒绝|无效|不符|错误|fail|return|reject)/i;
const PAID = /(成功|已入账|入账|已到账|到账|已发放|完成|success|paid|^ok$)/i;

/** What a bank calls the end of a payment; each bank writes it in its own way. */
export function readOutcome(words: string): 'paid' | 'returned' | 'unclear' {
  if (RETURNED.test(words)) return 'returned';
  return PAID.test(words.trim()) ? 'paid' : 'unclear';
}

/**
 * Finds for each row the line that it speaks of: by our reference, otherwise by card number and amount where exactly
 * one line has both. A row whose amount differs from the line's matches nothing: a person has to look.
 * @param day used where the bank gave no date, 'YYYY-MM-DD'
 */
export function matchResults(
  rows: readonly ResultRow[],
  lines: readonly SentLine[],
  day: string,
): MatchedRow[] {
  return rows.map((row) => {
    const parsed = parseDate(row.on);
    return {
      rowNumber: row.rowNumber,
      lineId: lineOf(row, lines)?.id,
      shown: shownRow(row),
      outcome: readOutcome(row.outcome),
      // A day that has not come is a slip of the bank's sheet; the day of the import stands for it.
      on: parsed.ok && parsed.date <= day ? parsed.date : day,
      serial: row.serial === '' ? undefined : row.serial.slice(0, 60),
      reason: row.reason === '' ? undefined : row.reason.slice(0, 200),
    };
  });
}

function lineOf(row: ResultRow, lines: readonly SentLine[]): SentLine | undefined {
  const amount = row.amount === '' ? undefined : parseMoney(row.amount);
  const fits = (line: SentLine) => amount === undefined || (amount.ok && amount.fen === line.amountFen);
  const byReference = lines.filter((line) => line.reference === row.reference.trim().toUpperCase());
  if (byReference.length > 0) return byReference.find(fits);
  if (amount === undefined) return undefined;
  const card = row.card.replaceAll(/\D/g, '');
  const byCard = lines.filter((line) => line.card === card && fits(line));
  return byCard.length === 1 ? byCard[0] : undefined;
}

function shownRow(row: ResultRow): string {
  const card = row.card.replaceAll(/\D/g, '');
  const parts = [
    row.reference.slice(0, 40),
    card.length >= 12 ? `尾号${card.slice(-4)}` : '',
    row.amount === '' ? '' : `${row.amount.slice(0, 20)} 元`,
    row.outcome.slice(0, 20),
  ];
  return parts.filter((part) => part !== '').join(' ') || '（空行）';
}
