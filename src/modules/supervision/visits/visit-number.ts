/** Series of the counter that gives 检查编号. */
export const VISIT_SERIES = 'supervision-visit';

export const NUMBER_PREFIX = 'supervision.visit-prefix';

/** 发文代字 of visits, as in 临工检〔2023〕3号; plain where the county has not set its own. */
export function numberPrefix(parameter: unknown): string {
  return typeof parameter === 'string' && parameter.trim() !== '' ? parameter.trim() : '工检';
}
