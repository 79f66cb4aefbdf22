/** Series of the counter that gives 案号. */
export const CASE_SERIES = 'case';
/** Where the county has not set its own 发文代字. */
const PLAIN_PREFIX = '工维';

export const PREFIX_PARAMETER = 'cases.number-prefix';

/** The 发文代字 of case numbers, as in 临工维〔2023〕12号. */
export function numberPrefix(parameter: unknown): string {
  return typeof parameter === 'string' && parameter.trim() !== '' ? parameter.trim() : PLAIN_PREFIX;
}

/** Series of the counter of 督促支付函. */
export const LETTER_SERIES = 'case-letter';

/** 发文代字 of letters: that of the cases with 函, as in 临工维函〔2023〕3号. */
export function letterPrefix(parameter: unknown): string {
  return `${numberPrefix(parameter)}函`;
}
