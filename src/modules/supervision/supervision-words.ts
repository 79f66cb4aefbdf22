import { eventTitles } from './letters/letter-event.ts';

/** Chinese names of the words that letters, plan and draws write into the audit trail. */
export const supervisionWords: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(eventTitles).map(([word, title]) => [`letter.${word}`, `函件：${title}`]),
  ),
  'letter.view': '查看工会函件',
  'letter.print': '打印工会函件',
  'letter.export': '导出工会函件',
  'letter.download-paper': '下载函件材料',
  'plan.add': '列入联合检查计划',
  'plan.withdraw': '撤下联合检查计划',
  'plan.export': '导出联合检查计划',
  'draw.freeze': '锁定抽取名单',
  'draw.run': '随机抽取',
  'draw.publish': '公开抽取结果',
  'supervision.view-company': '查看用人单位监督情况',
};
