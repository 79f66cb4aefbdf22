import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { writeSheet } from '../../src/platform/sheets/write-sheet.ts';
import { residentNumber } from '../../test/numbers.ts';

const titles = ['姓名', '身份证号码', '工种', '等级', '证书号', '发证时间', '单位', '所在乡镇'];

type Row = Partial<
  Record<'identity' | 'level' | 'certificate' | 'issuedOn' | 'township' | 'employer', string>
>;

/**
 * A list as it comes from a township: 5 rows are right or surely repairable, two of one person, the rest is broken,
 * each row in its own way. Another `turn` is about other people.
 */
export function brokenRows(turn: number): string[][] {
  const person = (nth: number) => residentNumber(turn * 40 + nth);
  const wrong = (number: string) => number.slice(0, 17) + (number.endsWith('5') ? '6' : '5');
  const number = (level: number, nth: number) =>
    `S00004600000123${level}${turn}000${String(nth).padStart(2, '0')}`;
  const rows: Record<string, Row> = {
    王大山: {
      identity: person(1),
      certificate: number(3, 1),
      township: '博厚镇',
      employer: '临高甲建筑有限公司',
    },
    符阿妹: { identity: person(2) },
    李全角: { identity: fullWidth(person(3)) },
    陈小叉: { identity: endingInX(turn).toLowerCase() },
    林简称: { identity: person(5), township: '博厚' },
    吴校验: { identity: wrong(person(6)) },
    郑科学: { identity: '4.69024199001011E+17' },
    周零零: { identity: `${person(8).slice(0, 15)}000` },
    黄日期: { identity: person(9), issuedOn: '2023-02-30' },
    许等级: { identity: person(10), certificate: number(4, 10) },
    何外乡: { identity: person(11), township: '天涯镇' },
    蔡一: { identity: person(12), certificate: number(3, 12) },
    蔡二: { identity: person(13), certificate: number(3, 12) },
  };
  const twice: [string, Row][] = Array.from({ length: 2 }, () => ['孙重复', { identity: person(14) }]);
  return [...Object.entries(rows), ...twice].map(([name, row]) => [
    name,
    row.identity ?? '',
    '砌筑工',
    row.level ?? '高级工(三级)',
    row.certificate ?? '',
    row.issuedOn ?? '2023-05-01',
    row.employer ?? '',
    row.township ?? '',
  ]);
}

/** The list as an Excel workbook. */
export async function workbookOf(rows: readonly string[][]): Promise<Buffer> {
  const sink = new PassThrough();
  const columns = titles.map((title) => ({ title }));
  const [bytes] = await Promise.all([buffer(sink), writeSheet(columns, rows, sink)]);
  return bytes;
}

function fullWidth(text: string): string {
  return text.replaceAll(/\d/g, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0));
}

function endingInX(turn: number): string {
  for (let serial = 500 + turn * 40; ; serial += 1) {
    const number = residentNumber(serial);
    if (number.endsWith('X')) return number;
  }
}
