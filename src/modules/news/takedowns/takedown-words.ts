/** Chinese names of what is written into the audit trail. */
export const takedownWords: Readonly<Record<string, string>> = {
  'takedown.submit': '收到下线通知',
  'takedown.supplement': '补正下线通知',
  'takedown.ask-more': '要求补正下线通知',
  'takedown.match': '认定通知所指文章',
  'takedown.block': '下线文章',
  'takedown.forward': '转送下线通知',
  'takedown.counter': '收到书面说明（反通知）',
  'takedown.decline-counter': '不采纳书面说明',
  'takedown.restore': '恢复文章',
  'takedown.reject': '不予下线',
  'takedown.withdraw': '通知人撤回下线通知',
  'takedown.view': '查看下线通知人信息',
  'takedown.view-papers': '查看下线通知材料',
  'takedown.print': '打印下线文书',
  'takedown.export': '导出下线台账',
  'takedown.evidence': '查看已下线文章留证',
};
