import { describe, expect, it } from 'vitest';
import { categoryOf } from './category-of.ts';
import { findThemes } from './find-themes.ts';

const themesOf = (title: string, body: string) => findThemes(title, body).map(({ theme }) => theme);

describe('the union’s themes', () => {
  it.each([
    ['工会帮217名职工追回工资', '县总工会联合人社部门整治欠薪，为农民工工资支付把关。', ['维权']],
    ['全县快递员技能竞赛开赛', '来自八家企业的选手参加决赛，获奖者可晋升技能等级。', ['竞赛']],
    ['金秋助学金发放', '困难职工家庭的孩子拿到助学金，工会还上门慰问。', ['帮扶']],
    ['劳模进校园讲述工匠精神', '全国劳动模范走进技校，创新工作室现场收徒。', ['劳模']],
    ['春风行动招聘会举行', '六十家企业带来千余岗位，求职者当场签约。', ['就业']],
    ['烹饪培训班结业', '学员通过技能培训拿到证书。', ['培训']],
    ['工地开展安全生产月活动', '工会组织隐患排查和应急演练。', ['安全']],
    ['今天多云', '局部有小雨。', []],
  ])('%s', (title, body, expected) => {
    expect(themesOf(title, body)).toEqual(expected);
  });

  it('come with the terms that gave them, and a long term is not counted again as its parts', () => {
    const [rights] = findThemes('农民工工资支付', '');
    expect(rights).toMatchObject({ theme: '维权', terms: ['农民工工资'] });
  });
});

describe('the general category', () => {
  it.each([
    ['沪指午后跳水跌破3000点 券商股领跌', '股票'],
    ['教育部公布今年高考报名人数', '教育'],
    ['中国女排3比0完胜对手夺冠', '体育'],
    ['男子酒后驾车撞上护栏被刑拘', '社会'],
    ['多文镇工地追回欠薪', '社会'],
    ['职工夜校烹饪培训班结业', '教育'],
    ['县里出台产业工人队伍建设改革方案', '国内'],
  ])('%s is %s', (title, expected) => {
    expect(categoryOf(title, '')?.category).toBe(expected);
  });

  it('gives words as reasons', () => {
    const reasons = categoryOf('中国女排3比0完胜对手夺冠', '')?.reasons ?? [];
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons.every((reason) => /^\p{Script=Han}+$/u.test(reason))).toBe(true);
  });

  it('says nothing of an empty title', () => {
    expect(categoryOf('', '')).toBeUndefined();
  });
});
