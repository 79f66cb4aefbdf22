import { refusals } from '../../../../platform/refusal.ts';

export const refuse = refusals({
  'entity.name-taken': {
    status: 409,
    sentence: (detail: { name: string }) => `“${detail.name}”已是另一词条的名称或别名，请先查看那个词条。`,
  },
  'entity.person-basis': {
    status: 422,
    sentence: '人物须写明收录依据（公开职务或荣誉及其出处），不收录普通职工和案件当事人。',
  },
  'entity.found-person': { status: 422, sentence: '自动收录的词条不能改为人物，请另行新增。' },
  'entity.not-now': { status: 409, sentence: '词条的状态已变，请刷新后再办。' },
});
