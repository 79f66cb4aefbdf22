import type { Hedge } from './amount.ts';

/** Words before a number, longest first where one begins another. */
const before: readonly (readonly [RegExp, Hedge])[] = [
  [/(?:最高不超过|不超过|至多|最多|不多于|最高|上限)(?:为|达)?\s*$/, 'at-most'],
  [/(?:最低不少于|不少于|不低于|至少|最低|最少)(?:为|达)?\s*$/, 'at-least'],
  [/(?:不到|不足|低于|少于)\s*$/, 'below'],
  [/(?:超过|超出|突破|多于|高于|超|逾)\s*$/, 'over'],
  [/(?:接近|将近|近|几近)\s*$/, 'near'],
  [/(?:大约|大概|大致|约为|约有|约达|约|左近)\s*$/, 'about'],
  [/(?:上|成)\s*$/, 'over'],
];

/** Words between the number, its 万 and its unit. */
const inside: Readonly<Record<string, Hedge>> = { 余: 'over', 多: 'over', 来: 'about' };

const after: readonly (readonly [RegExp, Hedge])[] = [
  [/^\s*(?:左右|上下|光景)/, 'about'],
  [/^\s*(?:及|或)?(?:以上|之上)/, 'at-least'],
  [/^\s*(?:及|或)?(?:以下|以内|之内)/, 'at-most'],
];

/** The hedge and how many signs of `textBefore` and `textAfter` belong to it. */
export function readHedge(parts: { before: string; inside: string; after: string; isBare: boolean }): {
  hedge: Hedge;
  taken: { before: number; after: number };
} {
  const front = before.find(([pattern], index) => {
    // 上百人 is a hedge, 以上5人 is not.
    const isUpper = index === before.length - 1;
    return pattern.test(parts.before) && (!isUpper || (parts.isBare && !parts.before.endsWith('以上')));
  });
  const back = after.find(([pattern]) => pattern.test(parts.after));
  const taken = {
    before: front ? (front[0].exec(parts.before)?.[0].length ?? 0) : 0,
    after: back ? (back[0].exec(parts.after)?.[0].length ?? 0) : 0,
  };
  return { hedge: front?.[1] ?? inside[parts.inside] ?? back?.[1] ?? 'exact', taken };
}
