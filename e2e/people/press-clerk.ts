import type { Page } from 'playwright-core';
import { follow } from '../harness/looks.ts';
import { signInStaff } from '../harness/sign-in-staff.ts';

/** Who reads the news and makes the press digest, in the words that stand on the pages. */
export class PressClerk {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  signIn(userName: string): Promise<void> {
    return signInStaff(this.#page, userName);
  }

  async search(words: string): Promise<void> {
    const page = this.#page;
    await page.goto('/console/news');
    await page.getByLabel('词语').fill(words);
    await follow(page.getByRole('button', { name: '筛选' }));
  }

  /** Follows what is shown now, in the inbox. */
  async subscribe(): Promise<void> {
    const page = this.#page;
    await follow(page.getByRole('link', { name: '订阅这些条件' }));
    await follow(page.getByRole('button', { name: '保存订阅' }));
  }

  /** @returns the draft's address. */
  async compose(span: { from: string; until: string }): Promise<string> {
    const page = this.#page;
    await page.goto('/console/news/digests');
    await follow(page.getByRole('link', { name: '编一期剪报' }));
    await page.getByLabel('标题').fill('十二月剪报');
    await page.getByLabel('起始日期').fill(span.from);
    await page.getByLabel('截止日期').fill(span.until);
    await follow(page.getByRole('button', { name: '生成草稿' }));
    return page.url().replace(/\?.*/, '');
  }

  async layOut(foreword: string): Promise<void> {
    const page = this.#page;
    await follow(page.getByRole('link', { name: '排版' }));
    await page.getByLabel('卷首编者按').fill(foreword);
    await follow(page.getByRole('button', { name: '保存排版' }));
  }

  async issue(signedBy: string): Promise<void> {
    const page = this.#page;
    await follow(page.getByRole('link', { name: '印发' }));
    await page.getByLabel('签发人').fill(signedBy);
    await follow(page.getByRole('button', { name: '印发' }));
  }
}
