import type { SourceFlag } from '../extraction/extracted-page.ts';

/** Chinese names of what makes a source incomplete, as the banner and the register show them. */
export const flagNames: Readonly<Record<SourceFlag, string>> = {
  'origin-missing': '转载页没有给出原文地址',
  'canonical-elsewhere': '网页自称的地址在别的网站',
  'published-after-capture': '发布时间晚于快照时间',
  'clocks-differ': '对方服务器时间与本机相差超过五分钟',
  'address-missing': '没有网址（由文件交入）',
  'title-missing': '没有找到标题',
  'time-missing': '没有找到发布时间',
  'source-missing': '没有写明来源',
  'text-thin': '正文过短',
  truncated: '内容超过上限，只存了一部分',
};

export function isFlag(flag: string): flag is SourceFlag {
  return Object.hasOwn(flagNames, flag);
}
