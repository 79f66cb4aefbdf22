import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { testApp } from '../../../test/app.ts';
import { castRegion } from '../../../test/cast.ts';
import { writeSheet } from '../../platform/sheets/write-sheet.ts';
import { residentCheckCharacter } from '../people/index.ts';
import { checkTalentRow } from './check-talent-row.ts';
import { talentsModule } from './index.ts';
import { countTalents } from './talent-figures-store.ts';

const facts = { region: castRegion, today: '2023-11-02' };

function identity(serial: number, birth = '19900101'): string {
  const body = `469024${birth}${String(serial).padStart(3, '0')}`;
  return body + residentCheckCharacter(body);
}

const good = { name: '王大山', identity: identity(1), occupation: '砌筑工', level: '高级工(三级)' };

describe('one row of a talent sheet', () => {
  const bad = `${identity(1).slice(0, 17)}${identity(1).endsWith('5') ? '6' : '5'}`;
  it.each([
    [{}, []],
    [{ identity: ` ${identity(1)}` }, ['identity:untidy']],
    [{ identity: bad }, ['identity:identity-checksum']],
    [{ identity: '4.69024199001011E+17' }, ['identity:scientific']],
    [{ identity: '469024199001011000' }, ['identity:trailing-zeros']],
    [{ identity: '469024900101123' }, ['identity:fifteen-digits']],
    [{ identity: '' }, ['identity:identity-empty']],
    [{ name: '阿卜杜拉.买买提' }, ['name:untidy']],
    [{ level: '三级' }, ['level:untidy']],
    [{ level: '3' }, ['level:untidy']],
    [{ level: '高级工(四级)' }, ['level:level-unknown']],
    [{ issuedOn: '2023-02-30' }, ['issuedOn:date']],
    [{ issuedOn: '2023年1月5日' }, ['issuedOn:untidy']],
    [{ issuedOn: '2024-01-01' }, ['issuedOn:future']],
    [{ issuedOn: '2020-01-01', expiresOn: '2019-01-01' }, ['expiresOn:ends-first']],
    [{ issuedOn: '2003-01-01' }, ['issuedOn:too-young']],
    [{ certificate: 'S000046000001234000015' }, ['level:level-digit']],
    [{ certificate: 's000046000001233000015' }, ['certificate:untidy']],
    [{ certificate: 'S123' }, ['certificate:number']],
    [{ township: '博厚' }, ['township:untidy']],
    [{ township: '天涯镇' }, ['township:township']],
    [{ occupationCode: '6290101' }, ['occupationCode:occupation-code']],
    [{ phone: '123' }, ['phone:phone']],
  ])('%j has %j', (over, expected) => {
    const { problems } = checkTalentRow({ ...good, ...over }, facts);
    expect(problems.map(({ column, code }) => `${column}:${code}`)).toEqual(expected);
  });

  it('repairs what is certain only', () => {
    const repairOf = (over: Record<string, string>) =>
      checkTalentRow({ ...good, ...over }, facts).problems[0]?.repair;
    expect(repairOf({ level: '三级' })).toBe('高级工(三级)');
    expect(repairOf({ identity: '469024900101123' })).toMatch(/^46902419900101123[\dX]$/);
    expect(repairOf({ identity: '4.69024199001011E+17' })).toBeUndefined();
    expect(repairOf({ identity: '469024199001011000' })).toBeUndefined();
  });
});

const titles = ['姓名', '身份证号码', '工种', '等级', '证书号', '发证时间', '单位', '所在乡镇'];
const rows: string[][] = [
  [
    '王大山',
    identity(1),
    '砌筑工',
    '三级',
    'S000046000001233000001',
    '2023-05-01',
    '临高甲建筑有限公司',
    '博厚',
  ],
  ['符阿妹', identity(2), '砌筑工', '四级', '', '2023-05-01', '', ''],
  ['李小海', '469024199001011000', '砌筑工', '四级', '', '2023-05-01', '', ''],
  ['陈小海', identity(4), '砌筑工', '四级', 'S000046000001234000009', '2023-05-01', '', ''],
  ['林小海', identity(5), '砌筑工', '四级', 'S000046000001234000009', '2023-05-01', '', ''],
  ['吴小海', identity(6), '砌筑工', '中级工(四级)', '', '2023-02-30', '', ''],
];

async function workbook(): Promise<File> {
  const sink = new PassThrough();
  const [bytes] = await Promise.all([
    buffer(sink),
    writeSheet(
      titles.map((title) => ({ title })),
      rows,
      sink,
    ),
  ]);
  return new File([new Uint8Array(bytes)], '名单.xlsx');
}

describe('a deliberately broken workbook', async () => {
  const world = await testApp();
  const clerk = await world.signInAs('talent-clerk');
  const home = '/console/talents/import';
  const job = async (name: string, payload: object) => {
    const found = talentsModule.jobs?.find((one) => one.name === `imports.talents.${name}`);
    await found?.run(payload, world.deps);
  };
  const count = () => countTalents(world.db, { region: castRegion, asOf: '2023-11-02' });
  const { id, name, roles } = world.staff['talent-clerk'];
  const by = { id, name, roles };
  let address = '';
  const at = () => ({ region: castRegion, batchId: address.split('/').at(-1) ?? '' });
  const open = () => clerk.get(address);

  it('is uploaded, read and its columns are suggested', async () => {
    const form = await clerk.get(home);
    const sent = await clerk.submit(form, home, { file: await workbook() });
    expect(sent.status).toBe(303);
    address = sent.location ?? '';
    expect((await open()).text).toContain('正在读取');
    await job('read', at());
    await job('read', at());
    const page = await open();
    expect(page.text).toContain('共 6 行');
    const chosen = page.document.querySelector('select[name=column-identity] option[selected]');
    expect(chosen?.getAttribute('value')).toBe('1');
    const columns = {
      name: 0,
      identity: 1,
      occupation: 2,
      level: 3,
      certificate: 4,
      issuedOn: 5,
      employer: 6,
    };
    const fields = Object.entries({ ...columns, township: 7 }).map(([key, at]) => [
      `column-${key}`,
      String(at),
    ]);
    expect((await clerk.submit(page, `${address}/mapping`, Object.fromEntries(fields))).status).toBe(303);
    await job('check', at());
  });

  it('shows each reason beside its cell', async () => {
    const { text } = await open();
    expect(text).toContain('可以写入0 行');
    expect(text).toContain('末尾 000 是 Excel 截断的痕迹');
    expect(text).toContain('没有 2023年2月30日这一天');
    expect(text).toContain('同一证书编号在表中出现多次');
  });

  it('repairs all cells of a kind, undoes it, and repairs again', async () => {
    const repair = async (problem: string) => clerk.post(`${address}/repair`, { problem });
    await repair('level:untidy');
    expect((await open()).text).toContain('可以写入1 行');
    await repair('township:untidy');
    const repaired = await open();
    expect(repaired.text).toContain('可以写入2 行');
    expect((await clerk.submit(repaired, `${address}/undo`)).status).toBe(303);
    const undone = await open();
    expect(undone.text).toContain('可以写入1 行');
    expect(undone.text).toContain('已撤销');
    await repair('township:untidy');
  });

  it('takes a cell corrected by hand and leaves rows out', async () => {
    const page = await open();
    const form = [...page.document.querySelectorAll('form')].find((one) =>
      one.querySelector('[name=cell-issuedOn]'),
    );
    await clerk.post(form?.getAttribute('action') ?? '', { 'cell-issuedOn': '2023-02-28' });
    expect((await open()).text).toContain('可以写入3 行');
    await clerk.post(`${address}/exclude`, { problem: 'duplicate:certificate' });
    expect((await open()).text).toContain('已排除2 行');
    expect((await clerk.get(`${address}/problems.xlsx`)).status).toBe(200);
  });

  it('writes nothing before it is confirmed, and everything once', async () => {
    expect(await count()).toBe(0n);
    expect((await clerk.post(`${address}/confirm`, { expected: '2' })).status).toBe(422);
    const page = await clerk.get(`${address}/confirm`);
    expect(page.text).toContain('写入行数3 行');
    expect(page.text).toContain('新建人员3 人');
    expect(page.text).toContain('有问题、不写入1 行');
    expect((await clerk.submit(page, `${address}/confirm`)).status).toBe(303);
    expect((await clerk.submit(page, `${address}/confirm`)).status).toBe(303);
    expect((await clerk.get(`${address}/confirm`)).text).toContain('正在写入');
    expect((await clerk.post(`${address}/confirm`, { expected: '3' })).status).toBe(303);
    expect(await count()).toBe(0n);
    await job('write', { ...at(), by });
    await job('write', { ...at(), by });
    expect(await count()).toBe(3n);
    const { text } = await open();
    expect(text).toContain('写入行数3');
    expect(text).toContain('新建人员3');
    expect(text).toContain('未写入行数1');
    const left = await world.db.selectFrom('import_rows').select('id').execute();
    expect(left).toHaveLength(0);
  });

  it('knows what is in the register the next time, and may be given up', async () => {
    const paste = [
      titles.join('\t'),
      rows[0]?.join('\t'),
      ['王小山', identity(2), '砌筑工', '四级'].join('\t'),
    ];
    const sent = await clerk.submit(await clerk.get(home), home, { paste: paste.join('\n') });
    address = sent.location ?? '';
    await job('read', at());
    const page = await open();
    const columns = Object.fromEntries(
      [...page.document.querySelectorAll('select')].map((select) => [
        select.getAttribute('name') ?? '',
        select.querySelector('option[selected]')?.getAttribute('value') ?? '',
      ]),
    );
    await clerk.submit(page, `${address}/mapping`, columns);
    await job('check', at());
    const { text } = await open();
    expect(text).toContain('这张证书已在名册');
    expect(text).toContain('档案里这个身份证号的姓名是“符阿妹”');
    await clerk.post(`${address}/abandon`);
    expect((await open()).text).toContain('已放弃');
  });

  it('refuses a file that is no sheet, and roles that may not import', async () => {
    const bad = await clerk.submit(await clerk.get(home), home, { file: new File(['%PDF-1.4'], 'a.pdf') });
    expect(bad.status).toBe(422);
    const leader = await world.signInAs('leader');
    expect((await leader.get(home)).status).toBe(403);
    expect((await leader.get(address)).status).toBe(403);
  });
});
