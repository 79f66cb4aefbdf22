import { refusals } from '../../platform/refusal.ts';

export const refuse = refusals({
  'person.invalid': {
    status: 422,
    sentence: (detail: { row: number | undefined; reason: string }) =>
      detail.row === undefined ? detail.reason : `第 ${detail.row} 行：${detail.reason}`,
  },
  'person.identity-taken': {
    status: 409,
    sentence: '另一份档案已使用这个证件号码。请先核对两份档案是否为同一人，不要重复建档。',
  },
  'person.reason-needed': { status: 422, sentence: '查看完整号码须写明原因（不少于 4 个字）。' },
  'person.no-file': { status: 404, sentence: '您在本县还没有职工档案；首次提交事项时会自动建立。' },
  'person.no-match': {
    status: 422,
    sentence:
      '没有找到姓名、证件号码和您登录手机号都一致的档案。可能是档案中登记的手机号不同，请带身份证到县总工会或乡镇工会核对。',
  },
  'correction.answered': {
    status: 409,
    sentence: (detail: { by: string }) => `这项更正申请刚刚已由${detail.by}答复。`,
  },
  'correction.open': { status: 409, sentence: '这一项已有一份更正申请在办理中，请等待答复。' },
});
