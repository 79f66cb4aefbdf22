import type { Page } from 'playwright-core';
import { follow } from './looks.ts';

/** Signs a clerk of the demo county in by the form that everybody uses. */
export async function signInStaff(page: Page, userName: string, password = 'Wenlan@2023'): Promise<void> {
  await page.goto('/console');
  await page.getByLabel('用户名').fill(userName);
  await page.getByLabel('密码').fill(password);
  await follow(page.getByRole('button', { name: '登录' }));
}
