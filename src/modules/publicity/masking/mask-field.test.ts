import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publicityFields, publicityKinds, type RawRow } from '../publicity-kind.ts';
import { maskRows } from './mask-field.ts';
import { publishText } from './published.ts';

const REGION = '469024';
const textFields = publicityFields.filter((field) => field !== 'amountFen');

/** Every digit of the published text, however it is written, in one line. */
function digitsOf(text: string): string {
  const numerals = '零一二三四五六七八九';
  return [...text.normalize('NFKC')]
    .map((one) => (numerals.includes(one) ? String(numerals.indexOf(one)) : one))
    .filter((one) => /\d/.test(one))
    .join('');
}

const digit = fc.integer({ min: 0, max: 9 });
const digits = (length: number) =>
  fc.array(digit, { minLength: length, maxLength: length }).map((all) => all.join(''));
/** ID numbers, phones and bank cards, real in shape. */
const secret = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('469024', '110101', '650102', '810000'),
      digits(11),
      fc.constantFrom('0', '7', 'X'),
    )
    .map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom('13', '15', '17', '18', '19'), digits(9)).map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom('62', '4', '5'), digits(16)).map((parts) => parts.join('')),
);
const splitter = fc.constantFrom(
  '',
  '',
  '',
  ' ',
  '\u200b',
  '\u00ad',
  '\u3000',
  '-',
  '.',
  '·',
  '\ufeff',
  '\u202d',
  '，',
  '\u20e3',
  '/',
);
const shapes: readonly ((one: string) => string)[] = [
  (one) => one,
  (one) => String.fromCodePoint(one.charCodeAt(0) + 0xfee0),
  (one) => (/\d/.test(one) ? ('零一二三四五六七八九'[Number(one)] ?? one) : one),
  (one) => (/\d/.test(one) ? String.fromCodePoint(0x1d7ce + Number(one)) : one),
  (one) => (/\d/.test(one) ? String.fromCodePoint(0x0660 + Number(one)) : one),
];
const disguised = fc
  .tuple(secret, fc.array(splitter, { minLength: 19, maxLength: 19 }), fc.constantFrom(...shapes))
  .map(([number, splitters, shape]) => ({
    number: number.replace('X', ''),
    typed: [...number].map((one, index) => shape(one) + (splitters[index] ?? '')).join(''),
  }));

describe('the masker', () => {
  it('lets no number of a person through, in whatever field and however it is split and written', () => {
    fc.assert(
      fc.property(
        disguised,
        fc.constantFrom(...publicityKinds),
        fc.constantFrom(...textFields),
        fc.constantFrom('', '张三 ', '电话：', '（', 'No.'),
        ({ number, typed }, kind, field, before) => {
          const row: RawRow = { [field]: `${before}${typed} 备用` };
          const shown = maskRows(kind, REGION, [row]).rows.flat().join(' ');
          expect(digitsOf(shown)).not.toContain(number);
          expect(digitsOf(shown).length).toBeLessThan(9);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('lets none through in titles, introductions, reasons and answers either', () => {
    fc.assert(
      fc.property(disguised, ({ number, typed }) => {
        expect(digitsOf(publishText(`关于王某（${typed}）的公示`))).not.toContain(number);
      }),
      { numRuns: 1_000 },
    );
  });

  it('never loses a row or adds a column that the kind does not list', () => {
    const rows = [{ name: '王大山', identity: '469024199001010018', phone: '13812341234' }, { name: '李四' }];
    const table = maskRows('hardship', REGION, rows);
    expect(table.columns.map((column) => column.field)).toEqual(['name']);
    expect(table.rows).toEqual([['王**'], ['李*']]);
  });

  it.each([
    ['general', { identity: '469024199001010018' }, '46*************018'],
    ['general', { phone: '138 1234 1234' }, '138****1234'],
    ['general', { phone: '二八二八' }, '******'],
    ['general', { address: '海南省临高县博厚镇某某村12号' }, '博厚镇'],
    ['general', { address: '469024103' }, '博厚镇'],
    ['general', { address: '广东省某市某街道3栋' }, '******'],
    ['honours', { name: '符阿妹' }, '符阿妹'],
    ['honours', { name: '符阿妹13812341234' }, '******'],
    ['benefits-draw', { name: '欧阳小红' }, '欧阳**'],
  ] as const)('shows a row of %s %j as %s', (kind, row, shown) => {
    expect(maskRows(kind, REGION, [row]).rows).toEqual([[shown]]);
  });
});

describe('an amount', () => {
  it('is shown in 元', () => {
    expect(maskRows('training', REGION, [{ amountFen: 600_000n }]).rows).toEqual([['6,000.00']]);
  });
});

describe('a text that becomes public', () => {
  it.each([
    '依据琼工发〔2023〕12号文件第3条',
    '公示时间：2023-11-02 至 2023-11-09',
    '2019、2020、2021年度先进个人',
    '联系电话 0898-28281234',
    '第一批共 41 人，补助 246,000.00 元',
  ])('keeps “%s”', (text) => {
    expect(publishText(text)).toBe(text);
  });

  it.each([
    ['电话 13812341234。', '电话 ******。'],
    ['电话 一三八 一二三四 一二三四', '电话 ******'],
    ['卡号 6222 0212 3456 7890 123', '卡号 ******'],
    ['加微信 wang@example.com', '加微信 ******'],
    ['013812341234', '******'],
    ['l38l234l234', '******'],
  ])('takes the number out of “%s”', (text, screened) => {
    expect(publishText(text)).toBe(screened);
  });
});
