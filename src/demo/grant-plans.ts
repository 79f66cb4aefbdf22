import { addDays } from '../platform/calendar.ts';

/** One payment run of the demo: on which days what happened. */
export interface Round {
  readonly title: string;
  readonly fund: 'own' | 'provincial' | 'central' | 'current';
  readonly proposedOn: string;
  readonly signedOn: string;
  readonly batchedOn: string;
  readonly checkedOn: string;
  readonly sentOn: string;
  /** undefined: the bank has not answered yet. */
  readonly answeredOn: string | undefined;
  readonly receiptOn: string | undefined;
  readonly most: number;
  /** Position of the line that the bank sent back. */
  readonly returned?: number;
  readonly objected?: number;
}

function round(
  title: string,
  fund: Round['fund'],
  sentOn: string,
  more: Pick<Round, 'most' | 'returned' | 'objected'> & { isAnswered: boolean },
): Round {
  const { isAnswered, ...rest } = more;
  return {
    ...{ title, fund, sentOn, ...rest },
    proposedOn: addDays(sentOn, -12),
    signedOn: addDays(sentOn, -8),
    batchedOn: addDays(sentOn, -2),
    checkedOn: addDays(sentOn, -1),
    answeredOn: isAnswered ? addDays(sentOn, 2) : undefined,
    receiptOn: isAnswered ? addDays(sentOn, 4) : undefined,
  };
}

/** 金秋助学 and 送温暖 of 2023, and one run that the bank has not answered. */
export function rounds(today: string): Round[] {
  return [
    round('2023年金秋助学', 'own', '2023-08-28', { most: 8, isAnswered: true }),
    round('2023年中秋国庆帮扶', 'provincial', '2023-09-26', { most: 8, isAnswered: true, returned: 2 }),
    round('2023年岁末送温暖', 'central', '2023-12-20', { most: 8, isAnswered: true, objected: 1 }),
    round('本月困难职工帮扶资金发放', 'current', addDays(today, -3), { most: 4, isAnswered: false }),
  ];
}

/** Card numbers of the demo: a test prefix of no bank, the index, and the check digit of Luhn. */
export function demoCard(index: number): string {
  const body = `621799900${String(index).padStart(9, '0')}`;
  const sum = [...body].reverse().reduce((total, digit, at) => {
    const value = at % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}
