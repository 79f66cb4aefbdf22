import { isDate } from '../../../platform/calendar.ts';
import { parseDate } from '../../../platform/dates.ts';
import { parseMoney } from '../../../platform/money.ts';
import { fieldPolicy, type PublicityField, type RawRow } from '../publicity-kind.ts';

/** Headings that clerks use in their sheets, by column of the policy. */
const headings: Readonly<Record<PublicityField, readonly string[]>> = {
  name: ['姓名', '名字', '职工姓名'],
  identity: ['证件号码', '身份证', '身份证号', '身份证号码', '公民身份号码'],
  phone: ['联系电话', '电话', '手机', '手机号', '手机号码'],
  address: ['乡镇', '地址', '住址', '家庭住址', '户籍地', '镇'],
  organisation: ['单位', '工作单位', '所在单位', '企业', '推荐单位'],
  category: ['类别', '项目', '类型', '工种', '职务'],
  amountFen: ['金额', '金额（元）', '金额(元)', '补助金额'],
  date: ['日期', '时间'],
  result: ['结果', '名次', '等级', '拟授予称号'],
  note: ['备注', '说明'],
};

/** Columns that need no reading: the board numbers its rows itself. */
const skipped = ['序号', '编号'];

export type ReadList =
  | { readonly ok: true; readonly rows: readonly RawRow[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads a pasted list whose first line holds the headings; what cannot be read is said, never guessed. */
export function readList(lines: readonly (readonly string[])[]): ReadList {
  const [head, ...body] = lines;
  if (!head || body.length === 0)
    return { ok: false, problems: ['请粘贴名单，第一行是列名，第二行起每行一条'] };
  const fields = head.map(fieldOf);
  const unknown = head.filter((_, index) => fields[index] === undefined);
  if (unknown.length > 0) return { ok: false, problems: unknown.map(unknownHeading) };
  const named = fields.filter((field) => field !== undefined && field !== 'skip');
  if (new Set(named).size < named.length) return { ok: false, problems: ['有两列是同一内容，请删去一列'] };
  const problems: string[] = [];
  const rows = body.map((cells, index) =>
    readRow(fields, cells, (why) => problems.push(`第 ${index + 1} 行${why}`)),
  );
  return problems.length > 0 ? { ok: false, problems: problems.slice(0, 20) } : { ok: true, rows };
}

function fieldOf(heading: string): PublicityField | 'skip' | undefined {
  const text = heading.replaceAll(/[\s*]/g, '');
  if (skipped.includes(text)) return 'skip';
  return fieldPolicy.general.find(({ field }) => headings[field].includes(text))?.field;
}

function unknownHeading(heading: string): string {
  const known = fieldPolicy.general.map(({ field }) => headings[field][0]).join('、');
  // The clerk's own word, cut: a forgotten heading line would else put a person into the message.
  return `列名“${heading.slice(0, 4)}”不能公示，可以用的列名：${known}`;
}

function readRow(
  fields: readonly (PublicityField | 'skip' | undefined)[],
  cells: readonly string[],
  problem: (why: string) => void,
): RawRow {
  const row: { -readonly [Field in keyof RawRow]: RawRow[Field] } = {};
  for (const [index, field] of fields.entries()) {
    const cell = cells[index]?.trim() ?? '';
    if (field === undefined || field === 'skip' || cell === '') continue;
    if (field === 'amountFen') {
      const money = parseMoney(cell);
      if (money.ok) row.amountFen = money.fen;
      else problem('的金额看不懂，请写数字');
    } else if (field === 'date') {
      const day = parseDate(cell);
      if (day.ok && isDate(day.date)) row.date = day.date;
      else problem('的日期看不懂，请写成 2023-11-02');
    } else row[field] = cell;
  }
  return row;
}
