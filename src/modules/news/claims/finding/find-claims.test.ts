import { describe, expect, it } from 'vitest';
import { findClaims } from './find-claims.ts';

const publishedOn = '2023-12-07';

/** "printed unit value" of each number found. */
function found(text: string): string[] {
  return findClaims(text, { publishedOn }).map(
    ({ printed, unit, amount }) => `${printed} ${unit} ${amount.value ?? '–'}`,
  );
}

const counts: readonly (readonly [string, readonly string[]])[] = [
  ['会员册上有563名技能人才。', ['563名 人 563']],
  ['高技能人才142人。', ['142人 人 142']],
  ['两家企业签了协议。', ['两家 家 2']],
  ['建成工作室2家。', ['2家 家 2']],
  ['每人每年2万元经费。', ['2万元 分 2000000']],
  ['追回309.63万元。', ['309.63万元 分 309630000']],
  ['追回三百零九万元。', ['三百零九万元 分 309000000']],
  ['投入1.2亿元。', ['1.2亿元 分 12000000000']],
  ['投入1亿2000万元。', ['1亿2000万元 分 12000000000']],
  ['发放3,096,300元。', ['3,096,300元 分 309630000']],
  ['净利润49，893，651元。', ['49，893，651元 分 4989365100']],
  ['发放500.5元补贴。', ['500.5元 分 50050']],
  ['会员3.2万人。', ['3.2万人 人 32000']],
  ['服务1.2万人次。', ['1.2万人次 人次 12000']],
  ['受理案件856件。', ['856件 件 856']],
  ['调解劳动争议十二起。', ['十二起 件 12']],
  ['举办讲座8场次。', ['8场次 场 8']],
  ['举办三十二场宣讲。', ['三十二场 场 32']],
  ['建会率98.5%。', ['98.5% ppm 985000']],
  ['百分之二十五的企业建会。', ['百分之二十五 ppm 250000']],
  ['慰问困难家庭320户。', ['320户 户 320']],
  ['发出函件15份。', ['15份 份 15']],
  ['３０名教师结业。', ['３０名 人 30']],
  ['一百二十名职工参加。', ['一百二十名 人 120']],
  ['一千零五人领到补贴。', ['一千零五人 人 1005']],
  ['提供1500个岗位。', ['1500个 个 1500']],
  ['设立三个服务站点。', ['三个 个 3']],
  ['为5000元以下的案件免费代理10件。', ['5000元以下 分 500000', '10件 件 10']],
];

const hedged: readonly (readonly [
  string,
  string,
  string,
  readonly [bigint | undefined, bigint | undefined],
])[] = [
  ['近300名职工参加。', '近300名', 'near', [270n, 300n]],
  ['约1200家企业建会。', '约1200家', 'about', [1080n, 1320n]],
  ['超过500人受益。', '超过500人', 'over', [500n, 599n]],
  ['逾500人受益。', '逾500人', 'over', [500n, 599n]],
  ['320余户得到帮扶。', '320余户', 'over', [320n, 329n]],
  ['三百余名职工。', '三百余名', 'over', [300n, 399n]],
  ['1500多个岗位。', '1500多个', 'over', [1500n, 1599n]],
  ['追回300多万元。', '300多万元', 'over', [300_000_000n, 399_999_999n]],
  ['追回309万余元。', '309万余元', 'over', [309_000_000n, 309_999_999n]],
  ['有200人左右参加。', '200人左右', 'about', [180n, 220n]],
  ['有200人以上参加。', '200人以上', 'at-least', [200n, undefined]],
  ['不少于20人。', '不少于20人', 'at-least', [20n, undefined]],
  ['补贴最高不超过6000元。', '最高不超过6000元', 'at-most', [0n, 600_000n]],
  ['不足100人。', '不足100人', 'below', [90n, 99n]],
  ['近百名职工。', '近百名', 'near', [90n, 100n]],
  ['上千人次受益。', '上千人次', 'over', [1000n, 1999n]],
  ['10至15人一组。', '10至15人', 'range', [10n, 15n]],
  ['10-15人一组。', '10-15人', 'range', [10n, 15n]],
  ['10人至15人一组。', '10人至15人', 'range', [10n, 15n]],
  ['补贴3至5万元。', '3至5万元', 'range', [3_000_000n, 5_000_000n]],
  ['十几名工人在忙。', '十几名', 'vague', [undefined, undefined]],
  ['几十家企业。', '几十家', 'vague', [undefined, undefined]],
  ['数百名职工。', '数百名', 'vague', [undefined, undefined]],
];

const none: readonly string[] = [
  '依照劳动法第五十条，工资应当按月支付。',
  '2023年11月2日上午9时30分开会。',
  '请拨打12351热线。',
  '拨打12351人工服务。',
  '第二届海南自贸港技能大赛开幕，首届赛事落幕。',
  '第3次会议、第12名选手、第九批名单。',
  '落实“三个一批”，建设“三区一园”，推行“8+1”机制。',
  '抓好“两个重点”。',
  '树牢四个意识，抓好两个方面，坚持三项制度。',
  '一名工人说，一家人过得好，一次办成。',
  '三年时间，3个月，5个工作日，12个小时，两个星期。',
  '取得四级、三级证书，年满18周岁。',
  '《关于做好2023年100名困难职工帮扶的通知》印发。',
  '25人以上的企业应当建会。',
  '地址：文明东路37号3楼，邮编571800。',
  '每10名职工选一名代表。',
  '二〇二三年，五一前夕，十四五规划。',
  '型号A12件、G98高速、1.5.2版。',
  '大多数人支持，几位同事、好几名工人、若干家企业。',
  '五家渠市。',
  '列前三名、班级前10名。',
  '8个多月大，2个方面，7位号码，007人。',
  '一三五件，万家灯火，千家万户，百家争鸣。',
  '比上年提高3个百分点。',
];

describe('numbers in a text', () => {
  it.each(counts)('%s is read exactly', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(hedged)('%s is hedged', (text, printed, hedge, [low, high]) => {
    const [claim] = findClaims(text, { publishedOn });
    expect([claim?.printed, claim?.amount.hedge, claim?.amount.low, claim?.amount.high]).toEqual([
      printed,
      hedge,
      low,
      high,
    ]);
  });

  it.each(none)('%s counts nothing', (text) => {
    expect(found(text)).toEqual([]);
  });
});

const days: readonly (readonly [string, string, 'text' | 'published'])[] = [
  ['截至11月2日，追回工资184人。', '2023-11-02', 'text'],
  ['截至2022年11月2日，追回工资184人。', '2022-11-02', 'text'],
  ['截至12月31日，追回工资184人。', '2022-12-31', 'text'],
  ['截止10月底，共184人。', '2023-10-31', 'text'],
  ['截至2月末，共184人。', '2023-02-28', 'text'],
  ['截至去年底，共184人。', '2022-12-31', 'text'],
  ['截至目前，共184人。', publishedOn, 'published'],
  ['目前已入库563人。', publishedOn, 'published'],
  ['今年以来，受理案件56件。', publishedOn, 'published'],
  ['今年上半年，受理案件56件。', '2023-06-30', 'text'],
  ['前三季度受理案件56件。', '2023-09-30', 'text'],
  ['1至10月受理案件56件。', '2023-10-31', 'text'],
  ['去年受理案件56件。', '2022-12-31', 'text'],
  ['2021年受理案件56件。', '2021-12-31', 'text'],
  ['2023年举办竞赛，56人参加。', publishedOn, 'published'],
  ['受理案件56件。', publishedOn, 'published'],
  ['截至11月2日，情况好转。追回工资184人。', '2023-11-02', 'text'],
  ['11月2日，56人到场。另有案件3件。', '2023-11-02', 'text'],
];

describe('the day of a number', () => {
  it.each(days)('%s', (text, asOf, asOfFrom) => {
    expect(findClaims(text, { publishedOn })[0]).toMatchObject({ asOf, asOfFrom });
  });

  it('does not reach into the next paragraph', () => {
    const [first, second] = findClaims('截至11月2日，追回184人。\n入库563人。', { publishedOn });
    expect([first?.asOf, second?.asOf]).toEqual(['2023-11-02', publishedOn]);
  });
});

const subjects: readonly (readonly [string, string])[] = [
  ['建立数据库，目前已收集563名技能人才入库。', '收集 技能人才入库'],
  ['王小明等4人评为全国劳动模范。', '评为全国劳动模范'],
  ['为184名劳动者追回工资。', '劳动者追回工资'],
  ['县总工会会同有关部门为184名劳动者追回工资。', '劳动者追回工资'],
  ['向30名学生发放助学金。', '学生发放助学金'],
  ['入会职工为184人。', '入会职工'],
  ['建设劳模创新工作室2家。', '建设劳模创新工作室'],
  ['去年发放助学金15万元。', '发放助学金'],
  ['完成了药物制剂工(中级)41名的培养任务。', '完成了药物制剂工(中级) 培养任务'],
];

describe('what a number counts', () => {
  it.each(subjects)('%s', (text, subject) => {
    expect(findClaims(text, { publishedOn })[0]?.subject).toBe(subject);
  });

  it('is shared by people and money of one clause', () => {
    const claims = findClaims('为184名劳动者追回309.63万元。', { publishedOn });
    expect(claims.map(({ subject }) => subject)).toEqual(['劳动者追回', '劳动者追回']);
  });

  it('tells the events of one sentence apart, and never merges 首届 and 第二届', () => {
    const text =
      '举办2023年首届“工会杯”快递竞赛，提升技能等级人数9人；举办第二届自贸港技能大赛，提升技能等级人数68人。';
    const [first, second] = findClaims(text, { publishedOn });
    expect(first?.context).toBe('首届工会杯快递竞赛');
    expect(second?.context).toBe('第二届自贸港技能大赛');
    expect(first?.fingerprint).not.toBe(second?.fingerprint);
  });

  it('has the same fingerprint whatever the number and the year', () => {
    const prints = ['2023年为184名劳动者追回工资。', '2024年为205名劳动者追回工资。'].map(
      (text) => findClaims(text, { publishedOn: '2024-12-01' })[0]?.fingerprint,
    );
    expect(prints[0]).toBe(prints[1]);
  });

  it('marks what is only planned', () => {
    const [plan, fact] = findClaims('计划培训600人，已培训41人。', { publishedOn });
    expect([plan?.isPlan, fact?.isPlan]).toEqual([true, false]);
  });

  it.each([
    ['到2025年高技能人才达到600人。', true],
    ['从2012年提高到2022年的635人。', false],
    ['实施“春雨计划”培训41人。', false],
    ['育才计划活动培训41人。', false],
    ['今年计划培训41人。', true],
    ['力争追回工资41万元。', true],
  ])('%s is a plan: %s', (text, isPlan) => {
    expect(findClaims(text, { publishedOn })[0]?.isPlan).toBe(isPlan);
  });
});

describe('parts of a whole', () => {
  const parts = (text: string) =>
    findClaims(text, { publishedOn }).map(({ part }) => part && [part.of, part.kind]);

  it.each([
    ['入库563名，其中高技能人才142名。', [undefined, [0, 'of-which']]],
    ['升级9人，其中中级工6人、高级工3人。', [undefined, [0, 'of-which'], [0, 'of-which']]],
    ['劳模25名（全国4名、省级21名）。', [undefined, [0, 'split'], [0, 'split']]],
    ['培训60人，分别为甲镇25人、乙镇35人。', [undefined, [0, 'split'], [0, 'split']]],
    ['女职工12人、男职工15人，共27人。', [[2, 'split'], [2, 'split'], undefined]],
    [
      '为184名劳动者追回309万元，其中169名农民工298万元。',
      [undefined, undefined, [0, 'of-which'], [1, 'of-which']],
    ],
    ['追回309万元。其中农民工298万元。', [undefined, [0, 'of-which']]],
    ['会员3.2万人，其中女会员1.1万人，占34.4%。', [undefined, [0, 'of-which'], [1, 'share']]],
    ['培训60人；举办讲座，30人参加。', [undefined, undefined]],
    ['培训60人，发放证书30份。', [undefined, undefined]],
  ])('%s', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });
});
