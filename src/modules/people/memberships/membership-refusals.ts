import { refusals } from '../../../platform/refusal.ts';

export const refuse = refusals({
  'membership.overlaps': {
    status: 409,
    sentence: '这段时间此人已是另一家工会的会员。同一时间只能有一处会籍，请用“转会”。',
  },
  'membership.not-member': { status: 409, sentence: '此人目前不是会员，不能转会或退会。' },
  'membership.before-joining': { status: 422, sentence: '日期早于入会日期，请核对。' },
  'membership.not-a-union': { status: 422, sentence: '请选择名册中的一家工会。' },
});
