import { townshipsOf } from '../src/modules/orgs/townships.ts';
import { gramsOf } from '../src/platform/search-grams.ts';

/** Words with the weight they occur with and the pieces that search finds them by. */
export interface Word {
  readonly text: string;
  readonly grams: readonly string[];
}

const surnames = '符王李陈吴林黄张周谢曾冯何邓刘杨许蔡郑梁'.split('');
const given =
  '阿妹 海 海生 建国 秀英 志强 丽 伟 小燕 文 明 春花 德 玉兰 军 金凤 永福 美 国庆 晓东 亚二 桂芳 勇 慧 少华 '
    .trim()
    .split(' ');
const trades =
  '电工 焊工 钳工 起重装卸机械操作工 叉车司机 保育师 养老护理员 中式烹调师 中式面点师 美容师 汽车维修工 制冷空调系统安装维修工 橡胶割胶工 ' +
  '海水水生动物养殖工 农机修理工 砌筑工 混凝土工 钢筋工 架子工 防水工 物业管理员 保安员 茶艺师 育婴员 快递员 网约配送员 电子商务师 仓储管理员 化学检验员 眼镜验光员';
const places =
  '金牌 博厚 马袅 新盈 调楼 角红 波莲 加来 多文 皇桐 龙波 文澜 南宝 和舍 东英 邦浪 美台 兰洋 头咀 抱才'.split(
    ' ',
  );
const lines = [
  '水产养殖有限公司',
  '建筑工程有限公司',
  '港务有限公司',
  '机械制造有限公司',
  '物业服务有限公司',
  '橡胶加工厂',
  '技工学校',
  '食品有限公司',
  '电力安装有限公司',
  '家政服务中心',
];

/** 500 names, 30 trades, 200 employers: every combination is made up. */
export const vocabulary = {
  names: surnames.flatMap((surname) => given.map((name) => word(surname + name))),
  trades: trades.split(' ').map(word),
  employers: places.flatMap((place) => lines.map((line) => word(`临高${place}${line}`))),
  townships: townshipsOf('469024').map(({ code }) => code),
} as const;

function word(text: string): Word {
  return { text, grams: gramsOf(text) };
}
