import { eventTitles } from './case-event.ts';

/** Chinese names of this module's words in the audit trail. */
export const caseWords: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(eventTitles).map(([word, title]) => [`case.${word}`, title])),
  'case.save-application': '保存仲裁或支付令申请书',
  'case.view': '查看案件',
  'case.export': '导出案件或到账台账',
  'case.print': '打印案件文书',
  'case.download-paper': '下载案件材料',
};
