import { refusals } from '../../../platform/refusal.ts';
import { MOST_DRAFTS } from './claim-draft.ts';

/** Every "no" to a claim that is not filed yet. */
export const refuse = refusals({
  'draft.too-many': {
    status: 422,
    sentence: `您已有 ${MOST_DRAFTS} 份没提交的草稿，请先在“我的事项”里提交或删除不用的。`,
  },
  'draft.changed': {
    status: 409,
    sentence: '这份草稿刚刚在别的页面改过。下面是最新内容，请再核对一遍，然后提交。',
  },
  'draft.identity-taken': {
    status: 409,
    sentence:
      '这个证件号码已有档案，但登记的姓名或手机号与您登录的不一致。为保护您的信息，请拨打 12351 或到工会窗口核对后办理；草稿已为您保留。',
  },
  'draft.consent-missing': {
    status: 422,
    sentence: '没有您的同意，我们不能保存身份证号，也就不能在网上登记。您可以到工会窗口当面办理。',
  },
});
