import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodePage } from './decode-page.ts';

const said = '临高县总工会今天召开会议，要求把维护职工权益的工作做好。'.repeat(4);
const traditional = '工會今天開會討論職工的權益，要求大家把工作做好。'.repeat(4);
const page = (label: string, text: string) => `<meta charset="${label}"><p>${text}</p>`;

describe('decodePage', () => {
  it.each([
    ['GBK that says gb2312', iconv.encode(page('gb2312', said), 'gbk'), said, 'gb2312', 'gbk'],
    ['GBK that says nothing', iconv.encode(`<p>${said}`, 'gbk'), said, undefined, 'gb18030'],
    ['GBK labelled unset', iconv.encode(page('unset', said), 'gbk'), said, 'unset', 'gb18030'],
    ['UTF-8 labelled gb2312', Buffer.from(page('gb2312', said)), said, 'gb2312', 'utf-8'],
    ['Big5 that says so', iconv.encode(page('big5', traditional), 'big5'), traditional, 'big5', 'big5'],
    ['Big5 that says nothing', iconv.encode(`<p>${traditional}`, 'big5'), traditional, undefined, 'big5'],
    ['GBK labelled Big5', iconv.encode(page('big5', said), 'gbk'), said, 'big5', 'gb18030'],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF<p>${said}`, 'utf16le'), said, undefined, 'utf-16le'],
    ['UTF-16 without a mark', Buffer.from(`<html><body><p>${said}`, 'utf16le'), said, undefined, 'utf-16le'],
    [
      'Latin-1',
      Buffer.from(page('iso-8859-1', 'Café à la crème'), 'latin1'),
      'Café à la crème',
      'iso-8859-1',
      'windows-1252',
    ],
  ])('reads %s', (_name, bytes, text, declared, used) => {
    const decoded = decodePage(bytes);
    expect(decoded.text).toContain(text);
    expect(decoded).toMatchObject({ declared, used });
  });

  it('reads characters that only the four-byte part of GB 18030 holds', () => {
    const rare = '村民𬱖某说：㙟、𠮷字都在名字里。';
    const bytes = iconv.encode(page('gb18030', rare), 'gb18030');
    expect(decodePage(bytes)).toMatchObject({ used: 'gb18030', text: page('gb18030', rare) });
    expect(decodePage(iconv.encode(page('gb2312', rare), 'gb18030')).text).toContain('𠮷');
  });

  it('believes the header before the page, and neither before valid UTF-8', () => {
    const bytes = iconv.encode(page('utf-8', said), 'gbk');
    expect(decodePage(bytes, 'text/html; charset=GBK')).toMatchObject({ declared: 'GBK', used: 'gbk' });
    expect(decodePage(Buffer.from(said), 'text/html; charset=GBK').used).toBe('utf-8');
  });

  it('does not let a server default of ISO 8859-1 turn Chinese pages into signs', () => {
    const bytes = iconv.encode(`<p>${said}`, 'gbk');
    expect(decodePage(bytes, 'text/html; charset=ISO-8859-1').text).toContain(said);
  });

  it('drops a character cut off at the end', () => {
    const utf8 = Buffer.from(said);
    expect(decodePage(utf8.subarray(0, utf8.length - 1)).text).toBe(said.slice(0, -1));
    const gbk = iconv.encode(said, 'gbk');
    expect(decodePage(gbk.subarray(0, gbk.length - 1), 'text/html;charset=gbk').text).toBe(said.slice(0, -1));
  });

  it('keeps a long page readable when a few bytes of it are broken', () => {
    const utf8 = Buffer.from(said.repeat(10));
    utf8[31] = 0xff;
    expect(decodePage(utf8)).toMatchObject({ used: 'utf-8' });
    const gbk = Buffer.concat([iconv.encode(said.repeat(10), 'gbk'), Buffer.from([0x20, 0xff, 0x20])]);
    expect(decodePage(gbk, 'text/html; charset=gbk')).toMatchObject({ used: 'gbk' });
  });

  it('never throws, and reads everything written in UTF-8', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, label) => {
        expect(typeof decodePage(bytes, `text/html; charset=${label}`).text).toBe('string');
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\uFEFF'));
        expect(decodePage(Buffer.from(text)).text).toBe(text);
      }),
    );
  });
});
