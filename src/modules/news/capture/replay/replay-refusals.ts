import { refusals } from '../../../../platform/refusal.ts';

export const refuseReplay = refusals({
  'replay.unreadable': {
    status: 503,
    sentence:
      '保存的快照文件现在读不到。请稍后再试；如仍读不到，请在来源卡片上核对校验结果，并告知系统管理员。',
  },
  'replay.damaged': {
    status: 410,
    sentence: '快照文件里已读不出这个网页，文件可能已损坏。请在来源卡片上核对校验结果。',
  },
});
