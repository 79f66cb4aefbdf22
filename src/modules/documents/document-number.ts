/**
 * 发文字号: 临工维〔2023〕12号 – the year in hexagonal brackets, the number without leading zeros or 第.
 * Source: GB/T 9704-2012, 7.2.5.
 */
export function formatDocumentNumber(document: { prefix: string; year: number; number: number }): string {
  return `${document.prefix}〔${document.year}〕${document.number}号`;
}
