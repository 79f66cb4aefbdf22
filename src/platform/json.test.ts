import { expect, it } from 'vitest';
import { jsonText } from './json.ts';

it('writes 分 as exact integers and refuses to lose one', () => {
  expect(jsonText({ value: 309_630_000n })).toBe('{"value":309630000}');
  expect(jsonText([BigInt(Number.MAX_SAFE_INTEGER)])).toBe('[9007199254740991]');
  expect(() => jsonText({ value: BigInt(Number.MAX_SAFE_INTEGER) + 1n })).toThrow(RangeError);
});
