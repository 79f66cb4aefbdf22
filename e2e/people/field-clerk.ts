import type { Page } from 'playwright-core';
import { follow, looks } from '../harness/looks.ts';
import { signInStaff } from '../harness/sign-in-staff.ts';

/** A clerk of the union with a phone on a visit; speaks in the labels that stand on the page. */
export class FieldClerkPages {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  signIn(userName: string, password?: string): Promise<void> {
    return signInStaff(this.#page, userName, password);
  }

  /** Plans a visit at the desk. @returns its number and address */
  async plan(visit: {
    firm: string;
    on: string;
    lists: readonly RegExp[];
  }): Promise<{ number: string; href: string }> {
    const page = this.#page;
    await page.goto('/console/supervision/visits/new');
    await looks(page);
    await page.getByLabel(/受检单位全称/).fill(visit.firm);
    await page.getByLabel(/计划日期/).fill(visit.on);
    await page.getByLabel(/牵头单位/).selectOption({ label: '临高县人力资源和社会保障局' });
    for (const list of visit.lists) await page.getByRole('checkbox', { name: list }).check();
    await follow(page.getByRole('button', { name: '安排检查' }));
    const number = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    return { number, href: new URL(page.url()).pathname };
  }

  async addInspector(href: string, one: { name: string; certificate: string }): Promise<void> {
    const page = this.#page;
    await page.goto(`${href}/inspectors/new`);
    await page.getByLabel(/姓名/).fill(one.name);
    await page.getByLabel(/证件号码/).fill(one.certificate);
    await follow(page.getByRole('button', { name: '登记', exact: true }));
  }

  async openField(): Promise<void> {
    await this.#page.goto('/console/field');
    await this.#page.getByRole('button', { name: '下载检查' }).waitFor();
  }

  /** Until the page can be opened again without a network. */
  async waitUntilKept(): Promise<void> {
    await this.#page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      if (!registration.active) throw new Error('no worker');
    });
  }

  async openVisit(firm: string): Promise<void> {
    const card = this.#page.locator('[data-field-text="visits"] > *').filter({ hasText: firm });
    await card.getByRole('button', { name: '填写' }).click();
    await this.#page.getByRole('button', { name: '返回列表' }).waitFor();
  }

  async openChecklist(name: string): Promise<void> {
    const list = this.#checklist(name);
    if ((await list.getAttribute('open')) === null) await list.locator('> summary').click();
  }

  async judge(list: string, item: number, verdict: string, note?: string): Promise<void> {
    const fields = this.#checklist(list).getByRole('group', { name: new RegExp(`^${item}\\. `) });
    await fields.getByRole('radio', { name: verdict }).check();
    if (note) await fields.getByLabel(`第 ${item} 项看到的情况`).fill(note);
  }

  async verdictOf(list: string, item: number): Promise<{ verdict: string; note: string }> {
    const fields = this.#checklist(list).getByRole('group', { name: new RegExp(`^${item}\\. `) });
    return {
      verdict: await fields.locator('input:checked').evaluate((radio) => (radio as HTMLInputElement).value),
      note: await fields.getByLabel(`第 ${item} 项看到的情况`).inputValue(),
    };
  }

  async meet(worker: { name: string; contract: '是' | '否' }): Promise<void> {
    const page = this.#page;
    await page.getByRole('button', { name: '登记遇到的职工' }).click();
    const sheet = page.locator('[data-field-part="sample"]');
    await sheet.getByLabel('姓名').fill(worker.name);
    await sheet
      .getByRole('radiogroup', { name: /劳动合同/ })
      .getByRole('radio', { name: worker.contract })
      .check();
    await sheet.getByLabel('金额（元）').fill('4500');
    await looks(page);
    await sheet.getByRole('button', { name: '返回检查' }).click();
  }

  async upload(): Promise<void> {
    await this.#page.locator('[data-field-act="upload"]:visible').click();
  }

  async state(): Promise<string> {
    return (await this.#page.getByRole('status').first().textContent()) ?? '';
  }

  async waitForState(words: string): Promise<void> {
    await this.#page.getByRole('status').filter({ hasText: words }).waitFor();
  }

  #checklist(name: string) {
    return this.#page.locator('details').filter({ has: this.#page.locator(`> summary:text("${name}")`) });
  }
}
