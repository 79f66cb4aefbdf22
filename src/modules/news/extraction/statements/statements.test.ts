import { describe, expect, it } from 'vitest';
import { parseHtml } from '../html-tree.ts';
import { plainReading } from '../plain/plain-reading.ts';
import { readPage } from '../reading/page-reading.ts';
import { asOfMentions } from './as-of-mentions.ts';
import { isDisclaimer } from './disclaimer.ts';
import { isStatement, pageStatements } from './page-statements.ts';

const published = new Date('2023-12-07T03:01:00Z');

describe('days that a text gives for its facts', () => {
  it.each([
    ['截至11月2日,为184名劳动者追回309.63万元', ['2023-11-02']],
    ['截至2022年底，会员达三万人；截至今年10月底，又增两千人', ['2022-12-31', '2023-10-31']],
    ['截至12月30日，累计办理', ['2022-12-30']],
    ['截止2023年2月，共有', ['2023-02-28']],
    ['截至目前，已有多人报名', []],
    ['从3月1日至5月1日开展活动', []],
    ['截至13月2日', []],
  ])('%s', (text, wanted) => expect(asOfMentions(text, published)).toEqual(wanted));
});

describe('disclaimers', () => {
  it.each([
    '以上内容为资讯信息快照,由某站爬虫进行采集并收录,本站未对信息做任何修改,信息内容不代表本站立场。',
    '本站信息快照查询为非营利公共服务,如有侵权请联系我们进行删除。',
    '免责声明：本内容来自平台创作者，不代表某某网的观点和立场。',
    '平台声明：该文观点仅代表作者本人，本号系信息发布平台。',
    '未经授权，任何单位和个人不得转载。',
  ])('%s', (line) => expect(isDisclaimer(line)).toBe(true));

  it.each([
    '法院认为，被告的行为构成侵权，应当赔偿损失。',
    '县总工会代表职工与企业签订集体合同。',
    '作者在书中写道，工人的立场从未改变。',
    '这组数据可以作为今后工作的参考。',
  ])('are not: %s', (line) => expect(isDisclaimer(line)).toBe(false));
});

describe('what a copying site states', () => {
  const lines = (...texts: string[]) => plainReading(texts.join('\n')).lines;

  it('is read, an empty original address as a label without address', () => {
    const stated = pageStatements(
      lines('类别:国内 发布时间:2023-12-07 11:01:00', '快照生成时间:2023-12-07 12:45:05', '信息原文地址:'),
      undefined,
    );
    expect(stated).toEqual({
      category: '国内',
      snapshotAt: new Date('2023-12-07T04:45:05Z'),
      origin: { label: '信息原文地址', url: undefined },
    });
  });

  it('takes an address from text or link, and only http', () => {
    expect(pageStatements(lines('原文链接：https://a.cn/1'), undefined).origin?.url).toBe('https://a.cn/1');
    const linked = readPage(parseHtml('<p>原文链接：<a href="/2">点击查看</a></p>'));
    expect(pageStatements(linked.lines, 'https://a.cn/').origin?.url).toBe('https://a.cn/2');
    expect(pageStatements(lines('原文地址：javascript:alert(1)'), undefined).origin?.url).toBeUndefined();
  });

  it('is no part of the article', () => {
    expect(isStatement('快照生成时间:2023-12-07 12:45:05')).toBe(true);
    expect(isStatement('本次培训分类别、分批次进行。')).toBe(false);
  });
});
