import { formatYuan } from '../../../platform/money.ts';
import type { CalculatorKey } from '../calculators/calculation.ts';
import type { CompassAnswers, Matter } from './compass-questions.ts';

/** A calculator that fits, with what is already known typed in; what is missing it asks itself. */
export interface Suggestion {
  readonly key: CalculatorKey;
  readonly why: string;
  readonly known: Readonly<Record<string, string | undefined>>;
}

type Suggest = (answers: CompassAnswers) => readonly Suggestion[];

/** What else can be worked out. `owedFen`: unpaid wages as far as they are known. */
export function suggestionsFor(answers: CompassAnswers, owedFen: bigint | undefined): Suggestion[] {
  if (answers.bond === 'service' || answers.matter === 'violence') return [];
  const suggested = [...suggestions[answers.matter](answers), ...unwritten(answers)];
  const order: Suggestion = {
    key: 'pay-order',
    why: '政府责令限期支付后还不给，可以要求加付',
    known: { owed: owedFen === undefined ? undefined : formatYuan(owedFen) },
  };
  return answers.matter === 'wages' ? [...suggested, order] : suggested;
}

const suggestions = {
  wages: (answers) => [severance('breach', '单位欠薪您自己提出走的，还可以要经济补偿', answers)],
  contract: (answers) => [
    { key: 'probation', why: '试用期多长才合法、工资不能低于多少', known: {} },
    { key: 'deduction', why: '扣钱最多能扣多少', known: { wage: typedWage(answers) } },
  ],
  'working-time': (answers) => [
    { key: 'overtime', why: '加班费差多少', known: { monthlyWage: typedWage(answers) } },
    leave(answers),
  ],
  insurance: (answers) => [severance('breach', '单位不交社保您自己提出走的，可以要经济补偿', answers)],
  injury: () => [],
  maternity: (answers) => [
    { key: 'maternity', why: '产假有多少天', known: { happenedOn: answers.happenedOn } },
    ...(answers.isStillThere ? [] : [severance('protected', '这段时间被辞退能要多少', answers)]),
  ],
  dismissal: (answers) => [severance(undefined, '该得 N、N+1 还是 2N，一共多少', answers), leave(answers)],
  collective: (answers) => [severance('redundancy', '裁员的经济补偿有多少', answers)],
  violence: () => [],
  other: () => [],
} as const satisfies Record<Matter, Suggest>;

function severance(ground: string | undefined, why: string, answers: CompassAnswers): Suggestion {
  return {
    key: 'severance',
    why,
    known: { ground, endedOn: answers.leftOn, averageWage: typedWage(answers) },
  };
}

function leave(answers: CompassAnswers): Suggestion {
  return {
    key: 'annual-leave',
    why: '没休的年休假折多少钱',
    known: { year: answers.leftOn?.slice(0, 4), leftOn: answers.leftOn, monthlyWage: typedWage(answers) },
  };
}

function unwritten(answers: CompassAnswers): Suggestion[] {
  if (answers.bond !== 'no-contract' || answers.matter === 'injury') return [];
  const known = { signed: 'no', leftOn: answers.leftOn, monthlyWage: typedWage(answers) };
  return [{ key: 'unwritten-contract', why: '没签书面合同，可能还有双倍工资差额', known }];
}

function typedWage({ monthlyWageFen }: CompassAnswers): string | undefined {
  return monthlyWageFen === undefined ? undefined : formatYuan(monthlyWageFen);
}
