import type { CompassAnswers } from './compass-questions.ts';

export interface AmountStep {
  readonly label: string;
  readonly formula: string;
  /** 分; undefined where an answer is missing or a person must look first. */
  readonly fen: bigint | undefined;
  readonly article: string;
}

export interface RoughAmount {
  /** Sum of the first step only: what is owed for work done. 分; undefined where it cannot be said. */
  readonly fen: bigint | undefined;
  readonly steps: readonly AmountStep[];
}

/** Months of double pay at most: from the second month without a contract to the end of the first year. */
const MOST_DOUBLE_MONTHS = 11;

/** Roughly what may be asked for, with each step written out. */
export function roughAmount(answers: CompassAnswers): RoughAmount {
  const owed = answers.matter === 'wages' ? owedWages(answers) : undefined;
  const steps = [...(owed ? [owed] : []), ...doublePay(answers), ...dismissal(answers)];
  return { fen: owed?.fen, steps };
}

function owedWages({ monthlyWageFen, unpaidMonths }: CompassAnswers): AmountStep {
  const known = monthlyWageFen !== undefined && unpaidMonths !== undefined;
  return {
    label: '被拖欠的工资（本人）',
    formula: '月工资 × 没发的月数',
    fen: known ? (monthlyWageFen * BigInt(Math.round(unpaidMonths * 10))) / 10n : undefined,
    article: '劳动法第五十条',
  };
}

function doublePay(answers: CompassAnswers): AmountStep[] {
  if (answers.bond !== 'no-contract' || answers.matter === 'injury') return [];
  return [
    {
      label: '没签书面劳动合同，可能还可以主张双倍工资的差额',
      formula: `从第 2 个月起，月工资 × 没签合同的月数，最多 ${MOST_DOUBLE_MONTHS} 个月`,
      fen: undefined,
      article: '劳动合同法第八十二条',
    },
  ];
}

function dismissal(answers: CompassAnswers): AmountStep[] {
  if (answers.matter !== 'dismissal') return [];
  return [
    {
      label: '经济补偿，违法辞退的为两倍赔偿金',
      formula: '离职前 12 个月平均工资 × 工作年限（满 6 个月按 1 年，不满按半年）',
      fen: undefined,
      article: '劳动合同法第四十七条、第八十七条',
    },
  ];
}
