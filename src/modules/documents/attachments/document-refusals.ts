import { refusals } from '../../../platform/refusal.ts';

/** Why a paper cannot be taken, shown or removed. */
export const refuse = refusals({
  'attachment.refused': { status: 422, sentence: (file: { sentence: string }) => file.sentence },
  'attachment.removed': { status: 410, sentence: '这份材料已被移除，不能再查看。' },
  'attachment.no-preview': { status: 404, sentence: '这份材料不能在网页里预览，请下载查看。' },
});
