import { refusals } from '../../platform/refusal.ts';

/** Every "no" of this module. */
export const refuse = refusals({
  'account.own': { status: 403, sentence: '不能对自己的账号做这项操作，请由另一位管理员办理。' },
  'account.not-found': { status: 404, sentence: '没有这个账号。' },
  'account.user-name-taken': { status: 409, sentence: '这个用户名已有人使用，请换一个。' },
  'account.roles-conflict': { status: 422, sentence: (detail: { why: string }) => detail.why },
  'account.organisation-missing': {
    status: 422,
    sentence: '乡镇工会、用人单位、成员单位的角色只看本单位的数据，请先由系统管理员设置所属单位。',
  },
  'account.organisation-needed': {
    status: 422,
    sentence: '该账号的角色限定在本单位，不能清空所属单位。请先由安全管理员调整角色。',
  },
  'account.already-deactivated': { status: 409, sentence: '这个账号已经停用。' },
  'account.not-deactivated': { status: 409, sentence: '这个账号没有停用。' },
  'account.successor-unfit': { status: 422, sentence: '接手人须是本县在用的另一个账号。' },
  'second-factor.wrong-code': {
    status: 422,
    sentence: '动态口令不对。请确认手机时间准确，等下一个口令再试。',
  },
  'second-factor.not-begun': { status: 409, sentence: '请刷新页面，重新扫描二维码。' },
  'second-factor.required': { status: 403, sentence: '按本县安全策略，动态口令必须开启，不能关闭。' },
  'session.wrong-step': { status: 409, sentence: '登录已超时，请重新登录。' },
  'password.stale': { status: 409, sentence: '密码刚刚被改过，请重新登录。' },
  'policy.in-the-past': { status: 422, sentence: '生效日期不能早于今天。' },
  'token.not-found': { status: 404, sentence: '没有这个令牌。' },
  'invitation.used': { status: 410, sentence: '这个链接已经用过或超过 24 小时，请在服务器上重新生成。' },
});
