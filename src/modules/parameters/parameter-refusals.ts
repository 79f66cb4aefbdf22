import { refusals } from '../../platform/refusal.ts';

export const refuse = refusals({
  'parameter.same-day': {
    status: 409,
    sentence: (detail: { day: string }) =>
      `这项参数在 ${detail.day} 已有一个起始值。如原值有误，请先撤销原值（写明原因），再填写新值。`,
  },
  'parameter.already-verified': { status: 409, sentence: '这个值刚刚已由他人核实。' },
});
