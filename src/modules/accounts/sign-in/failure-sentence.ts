/** The one sentence for each way a password or code can fail; the same for known and unknown names. */
export function failureSentence(
  failure:
    | { readonly kind: 'wrong' }
    | { readonly kind: 'throttled' }
    | { readonly kind: 'locked'; readonly seconds: number },
  what: 'sign-in' | 'password' | 'code',
): string {
  if (failure.kind === 'throttled') return '尝试次数过多，请 5 分钟后再试。';
  if (failure.kind === 'locked') {
    return `连续输错次数过多，已锁定。请 ${Math.ceil(failure.seconds / 60)} 分钟后再试，或联系安全管理员。`;
  }
  return wrong[what];
}

const wrong = {
  'sign-in': '用户名或密码不对',
  password: '当前密码不对',
  code: '动态口令不对或已用过，请输入最新的 6 位数字',
} as const;
