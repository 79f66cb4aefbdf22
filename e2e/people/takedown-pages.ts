import type { Page } from 'playwright-core';
import { residentNumber } from '../../test/numbers.ts';
import { follow } from '../harness/looks.ts';
import { signInStaff } from '../harness/sign-in-staff.ts';

const proof = (name: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from('这是我拍摄这张照片的说明和原始文件编号。'),
});

/** Both sides of a takedown and the clerk between them, in the words that stand on the pages. */
export class TakedownPages {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  signIn(): Promise<void> {
    return signInStaff(this.#page, 'culture-clerk');
  }

  /** @returns the id of the article with this title, in the clerk's register. */
  async findArticle(title: string): Promise<string | undefined> {
    const page = this.#page;
    await page.goto(`/console/news?q=${encodeURIComponent(title)}`);
    const link = page.locator('main table a', { hasText: title }).first();
    if ((await link.count()) === 0) return undefined;
    return /articles\/([0-9a-f-]{36})/.exec((await link.getAttribute('href')) ?? '')?.[1];
  }

  /** @returns number and code of the receipt, and its address. */
  async notify(articleId: string): Promise<{ number: string; code: string; address: string }> {
    const page = this.#page;
    await page.goto(`/news/takedown?article=${articleId}`);
    await page.getByLabel('著作权（含表演、录音录像）').check();
    await page.getByLabel('权利作品的名称').fill('渔港的早晨');
    await page.getByLabel('说明', { exact: false }).first().fill('第二张照片是我拍的，没有署名。');
    await page.getByLabel('证明材料').setInputFiles(proof('权属说明.txt'));
    await this.#fillParty('吴小满');
    await follow(page.getByRole('button', { name: '提交通知' }));
    const words = (await page.locator('main').textContent()) ?? '';
    const number = /下线〔\d{4}〕\d+号/.exec(words)?.[0] ?? '';
    const code = /[0-9A-F]{4}-[0-9A-F]{4}/.exec(words)?.[0] ?? '';
    return { number, code, address: page.url() };
  }

  async lookUp(receipt: { number: string; code: string }): Promise<void> {
    const page = this.#page;
    await page.goto('/news/takedown/status');
    await page.getByLabel('通知编号').fill(receipt.number);
    await page.getByLabel('查询码').fill(receipt.code);
    await follow(page.getByRole('button', { name: '查看' }));
  }

  /** From today's list to the one click. */
  async block(number: string): Promise<void> {
    const page = this.#page;
    await page.goto('/console');
    await follow(page.locator('main').getByRole('link', { name: number }).first());
    await follow(page.getByRole('button', { name: /^立即下线/ }));
  }

  async announce(): Promise<void> {
    const page = this.#page;
    await follow(page.getByRole('link', { name: '转送通知' }));
    await page.getByLabel('网上公告').check();
    await page.getByLabel('转送给谁').fill('某网站');
    await follow(page.getByRole('button', { name: '转送' }));
  }

  /** From the announcement to the receipt of the written explanation. */
  async answer(number: string): Promise<void> {
    const page = this.#page;
    await page.goto('/news/takedown/announcements');
    const notice = page.locator('section').filter({ hasText: number });
    await follow(notice.getByRole('link', { name: '提交书面说明' }));
    await page.getByLabel('要求恢复的文章的标题和网址').fill('那篇报道');
    await page.getByLabel('不构成侵权的理由').fill('照片由本站记者拍摄，附发稿记录。');
    await page.getByLabel('不构成侵权的初步证明材料').setInputFiles(proof('发稿记录.txt'));
    await this.#fillParty('陈海生');
    await follow(page.getByRole('button', { name: '提交书面说明' }));
  }

  async restore(number: string): Promise<void> {
    const page = this.#page;
    await page.goto('/console');
    await follow(page.locator('main').getByRole('link', { name: number }).first());
    await follow(page.getByRole('link', { name: '恢复', exact: true }));
    await follow(page.getByRole('button', { name: '恢复' }));
  }

  async #fillParty(name: string): Promise<void> {
    const page = this.#page;
    await page.getByLabel('个人', { exact: true }).check();
    await page.getByLabel('姓名或单位名称').fill(name);
    await page.getByLabel('证件号码；单位填统一社会信用代码').fill(residentNumber([...name].length * 7));
    await page.getByLabel('电话', { exact: false }).first().fill('13812345678');
    await page.getByLabel('通信地址').fill('临高县临城镇某路1号');
    await page.getByRole('checkbox', { name: /真实性负责/ }).check();
  }
}
