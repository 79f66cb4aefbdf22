import { seededRandom } from '../../src/demo/random.ts';

/** Every tenth article is a copy of the one before, with a word changed here and there. */
const COPY_EACH = 10;
const SENTENCES = 9;
const DAY = 86_400_000;

const places = '临城 波莲 东英 博厚 皇桐 多文 和舍 南宝 新盈 调楼 加来'.split(' ');
const who =
  '县总工会 人社局 住建局 镇工会 企业工会 技工学校 志愿律师 劳模宣讲团 快递公司 渔业合作社 糖厂 医院 供电局'.split(
    ' ',
  );
const does = '举行 检查 走访 追回 培训 慰问 签订 开办 发布 评选 修订 调解 表彰 组织 公示'.split(' ');
const what =
  `技能竞赛 欠薪线索 工资专户 集体合同 招聘会 学徒班 困难职工 户外驿站 安全隐患 劳动保护 医疗互助 创新工作室 职工书屋 法律援助
  工匠学院 体检车 疗休养 消防演练 文艺晚会 篮球赛 龙舟赛 冷链仓库 甘蔗收割 船员证书 网约车 外卖平台 社会保险 公积金 高温津贴 女职工`
    .trim()
    .split(/\s+/);
const rare = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'.split('');

/** The n-th made-up article; the same at every run. Words are skewed as real ones are: few of them in most articles. */
export function madeArticle(n: number): { title: string; body: string; at: string } {
  const original = n % COPY_EACH === COPY_EACH - 1 ? n - 1 : n;
  const random = seededRandom(original + 1);
  const pick = (list: readonly string[]) => list[Math.floor(random.next() ** 2 * list.length)] ?? '';
  const theme = pick(what);
  const name = `${pick(rare)}${pick(rare)}${pick(rare)}${(original * 7) % 1000}号`;
  const sentences = Array.from({ length: SENTENCES }, (_, at) => {
    const subject = at % 3 === 0 ? theme : pick(what);
    return `${pick(places)}镇${pick(who)}${pick(does)}${subject}，${name}项目${random.integer(0, 899)}人参加，用时${random.integer(0, 59)}天`;
  });
  const title = `${pick(places)}镇${pick(who)}${pick(does)}${theme}`;
  const at = new Date(Date.UTC(2020, 0, 1) + random.integer(0, 1399) * DAY + (n - original) * 3_600_000);
  const body = `${sentences.join('。')}。`;
  return n === original
    ? { title, body, at: at.toISOString() }
    : { title: `转载：${title}`, body: `据悉，${body.replace('参加', '到场')}`, at: at.toISOString() };
}
