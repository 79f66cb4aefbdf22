import { describe, expect, it } from 'vitest';
import { FINGERPRINTS, fingerprintsOf } from './fingerprints.ts';
import { isCopy, likenessTo } from './likeness.ts';

const original = `11月2日，记者从县总工会获悉，今年以来全县各级工会联合人社、住建等部门开展欠薪专项整治，先后走访工地38个、企业52家。
截至10月31日，共帮助217名职工追回被拖欠的工资426.8万元，其中农民工190名、401.2万元。县总工会在乡镇设立了十一个维权服务点，每月两次派驻律师。
多文镇某工地的钢筋工说，工资拖了三个月，工会的人来了两次，第三周钱就到了卡上。下一步，县总工会将把服务点延伸到园区和商圈，
并在农闲时举办法律讲座，让更多职工知道怎样留证据、怎样申请仲裁。负责人表示，工会只监督不代位，处理结果由主管部门作出。`;
const weather = (day: number, low: number) =>
  `县气象台11月${day}日17时发布天气预报：预计今天夜间到明天白天，全县多云间晴，局部有小阵雨，最低气温${low}℃，最高气温${low + 8}℃，
东北风${day % 4}级，相对湿度${low + 50}％。请户外劳动者注意防晒补水，用人单位应合理安排作业时间，落实高温劳动保护措施。`;

describe('copies of an article', () => {
  it.each([
    ['the same text with other punctuation and spaces', original.replaceAll('，', ', ')],
    ['small edits', original.replace('获悉', '了解到').replace('钱就到了卡上', '钱已到账')],
    ['a cut copy with a link', `${original.slice(0, 150)}……（原文链接：https://news.example/1.html）`],
    ['another byline', `2023-11-04 08:30:21 来源：某晚报 编辑：小陈\n${original}`],
    ['an editor’s note before it', `编者按：欠薪是职工最关心的事。本报转载如下。${original}`],
  ])('are recognised: %s', (_, copy) => {
    expect(isCopy(likenessTo(original)(copy))).toBe(true);
    const mine = new Set(fingerprintsOf(original));
    expect(fingerprintsOf(copy).filter((one) => mine.has(one)).length).toBeGreaterThanOrEqual(2);
  });

  it.each([
    ['two forecasts of one form', weather(2, 21), weather(9, 17)],
    [
      'two articles with the same statement under them',
      `${original}${'本网站转载信息目的在于传递更多信息，并不代表本网赞同其观点。'.repeat(3)}`,
      `县技工学校的烹饪班上周结业，36名学员拿到了中级证书。老师说，最难的是刀工，每天要切十斤土豆。学校和四家酒店签了用工意向，
      学员们下月上岗，试用期工资不低于三千元。${'本网站转载信息目的在于传递更多信息，并不代表本网赞同其观点。'.repeat(3)}`,
    ],
    [
      'a round-up that quotes it in the middle',
      original,
      `${weather(3, 20).repeat(6)}${original.slice(0, 200)}${weather(5, 22).repeat(6)}`,
    ],
  ])('are told from %s', (_, one, other) => {
    expect(isCopy(likenessTo(one)(other))).toBe(false);
  });

  it('are not looked for in a caption', () => {
    expect(fingerprintsOf('图为职工参加技能竞赛。')).toEqual([]);
    expect(fingerprintsOf(original)).toHaveLength(FINGERPRINTS);
  });
});
