import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { residentNumber } from '../../../../test/numbers.ts';
import { type MemberRow, memberColumns, memberRows, memberValues, parseMembers } from './members-form.ts';
import { readPastedMembers } from './pasted-members.ts';

const on = { today: '2023-11-02', ownIdentity: residentNumber(1) };
const row = (serial: number, change: Partial<MemberRow> = {}): MemberRow => ({
  name: '符小明',
  identityNumber: residentNumber(serial),
  phone: '',
  months: '2023-06',
  amount: '5000',
  household: '农村',
  ...change,
});
const values = (rows: MemberRow[], elected: number[] = [], own = false) =>
  memberValues(
    rows.map((one, at) => ({ row: one, isRepresentative: elected.includes(at) })),
    own,
  );
const errorsOf = (rows: MemberRow[], elected: number[] = []) =>
  parseMembers(values(rows, elected), on).form.errors;
const ten = Array.from({ length: 10 }, (_, at) => row(at + 10));

describe('workmates', () => {
  it('claim with name, number, months and amount', () => {
    const parsed = parseMembers(values([row(2)]), on);
    expect(parsed).toMatchObject({
      ok: true,
      value: { members: [{ name: '符小明', statedMigrant: true, lines: [{ dueFen: 500_000n }] }] },
    });
  });

  it('are asked about where a number is given twice, or is the filer’s own', () => {
    expect(errorsOf([row(2), row(2)])['identityNumber.1']?.[0]).toContain('一样');
    expect(errorsOf([row(1)])['identityNumber.0']?.[0]).toContain('您自己');
  });

  it('may elect representatives from ten people on, at most five', () => {
    expect(errorsOf([row(2)], [0]).representative?.[0]).toContain('不用推选');
    expect(parseMembers(values(ten, [0, 1, 2, 3], true), on)).toMatchObject({
      ok: true,
      value: { ownIsRepresentative: true },
    });
    expect(errorsOf(ten, [0, 1, 2, 3, 4, 5]).representative?.[0]).toContain('最多 5 人');
  });

  it('keep their mark when a row above is emptied or dropped', () => {
    const blank = { name: '', identityNumber: '', phone: '', months: '', amount: '', household: '' };
    const marked = memberRows(values([row(2), blank, row(3), row(4)], [2]));
    expect(marked.map((one) => one.isRepresentative)).toEqual([false, true, false]);
    expect(memberRows({ ...values([row(2), row(3)], [1]), drop: '0' })).toMatchObject([
      { isRepresentative: true },
    ]);
  });

  it.each([
    ['name', '<script>'],
    ['name', ''],
    ['name', '😀'],
    ['identityNumber', '469024199001010000'],
    ['identityNumber', "' OR 1=1"],
    ['phone', '12345'],
    ['months', '6月'],
    ['amount', '0'],
    ['amount', '一千'],
  ] as const)('name the cell that is wrong: %s %j', (column, typed) => {
    expect(Object.keys(errorsOf([row(2, { [column]: typed })]))).toEqual([`${column}.0`]);
  });

  it('with rare characters and interpuncts in their names are taken', () => {
    expect(parseMembers(values([row(2, { name: '𬭎𠮷' }), row(3, { name: '阿依古丽•买买提' })]), on).ok).toBe(
      true,
    );
  });

  it('never make the form fail, whatever is typed', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constant('x'.repeat(5_000)));
    const typed = fc.record({
      name: cell,
      identityNumber: cell,
      phone: cell,
      months: cell,
      amount: cell,
      household: cell,
    });
    fc.assert(
      fc.property(fc.array(typed, { maxLength: 3 }), (rows) => {
        expect(parseMembers(values(rows), on).form.values).toHaveProperty(memberColumns[0]);
      }),
    );
  });
});

describe('a pasted list', () => {
  it('is read by its titles, in any order', async () => {
    const [first] = await readPastedMembers(
      `序号\t欠薪金额\t姓名\t身份证号\n1\t5,000\t符小明\t${residentNumber(2)}`,
    );
    expect(first).toMatchObject({
      name: '符小明',
      amount: '5,000',
      identityNumber: residentNumber(2),
      months: '',
    });
  });

  it('is read in the usual order without titles', async () => {
    const [first] = await readPastedMembers(
      `符小明\t${residentNumber(2)}\t13800000000\t2023-06\t5000\t农业户口`,
    );
    expect(first).toMatchObject({
      phone: '13800000000',
      months: '2023-06',
      amount: '5000',
      household: '农村',
    });
  });
});
