import { compactTyped } from './typed-text.ts';

/** Money is bigint 分; 元 and 万元 exist only on paper and screen. */
export type Fen = bigint;

export type ParsedMoney =
  | { readonly ok: true; readonly fen: Fen }
  | { readonly ok: false; readonly reason: string };

// 999,999,999,999.99 元: beyond any county's budget, within 中文大写.
const MAX_FEN = 99_999_999_999_999n;

/**
 * Reads an amount in 元 as people type it: 1234.5, 1,234.50, １２３４, ￥1234, 1234元, 1.2万.
 * Negative amounts and more than two decimals (in 元) are refused with a sentence.
 */
export function parseMoney(typed: string): ParsedMoney {
  const text = compactTyped(typed)
    .replaceAll('¥', '')
    .replace(/^(RMB|人民币)/i, '');
  if (text === '') return { ok: false, reason: '请填写金额' };
  // A comma elsewhere may be a slip for the decimal point: 1,5 must not become 15 元.
  if (text.includes(',') && !/^\d{1,3}(,\d{3})+(?!\d|,)/.test(text))
    return { ok: false, reason: '逗号只能用作千位分隔，小数请用点号，例如 1,234.50' };
  const match = /^(\d+)(?:\.(\d*))?(万元|万|元|圆)?$/.exec(text.replaceAll(',', ''));
  if (!match?.[1])
    return { ok: false, reason: `看不懂金额“${typed.trim().slice(0, 30)}”，请写数字，例如 1234.50` };
  const scale = match[3]?.startsWith('万') ? 6 : 2;
  const decimals = (match[2] ?? '').replace(/0+$/, '');
  if (decimals.length > scale) return { ok: false, reason: '金额最多精确到分' };
  const fen = BigInt(match[1]) * 10n ** BigInt(scale) + BigInt(decimals.padEnd(scale, '0') || '0');
  return fen > MAX_FEN ? { ok: false, reason: '金额太大，请检查单位' } : { ok: true, fen };
}

/** 309630000n → '3,096,300.00' (元) */
export function formatYuan(fen: Fen): string {
  const absolute = fen < 0n ? -fen : fen;
  const yuan = (absolute / 100n).toString().replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${fen < 0n ? '-' : ''}${yuan}.${(absolute % 100n).toString().padStart(2, '0')}`;
}

/** 309630000n → '309.63万' (rounded half up to 0.01 万) */
export function formatWan(fen: Fen): string {
  const absolute = fen < 0n ? -fen : fen;
  const hundredths = (absolute + 5_000n) / 10_000n;
  const text = `${hundredths / 100n}.${(hundredths % 100n).toString().padStart(2, '0')}`;
  return `${fen < 0n ? '-' : ''}${text}万`;
}

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '万亿'];

/**
 * 中文大写, as signed for on payment sheets: 人民币壹仟零伍元叁角整. Rules of 《正确填写票据和结算凭证的基本规定》:
 * 整 after 元 or 角, none after 分; one 零 for a run of zeros inside.
 * @throws RangeError for negative amounts.
 */
export function chineseUppercase(fen: Fen): string {
  if (fen < 0n) throw new RangeError('中文大写 is for amounts that are paid');
  const yuan = fen / 100n;
  const jiao = Number((fen / 10n) % 10n);
  const cents = Number(fen % 10n);
  const head = yuan > 0n ? `${integerUppercase(yuan)}元` : '';
  if (jiao === 0 && cents === 0) return `人民币${head || '零元'}整`;
  const gap = head !== '' && jiao === 0 ? '零' : '';
  const tail = `${gap}${jiao > 0 ? `${DIGITS[jiao]}角` : ''}${cents > 0 ? `${DIGITS[cents]}分` : '整'}`;
  return `人民币${head}${tail}`;
}

function integerUppercase(value: bigint): string {
  let text = '';
  let pendingZero = false;
  for (const [position, group] of groupsOfFour(value).entries()) {
    const name = GROUPS[groupsOfFour(value).length - 1 - position] ?? '';
    if (group === 0) {
      pendingZero = text !== '';
      continue;
    }
    if (text !== '' && (pendingZero || group < 1000)) text += '零';
    text += groupUppercase(group) + name;
    pendingZero = false;
  }
  return text.replace(/万亿(?=.*亿)/, '万');
}

function groupsOfFour(value: bigint): number[] {
  const groups: number[] = [];
  for (let rest = value; rest > 0n; rest /= 10_000n) groups.unshift(Number(rest % 10_000n));
  return groups;
}

function groupUppercase(group: number): string {
  let text = '';
  let pendingZero = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(group / 10 ** place) % 10;
    if (digit === 0) {
      pendingZero = text !== '';
      continue;
    }
    text += `${pendingZero ? '零' : ''}${DIGITS[digit]}${PLACES[place]}`;
    pendingZero = false;
  }
  return text;
}
