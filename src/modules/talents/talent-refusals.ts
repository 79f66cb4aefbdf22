import { refusals } from '../../platform/refusal.ts';

export const refuse = refusals({
  'talent.number-taken': {
    status: 409,
    sentence: '这个证书编号已登记在册。请先查找已有证书；如确属不同的人，请核对证书原件。',
  },
  'talent.invalid': { status: 422, sentence: (detail: { reason: string }) => detail.reason },
  'talent.already-removed': { status: 409, sentence: '这张证书已移出名册，不能再修改。' },
});
