/**
 * What a claim counts in. `分` is money in 分, `ppm` a share in millionths (1 % = 10,000 ppm), everything else whole
 * things.
 */
export const units = [
  '人',
  '人次',
  '分',
  'ppm',
  '家',
  '户',
  '件',
  '个',
  '项',
  '份',
  '场',
  '次',
  '期',
  '批',
  '所',
  '支',
  '套',
  '张',
  '条',
  '对',
  '处',
] as const;

export type Unit = (typeof units)[number];

interface PrintedUnit {
  readonly unit: Unit;
  /** Signs that, coming next, make it part of another word: 3名单, 5个月, 12次要. */
  readonly notBefore: string;
  /** Chinese numerals up to ten before it are mostly not counts: 三项制度, 四次产业. */
  readonly arabicOnly?: true;
}

const printedUnits: Readonly<Record<string, PrintedUnit>> = {
  人次: { unit: '人次', notBefore: '' },
  场次: { unit: '场', notBefore: '' },
  名: { unit: '人', notBefore: '录单额称牌义列' },
  人: { unit: '人', notBefore: '民才均力口数心类间格物文道设份' },
  位: { unit: '人', notBefore: '于置列数次居移号码' },
  元: { unit: '分', notBefore: '旦素件首老宵月年宇' },
  圆: { unit: '分', notBefore: '满形桌明' },
  '%': { unit: 'ppm', notBefore: '' },
  家: { unit: '家', notBefore: '渠庭长属园乡人政具电里访风教' },
  户: { unit: '户', notBefore: '籍口外型主均部' },
  件: { unit: '件', notBefore: '数均' },
  起: { unit: '件', notBefore: '来到重草步点诉因初源火飞降伏始码止薪' },
  宗: { unit: '件', notBefore: '教旨亲族地' },
  个: { unit: '个', notBefore: '月小半工周星礼钟季学年天人性别体案头百' },
  项: { unit: '项', notBefore: '', arabicOnly: true },
  份: { unit: '份', notBefore: '额子量' },
  场: { unit: '场', notBefore: '所地馆景合面' },
  次: { unit: '次', notBefore: '性日月年要序数级之于元品新高', arabicOnly: true },
  期: { unit: '期', notBefore: '间限末望待货刊满工项建' },
  批: { unit: '批', notBefore: '准复评次发量', arabicOnly: true },
  所: { unit: '所', notBefore: '有以在谓属得需示述长能' },
  支: { unit: '支', notBefore: '持撑付部援', arabicOnly: true },
  套: { unit: '套', notBefore: '餐路装', arabicOnly: true },
  张: { unit: '张', notBefore: '贴三某扬开', arabicOnly: true },
  条: { unit: '条', notBefore: '件例款规约文理', arabicOnly: true },
  对: { unit: '对', notBefore: '应于象比接口话策方标外待照此着面其症点', arabicOnly: true },
  处: { unit: '处', notBefore: '理于置罚分级长境方', arabicOnly: true },
};

/** The printed words of units for a regular expression, longest first. */
export const printedUnitPattern = Object.keys(printedUnits)
  .sort((a, b) => b.length - a.length)
  .join('|');

export function readUnit(printed: string): PrintedUnit | undefined {
  return printedUnits[printed];
}

/** Names for pages; a share is read in per cent. */
export function unitName(unit: string): string {
  if (unit === '分') return '元（金额）';
  return unit === 'ppm' ? '%（比例）' : unit;
}

const near: Readonly<Record<string, readonly string[]>> = {
  个: ['家', '项', '份', '场', '期', '批', '所', '支', '处', '条'],
  家: ['个', '所', '户'],
  场: ['次', '个', '期'],
  次: ['场'],
  项: ['个', '条'],
  份: ['件', '个'],
  件: ['份', '个'],
};

/** Whether a claim in `unit` may be compared with a figure in `figureUnit`: 2家 with 2 个, never 人 with 人次. */
export function isComparable(unit: Unit, figureUnit: string): boolean {
  if (unit === 'ppm') return figureUnit === '%';
  return unit === figureUnit || (near[unit] ?? []).includes(figureUnit);
}
