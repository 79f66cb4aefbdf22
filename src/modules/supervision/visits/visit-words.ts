import { visitActNames } from './visit-lifecycle.ts';

/** Chinese names of the words that visits and the field mode write into the audit trail. */
export const visitWords: Readonly<Record<string, string>> = {
  'visit.plan': '联合检查：安排检查',
  ...Object.fromEntries(
    Object.entries(visitActNames).map(([word, title]) => [`visit.${word}`, `联合检查：${title}`]),
  ),
  'visit.view': '查看联合检查',
  'visit.print': '打印检查记录',
  'visit.export': '导出联合检查',
  'visit.download-photo': '下载检查照片',
  'visit.download': '下载检查到手机',
};
