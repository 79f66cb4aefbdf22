import { describe, expect, it } from 'vitest';
import { findHeader } from './find-header.ts';
import { textCell } from './sheet.ts';

const NAME = ['姓名', '职工姓名'];
const ID = ['身份证号', '公民身份号码', '证件号码'];
const LEVEL = ['技能等级', '等级'];
const sheet = (...rows: string[][]) =>
  rows.map((cells, index) => ({ line: index + 1, cells: cells.map(textCell) }));

describe('column titles', () => {
  it('are found under a title and filling instructions', () => {
    const rows = sheet(
      ['临高县技能人才花名册'],
      ['填表说明:姓名、身份证号必填,技能等级按证书填写'],
      ['序号', '姓 名', '身份证号码*', '技能等级(必填)'],
      ['1', '张三', '469024199001011234', '三级'],
    );
    expect(findHeader(rows, [NAME, ID, LEVEL])).toEqual({
      line: 3,
      columns: [1, 2, 3],
      titles: ['序号', '姓 名', '身份证号码*', '技能等级(必填)'],
    });
  });

  it('are read in two rows where groups are merged over sub-titles', () => {
    const rows = sheet(
      ['姓名', '身份证号', '证书', '', '备注'],
      ['', '', '编号', '等级', ''],
      ['张三', '4', 'Y1', '三级'],
    );
    expect(findHeader(rows, [NAME, ID, ['证书编号'], LEVEL])).toEqual({
      line: 2,
      columns: [0, 1, 2, 3],
      titles: ['姓名', '身份证号', '证书/编号', '证书/等级', '备注'],
    });
  });

  it('keep their line where rows above are empty', () => {
    const rows = [{ line: 7, cells: ['职工姓名', '等级'].map(textCell) }];
    expect(findHeader(rows, [NAME, ID, LEVEL])).toMatchObject({ line: 7, columns: [0, undefined, 1] });
  });

  it('go to the exact name first, and no column serves twice', () => {
    const rows = sheet(['单位联系人姓名', '姓名', '等级']);
    expect(findHeader(rows, [NAME, ['联系人', '联系人姓名'], LEVEL])?.columns).toEqual([1, 0, 2]);
  });

  it('are not seen in data, in a lone match or below the twentieth row', () => {
    expect(findHeader(sheet(['张三', '469024199001011234', '三级']), [NAME, ID, LEVEL])).toBeUndefined();
    expect(findHeader(sheet(['姓名'], ['张三']), [NAME, ID])).toBeUndefined();
    const late = sheet(...Array.from({ length: 20 }, () => ['x']), ['姓名', '等级']);
    expect(findHeader(late, [NAME, LEVEL])).toBeUndefined();
  });

  it('need one match where one column is wanted', () => {
    expect(findHeader(sheet(['手机'], ['13800138000']), [['手机', '电话']])).toMatchObject({
      line: 1,
      columns: [0],
    });
  });
});
