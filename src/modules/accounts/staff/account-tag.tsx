import { Tag } from '../../../ui/tag/tag.tsx';
import type { StaffAccount } from '../account/staff-account.ts';
import { isLocked } from '../sign-in/lockout.ts';

/** State of an account in a word. */
export function AccountTag({ account, now }: { account: StaffAccount; now: Date }) {
  if (account.deactivatedAt) return <Tag>已停用</Tag>;
  if (isLocked(account, now)) return <Tag tone="danger">已锁定</Tag>;
  return account.mustChangePassword ? <Tag tone="warning">待首次登录</Tag> : <Tag tone="success">在用</Tag>;
}
