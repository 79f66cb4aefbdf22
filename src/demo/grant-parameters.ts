const DEMO = '演示值，以本省、本县规定为准';

function demoValue(key: string, value: bigint | number | boolean | string) {
  return { key, value, validFrom: '2020-01-01', source: DEMO };
}

/** First values of what grants read; all of them unverified. */
export const grantParameterRows = [
  demoValue('hardship.living-cap-counts-members', false),
  demoValue('hardship.student-living-monthly', 80_000n),
  demoValue('hardship.student-months', 10),
  demoValue('hardship.temporary-cap-yearly', 500_000n),
  demoValue('hardship.head-approves-up-to', 300_000n),
  demoValue('hardship.leader-approves-up-to', 1_000_000n),
  demoValue('hardship.grant-prefix', '临工帮'),
  demoValue('hardship.bank-columns', '序号、账号、户名、金额、开户行、流水号、用途'),
];
