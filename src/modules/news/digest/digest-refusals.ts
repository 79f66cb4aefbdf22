import { refusals } from '../../../platform/refusal.ts';

/** Every "no" of the press digest. */
export const refuse = refusals({
  'digest.not-so': {
    status: 409,
    sentence: (d: { state: string }) => `这期剪报现在是“${d.state}”，不能这样办理。印发后的剪报不再改动。`,
  },
  'digest.empty': { status: 422, sentence: '这期剪报还没有条目，请先从剪报台账里收入报道。' },
  'digest.full': {
    status: 422,
    sentence: (d: { most: number }) => `一期剪报最多收 ${d.most} 条，请先移出一些，或者另编一期。`,
  },
  'digest.item-gone': { status: 409, sentence: '这一条刚刚被移出了剪报，请回到排版页核对。' },
  'digest.article-blocked': { status: 409, sentence: '这篇报道已按要求下线，不能收入剪报。' },
  'digest.too-long': {
    status: 422,
    sentence: (d: { length: number; limit: number }) =>
      `摘录有 ${d.length} 个字，最多可以摘 ${d.limit} 个字（不超过原文的五分之一和本县规定的字数）。`,
  },
  'digest.not-verbatim': {
    status: 422,
    sentence: '摘录须是原文里的原句，中间略去的用“…”表示；自己的话请写在“编者注”里。',
  },
  'digest.section-twice': { status: 422, sentence: '两个栏目不能同名。' },
  'digest.no-readers': { status: 422, sentence: '请至少选择一位收件人。' },
  'digest.reader-twice': { status: 409, sentence: '这个邮箱已经在收件人名单里。' },
});
