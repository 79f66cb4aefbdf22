import { refusals } from '../../platform/refusal.ts';

export const refuse = refusals({
  'import.wrong-state': { status: 409, sentence: '这一批的状态已经变了，请刷新页面查看最新情况。' },
  'import.missing-columns': {
    status: 422,
    sentence: (detail: { labels: string }) => `这些列必须对应：${detail.labels}`,
  },
  'import.nothing-to-write': { status: 422, sentence: '没有可以写入的行，请先修复或检查表格。' },
  'import.no-such-sheet': { status: 422, sentence: '文件里没有所选的工作表，请重新选择。' },
  'import.changed': { status: 409, sentence: '可以写入的行数已经变了，请核对后再确认一次。' },
  'import.undo-order': { status: 409, sentence: '请从最近的一次修复开始撤销。' },
});
