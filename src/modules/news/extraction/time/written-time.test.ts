import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writtenTimes } from './written-time.ts';

/** `2023-12-07 11:01:00 EST`, with `?` for what is not printed. */
function told(line: string): string[] {
  return writtenTimes(line).map(({ year, month, day, clock }) => {
    const two = (n: number) => String(n).padStart(2, '0');
    const time = clock
      ? ` ${[clock.hour, clock.minute, clock.second].flatMap((n) => (n === undefined ? [] : two(n))).join(':')}`
      : '';
    return `${year ?? '?'}-${two(month)}-${two(day)}${time}${clock?.zone ? ` ${clock.zone}` : ''}`;
  });
}

describe('times printed in a line', () => {
  it.each([
    ['类别:国内 发布时间:2023-12-07 11:01:00 来源:某海网', '2023-12-07 11:01:00'],
    ['http://www.example.net 2005年03月21日 11:21 《某周刊》', '2005-03-21 11:21'],
    ['EXAMPLE.COM 2005年3月11日12:12 来源：[ 某网 ]', '2005-03-11 12:12'],
    ['2005.08.2605:39', '2005-08-26 05:39'],
    ['2024年5月20日週一 下午2:05', '2024-05-20 14:05'],
    ['发布时间：２０２３年１２月７日　１１：０１', '2023-12-07 11:01'],
    ['二〇二三年十二月二十一日', '2023-12-21'],
    ['二○一九年一月三十日', '2019-01-30'],
    ['2023年12月7日 9时05分', '2023-12-07 09:05'],
    ['2023/12/7 9:05', '2023-12-07 09:05'],
    ['05-03-21 11:21', '2005-03-21 11:21'],
    ['时间 99/12/31 23:59', '1999-12-31 23:59'],
    ['2024-05-13 06:16发布于某地', '2024-05-13 06:16'],
    ['12-07 11:01', '?-12-07 11:01'],
    ['12月7日 星期四 凌晨12:30', '?-12-07 00:30'],
    ['2005-04-01 15:57PM', '2005-04-01 15:57'],
    ['2024-05-10T05:54:20+08:00', '2024-05-10 05:54:20 +08:00'],
    ['2024-05-09T14:30:07.000Z', '2024-05-09 14:30:07 Z'],
    ['发表时间： 06/02/2022 - 13:48', '2022-02-06 13:48'],
    ['发布日期： 7/5/2005 9:23:57 PM', '2005-07-05 21:23:57'],
    ['11/30/2023', '2023-11-30'],
    ['Saturday, September 10th, 2005 10:56 am', '2005-09-10 10:56'],
    ['Dec. 7, 2023 11:01 AM EST', '2023-12-07 11:01 EST'],
    ['Updated 7:05 p.m. ET Mar 3, 2023', '2023-03-03 19:05 ET'],
    ['20:53, 18 December 2023', '2023-12-18 20:53'],
    ['Thu, 07 Dec 2023 11:01:00 +0800', '2023-12-07 11:01:00 +0800'],
    ['7 décembre 2023 à 14h30', '2023-12-07 14:30'],
    ['Am 7. März 2023 um 14:05 Uhr', '2023-03-07 14:05'],
  ])('reads %s', (line, wanted) => {
    expect(told(line)).toEqual([wanted]);
  });

  it.each([
    '比分 2-0',
    '电话 0898-2828 1234',
    '2013-14赛季',
    '1.5万元',
    '10.12-13',
    '2023年13月40日',
    '1-2-3',
    'May 2024',
    '京ICP备15016750号-1',
  ])('sees no time in %s', (line) => expect(told(line)).toEqual([]));

  it('gives what is printed exactly as it stands, several in their order', () => {
    const line = '采访：2023-12-01，发布：2023年12月7日　１１：０１';
    expect(writtenTimes(line).map(({ printed }) => printed)).toEqual([
      '2023-12-01',
      '2023年12月7日　１１：０１',
    ]);
  });

  it('reads back every time that it writes', () => {
    const moment = fc.date({
      min: new Date('1990-01-01T00:00:00Z'),
      max: new Date('2099-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moment, (at) => {
        const iso = at.toISOString().slice(0, 19);
        const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
        const wanted = iso.replace('T', ' ');
        expect(told(`来源 ${wanted} 编辑`)).toEqual([wanted]);
        expect(told(`${year}年${month}月${day}日 ${iso.slice(11, 16)}`)).toEqual([wanted.slice(0, 16)]);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (line) => Array.isArray(writtenTimes(line))));
  });
});
