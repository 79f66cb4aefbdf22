import { changeAccount, forgetAccount } from './phone.ts';
import { copy, place, say } from './shell.ts';
import { deleteStore } from './store.ts';

/** Signing out with work left: send it first, leave it here unseen, or delete it. */
export function showLeaving(on: { isAsked: boolean; accountId: string | undefined; unsent: number }): void {
  const { accountId, unsent } = on;
  if (!on.isAsked || !accountId || unsent === 0) return;
  const panel = copy('leaving');
  say('unsent', `这台手机上还有 ${unsent} 处记录没有上传。退出前请先选择：`, panel);
  const tap = (act: string, work: () => Promise<void>) =>
    panel.querySelector(`[data-field-act="${act}"]`)?.addEventListener('click', () => work());
  tap('leave-keep', async () => {
    changeAccount(accountId, { locked: true });
    signOut();
  });
  tap('leave-delete', async () => {
    if (!window.confirm(`${unsent} 处没有上传的记录将从本机删除，不能找回。确定删除吗？`)) return;
    forgetAccount(accountId);
    await deleteStore(accountId);
    signOut();
  });
  place('notice').replaceChildren(panel);
}

function signOut(): void {
  const form = document.querySelector<HTMLFormElement>('[data-field-sign-out]');
  if (!form) return;
  form.dataset.anyway = '1';
  form.requestSubmit();
}
