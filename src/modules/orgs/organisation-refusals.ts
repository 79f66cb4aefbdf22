import { refusals } from '../../platform/refusal.ts';

export const refuse = refusals({
  'organisation.code-taken': {
    status: 409,
    sentence: (detail: { name: string }) =>
      `这个统一社会信用代码已登记为“${detail.name}”，请直接使用已有单位。`,
  },
  'organisation.same-name': {
    status: 409,
    sentence: (detail: { names: string }) =>
      `已有名称相同或只差括号、“有限责任”字样的单位：${detail.names}。如确实不是同一单位，请勾选确认后再保存。`,
  },
});
