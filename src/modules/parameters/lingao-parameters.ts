import type { NewParameter } from './parameter.ts';

const ASK = '待县总工会核实后方可引用';

/**
 * First values for the demo county. All of them are unverified: what a law fixes is quoted, what the province or the
 * county decides is a value within the range that the law gives, to be replaced by the county's own document.
 */
export const lingaoParameters: readonly NewParameter[] = [
  amount('wages.minimum-monthly', 168_000n, '2021-12-01', '海南省最低工资标准（2021年12月起）'),
  amount('wages.minimum-monthly', 185_000n, '2023-12-01', '海南省最低工资标准（2023年12月起）'),
  amount('wages.minimum-hourly', 1_490n, '2021-12-01', '海南省非全日制用工小时最低工资标准（2021年12月起）'),
  amount('wages.minimum-hourly', 1_630n, '2023-12-01', '海南省非全日制用工小时最低工资标准（2023年12月起）'),
  amount('wages.provincial-average-annual', 9_747_100n, '2022-07-01', '海南省统计公报（2021年度）'),
  amount('wages.provincial-average-annual', 10_480_200n, '2023-07-01', '海南省统计公报（2022年度）'),
  amount('living.minimum-standard-monthly', 53_000n, '2021-01-01', '县民政局城乡低保标准'),
  number('crime.single-worker-months', 3, '2013-01-23', '法释〔2013〕3号第三条'),
  amount(
    'crime.single-worker-amount',
    500_000n,
    '2013-01-23',
    '法释〔2013〕3号第三条，取区间下限，海南标准待查',
  ),
  number('crime.group-workers', 10, '2013-01-23', '法释〔2013〕3号第三条'),
  amount('crime.group-amount', 3_000_000n, '2013-01-23', '法释〔2013〕3号第三条，取区间下限，海南标准待查'),
  number('letters.reply-days', 15, '2020-01-01', '参照《浙江省工会劳动法律监督条例》第二十二条'),
  number('cases.transfer-answer-days', 5, '2020-01-01', '参照《信访工作条例》第二十三条'),
  number('cases.instalment-alarm-days', 3, '2020-01-01', '本平台建议值'),
  number('publicity.days', 5, '2020-01-01', '本平台建议值'),
];

function amount(key: string, value: bigint, validFrom: string, source: string): NewParameter {
  return { key, value, validFrom, source, note: ASK };
}

function number(key: string, value: number, validFrom: string, source: string): NewParameter {
  return { key, value, validFrom, source, note: ASK };
}
