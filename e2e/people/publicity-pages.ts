import type { Page } from 'playwright-core';
import { follow } from '../harness/looks.ts';
import { signInStaff } from '../harness/sign-in-staff.ts';

/** Whoever works with public notices, in the words that stand on the pages. */
export class PublicityPages {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  signIn(userName: string): Promise<void> {
    return signInStaff(this.#page, userName);
  }

  /** Writes, previews and publishes. @returns the words of the preview. */
  async publish(notice: { title: string; list: string }): Promise<string> {
    const page = this.#page;
    await page.goto('/console/publicity');
    await follow(page.getByRole('link', { name: '发布公示' }));
    await page.getByLabel('标题').fill(notice.title);
    await page.getByLabel('名单').fill(notice.list);
    await follow(page.getByRole('button', { name: '预览' }));
    const preview = (await page.locator('#preview').textContent()) ?? '';
    page.once('dialog', (dialog) => void dialog.accept());
    await follow(page.getByRole('button', { name: '按预览发布' }));
    return preview;
  }

  async openOnBoard(title: string): Promise<void> {
    const page = this.#page;
    await page.goto('/publicity');
    await follow(page.getByRole('link', { name: title }));
  }

  /** @returns the address of the receipt. */
  async object(statement: string): Promise<string> {
    const page = this.#page;
    await follow(page.getByRole('link', { name: '我有异议' }));
    await page.getByLabel('异议内容').fill(statement);
    await follow(page.getByRole('button', { name: '提交异议' }));
    return page.url();
  }

  /** From today's list to the answer. */
  async answer(decision: string, answer: string): Promise<void> {
    const page = this.#page;
    await page.goto('/console/publicity?objected=1');
    await follow(page.locator('main').getByRole('table').getByRole('link').first());
    await follow(page.getByRole('link', { name: /^第 \d+ 件$/ }).last());
    await page.getByLabel(decision).check();
    await page.getByLabel('答复和理由').fill(answer);
    await follow(page.getByRole('button', { name: '答复' }));
  }
}
