import { refusals } from '../../../platform/refusal.ts';

export const refuse = refusals({
  'claim.no-figure': { status: 422, sentence: '没有这个指标，请从列出的指标中选择。' },
  'claim.other-unit': {
    status: 422,
    sentence: (detail: { claim: string; figure: string }) =>
      `这个数的单位是“${detail.claim}”，指标的单位是“${detail.figure}”，不能互相核对。`,
  },
  'claim.no-words': {
    status: 422,
    sentence: '请填写至少一个词，每个词不少于两个字，例如“追回 农民工”。',
  },
  'claim.words-elsewhere': {
    status: 422,
    sentence: '这些词没有全部出现在这个数的说法里，关联后对它不起作用，请核对。',
  },
  'claim.linked-meanwhile': {
    status: 409,
    sentence: '同事刚刚关联了同样的说法，请核对最新的关联后再决定。',
  },
  'claim.link-ended': { status: 409, sentence: '这条口径已经解除，不能再次解除。' },
  'claim.nothing-open': { status: 409, sentence: '这个数与本会口径没有不符，不需要说明。' },
});
