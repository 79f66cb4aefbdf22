/** The value if the list knows it. The CHECKs of the tables hold the same lists, so a stranger is a bug. */
export function known<const List extends readonly string[]>(list: List, value: string): List[number] {
  const found = list.find((one) => one === value);
  if (found === undefined) throw new Error(`unknown value ${value}`);
  return found;
}

export function present<Value>(value: Value | null): Value | undefined {
  return value ?? undefined;
}
