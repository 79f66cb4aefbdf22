import type { Page } from 'playwright-core';
import { follow, looks } from '../harness/looks.ts';
import { expectPrintsOnA4 } from '../harness/paper.ts';

/** What a worker knows when he sits down to file. */
export interface WorkerStory {
  readonly phone: string;
  readonly name: string;
  readonly identityNumber: string;
  readonly employer: string;
}

/** A worker on the portal; speaks in the labels that stand on the page. */
export class WorkerPages {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async signIn(phone: string): Promise<void> {
    const page = this.#page;
    await page.goto('/sign-in');
    await looks(page);
    await page.getByLabel('手机号').fill(phone);
    await follow(page.getByRole('button', { name: '获取验证码' }));
    const code = await this.#codeFor(phone);
    await page.getByLabel('短信验证码').fill(code);
    await follow(page.getByRole('button', { name: '登录', exact: true }));
  }

  /** The demo shows what would have been sent; it is read in a second tab. */
  async #codeFor(phone: string): Promise<string> {
    const outbox = await this.#page.context().newPage();
    await outbox.goto('/demo/outbox');
    const message = outbox.locator('main').getByText(/\d{6}/).first();
    const code = /(?<!\d)(\d{6})(?!\d)/.exec((await message.textContent()) ?? '')?.[1];
    await outbox.close();
    if (!code) throw new Error(`no code for ${phone}`);
    return code;
  }

  /** Goes through the whole journey; returns the address of the case. */
  async fileClaim(story: WorkerStory): Promise<string> {
    const page = this.#page;
    await page.goto('/claims/new');
    await this.#next('开始登记');
    for (const answer of [
      '干了活没拿到钱',
      /^工厂、公司/,
      /^给单位干活，没签合同/,
      /^有考勤/,
      '已经不干了',
      '就我一个',
    ])
      await page.getByRole('radio', { name: answer }).check();
    await page.getByLabel(/最后一天是哪天/).fill('2023-09-30');
    await this.#next('保存，下一步');
    await this.#who(story);
    await page.getByLabel(/^单位、老板或包工头/).fill(story.employer);
    await page.getByRole('radio', { name: '不是工地' }).check();
    await page.getByLabel(/^干什么活/).fill('分拣员');
    await this.#next('保存，下一步');
    await this.#lines();
    await follow(page.getByRole('link', { name: /^下一步：核对并提交/ }));
    await follow(page.getByRole('button', { name: '提交登记' }));
    return page.url();
  }

  async #who(story: WorkerStory): Promise<void> {
    const page = this.#page;
    await page.getByRole('radio', { name: '就我一个人' }).check();
    await page.getByLabel(/^姓名/).fill(story.name);
    await page.getByLabel(/^证件号码/).fill(story.identityNumber);
    await page.getByRole('radio', { name: /^农村/ }).check();
    for (const consent of await page.getByRole('checkbox').all()) await consent.check();
    await this.#next('保存，下一步');
  }

  async #lines(): Promise<void> {
    const page = this.#page;
    const row = page.getByRole('group', { name: '第 1 行' });
    await row.getByLabel(/^哪个月/).fill('2023-09');
    await row.getByLabel(/^干了几天/).fill('25');
    await row.getByLabel(/^一天多少钱/).fill('160');
    await this.#next('保存，下一步');
  }

  async #next(button: string): Promise<void> {
    await follow(this.#page.getByRole('button', { name: button }));
  }

  /** Says on the case's page that this sum has come. */
  async confirmReceipt(matter: string, sum: string): Promise<void> {
    const page = this.#page;
    await page.goto(matter);
    await looks(page);
    await follow(page.getByRole('button', { name: new RegExp(`^收到了.* ${sum} 元`) }));
  }

  async print(matter: string): Promise<void> {
    const page = this.#page;
    await page.goto(matter);
    await follow(page.getByRole('link', { name: '打印这一页' }));
    await expectPrintsOnA4(page);
  }

  async judge(matter: string): Promise<void> {
    const page = this.#page;
    await page.goto(matter);
    await page.getByRole('radio', { name: '满意', exact: true }).check();
    await follow(page.getByRole('button', { name: '提交评价' }));
  }
}
