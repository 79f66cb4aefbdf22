/** Building blocks of made-up names: surnames usual in Hainan, given-name characters, none of a real person. */
export const surnames = [
  ...'王陈林符李吴黄张郑周谢许曾刘冯蔡郭邓梁何曹苏杨罗钟叶潘韩麦唐劳庞欧颜卢邱方翁裴孙温',
] as const;

export const maleNames = [
  ...'志强海明建国文斌德福春生永昌家宝裕泰荣光达安平宏伟俊杰振业忠良启东民顺盛辉勇军浩然',
] as const;

export const femaleNames = [
  ...'秀英美兰玉梅小燕海霞春花丽珍晓芳雪云月娥爱莲彩凤静怡婷慧敏婉清红艳琴巧玲香桂',
] as const;

/** A few names that old software breaks on: characters beyond the common plane, an interpunct. */
export const rareNames = ['符𬭎', '王㛃', '林龦', '阿依夏·吐尔逊', '李䶮'] as const;
