import { type Amount, amountOf, type Hedge } from './amount.ts';
import { readHedge } from './hedge.ts';
import { readNumeral } from './numeral.ts';
import { printedUnitPattern, readUnit, type Unit } from './unit.ts';

/** A number with a unit, before anything is known of what it counts. */
export interface Candidate {
  /** Place of the first sign of number or hedge, and the end of unit and hedge. */
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  readonly unit: Unit;
  readonly amount: Amount;
}

const ARABIC = '\\d{1,3}(?:(?:,\\d{3})+|(?:，\\d{3}){2,})(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const CHINESE = '[零〇一二两三四五六七八九十百千万亿]+';
const VAGUE = '[几数]十?[百千万]+|[几数]十|[一二三四五六七八九]?十几';
const SCALE = '万亿|百万|千万|亿|万|千|百';
const NUMBER = `(?:${ARABIC})(?:\\s*(?:${SCALE}))?(?:零?\\d+(?:\\.\\d+)?(?:万|千|百))?|${VAGUE}|${CHINESE}`;

/** number · 余/多/来 · 万/亿 · (元 …) ; a range repeats the number before its unit. */
const QUANTITY = new RegExp(
  `(百分之)?(${NUMBER})(?:\\s*(?:${printedUnitPattern})?\\s*(?:至|到|[-—–~～])\\s*(${NUMBER}))?\\s*([余多来])?\\s*(万亿|亿|万|千)?\\s*([余多])?\\s*(${printedUnitPattern})?`,
  'g',
);

/** A number behind these is a code, an ordinal, a version, a ratio. */
const NOT_AFTER = /(?:第|每|[A-Za-z\d.+\-/:：#]|首|初|(?:周|星期|礼拜))\s*$/;
/** What comes to be dialled or looked up. */
const CODE_BEFORE = /(?:拨打|热线|电话|致电|客服|短信|邮编|编号|账号|工号|号码|证号|文号|邮箱)[为是：:]?\s*$/;
/** 前三名 is a rank; 目前三名 is not. */
const RANK_BEFORE = /(?:^|[^目日此以年之先])前\s*$/;
/** 3个多月, 2个方面. */
const NOT_THINGS = /^(?:多月|方面|层面|阶段|环节|维度)/;
/** 25人以上的企业: which ones are meant, not how many there are. */
const THRESHOLD =
  /^\s*(?:及|或)?(?:以上|以下)(?:的)?(?:规模)?(?:非公|民营|用人)?(?:企业|单位|公司|工会|项目)/;
/** After 个 these make a slogan, unless somebody counts them in Arabic digits. */
const COUNTED_IN_CHINESE =
  /^[^，。；、,;]{0,10}?(?:企业|单位|乡镇|镇|村|社区|工会|项目|班|岗位|工地|基地|工作室|站|点|中心|小组|队|家庭|部门|案件|场所|园区|车间|窗口|名额|平台|机构|学校|证)/;
const SMALL_CHINESE = /^[一二两三四五六七八九十]$/;

/** Numbers with a unit; ordinals, dates, numbers to dial, thresholds and slogans are left out. Digits half-width. */
export function findCandidates(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(QUANTITY)) {
    const candidate = readCandidate(text, match);
    if (candidate && !isQuoted(text, candidate)) found.push(candidate);
  }
  return found;
}

function readCandidate(text: string, match: RegExpMatchArray): Candidate | undefined {
  const [whole, percentWord, number = '', upper, inner = '', scale = '', innerAfter = '', unitWord] = match;
  const start = match.index ?? 0;
  const end = start + whole.length;
  const printedUnit = readUnit(percentWord ? '%' : (unitWord ?? ''));
  if (!printedUnit || (percentWord && unitWord !== undefined)) return undefined;
  const textBefore = text.slice(Math.max(0, start - 12), start);
  const textAfter = text.slice(end, end + 16);
  if (/^0\d/.test(number) || (unitWord === '名' && RANK_BEFORE.test(textBefore))) return undefined;
  if (NOT_AFTER.test(textBefore) || CODE_BEFORE.test(textBefore)) return undefined;
  if (!percentWord && isOtherWord(textAfter, { number, printedUnit, inner: inner + innerAfter }))
    return undefined;
  const isBare = /^[百千万]+$/.test(number);
  if (isBare && !/[余多]/.test(inner + innerAfter) && !HEDGED_BARE.test(textBefore)) return undefined;
  const { hedge, taken } = readHedge({
    before: textBefore,
    inside: inner || innerAfter,
    after: textAfter,
    isBare,
  });
  const { unit } = printedUnit;
  const amount = upper
    ? rangeOf({ low: number, high: upper, scale, unit })
    : readAmount({ number: isBare ? `一${number}` : number, scale, unit, hedge });
  if (!amount) return undefined;
  const from = start - taken.before;
  const to = end + taken.after;
  return { start: from, end: to, printed: text.slice(from, to).trim(), unit, amount };
}

const HEDGED_BARE = /(?:近|上|约|超|逾|超过|不足|不到|突破|成)\s*$/;

type Shape = {
  number: string;
  inner: string;
  printedUnit: NonNullable<ReturnType<typeof readUnit>>;
};

function isOtherWord(textAfter: string, { number, printedUnit, inner }: Shape): boolean {
  const next = textAfter.at(0);
  if (next !== undefined && printedUnit.notBefore.includes(next)) return true;
  if (THRESHOLD.test(textAfter) || (printedUnit.unit === '个' && NOT_THINGS.test(textAfter))) return true;
  if (!SMALL_CHINESE.test(number) || inner !== '') return false;
  // 一 is an article, 二 an ordinal (二次, 二期); people count 两.
  if (number === '一' || number === '二' || printedUnit.arabicOnly) return true;
  return printedUnit.unit === '个' && !COUNTED_IN_CHINESE.test(textAfter);
}

function readAmount(said: { number: string; scale: string; unit: Unit; hedge: Hedge }): Amount | undefined {
  if (new RegExp(`^(?:${VAGUE})$`).test(said.number)) {
    return { value: undefined, low: undefined, high: undefined, hedge: 'vague' };
  }
  const numeral = readNumeral(said.number + said.scale);
  return numeral && amountOf(numeral, said.unit, said.hedge);
}

/** 10至15万元: the 万 belongs to both. */
function rangeOf(said: { low: string; high: string; scale: string; unit: Unit }): Amount | undefined {
  const scale = said.scale || (/[万亿]$/.exec(said.high)?.[0] ?? '');
  const lowText = /[万亿]$/.test(said.low) ? said.low : said.low + scale;
  const highText = /[万亿]$/.test(said.high) ? said.high : said.high + scale;
  const low = readAmount({ number: lowText, scale: '', unit: said.unit, hedge: 'range' });
  const high = readAmount({ number: highText, scale: '', unit: said.unit, hedge: 'range' });
  if (low?.value === undefined || high?.value === undefined || low.value > high.value) return undefined;
  return { value: low.value, low: low.value, high: high.value, hedge: 'range' };
}

const OPENING: Readonly<Record<string, string>> = { '“': '”', '《': '》', '「': '」', '‘': '’' };
const SLOGAN_LENGTH = 12;

/** Inside a title, or inside quotation marks around a few words (“两个重点”): a name, not a count. */
function isQuoted(text: string, { start, end }: Candidate): boolean {
  for (let place = start - 1; place >= Math.max(0, start - 40); place -= 1) {
    const sign = text.charAt(place);
    if (Object.values(OPENING).includes(sign) || sign === '\n') return false;
    const closing = OPENING[sign];
    if (closing === undefined) continue;
    const close = text.indexOf(closing, end);
    return close !== -1 && close - place <= (sign === '《' ? 60 : SLOGAN_LENGTH + 1);
  }
  return false;
}
