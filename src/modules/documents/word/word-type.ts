import { LineRuleType } from 'docx';

/** Latin letters stand in Times; where a machine lacks the named face, Word and WPS fall back to their own 宋 or 仿宋. */
function face(eastAsia: string) {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia, cs: 'Times New Roman' };
}

/** GB/T 9704-2012, 5.2.2 and 7.3: faces of official documents. */
export const fonts = {
  title: face('方正小标宋简体'),
  text: face('仿宋_GB2312'),
  heading: face('黑体'),
  subheading: face('楷体_GB2312'),
} as const;

/** Half points: 2号 is 22 pt, 3号 is 16 pt, tables stand in 4号 (14 pt). */
export const sizes = { title: 44, text: 32, table: 28 } as const;

/** 22 lines on a page: 28 pt each, in twentieths of a point. */
export const LINE = { line: 560, lineRule: LineRuleType.EXACT } as const;
