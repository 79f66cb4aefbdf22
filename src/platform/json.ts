/** JSON text in which bigint 分 are integers; they stay exact up to 90 万亿元. */
export function jsonText(body: unknown, indent?: number): string {
  return JSON.stringify(
    body,
    (_key, value) => (typeof value === 'bigint' ? exactInteger(value) : value),
    indent,
  );
}

/** @throws RangeError where a reader's number type would lose a 分. */
function exactInteger(value: bigint): number {
  const integer = Number(value);
  if (!Number.isSafeInteger(integer)) throw new RangeError(`amount out of range for JSON: ${value}`);
  return integer;
}
