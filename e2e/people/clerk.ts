import type { Page } from 'playwright-core';
import { follow } from '../harness/looks.ts';
import { expectPrintsOnA4 } from '../harness/paper.ts';
import { signInStaff } from '../harness/sign-in-staff.ts';

/** A clerk of the rights department in the console; speaks in the labels that stand on the page. */
export class ClerkPages {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  signIn(userName: string, password?: string): Promise<void> {
    return signInStaff(this.#page, userName, password);
  }

  /** Opens a case by the number that the worker was given. */
  async openCase(number: string): Promise<void> {
    const page = this.#page;
    await page.goto('/console/cases');
    await page.getByLabel('编号、单位、项目').fill(number);
    await follow(page.getByRole('button', { name: '筛选' }));
    await follow(page.getByRole('table').getByRole('link', { name: number, exact: true }));
  }

  async accept(): Promise<void> {
    await follow(this.#page.getByRole('button', { name: '受理', exact: true }));
  }

  /** Confirms every line as claimed. */
  async verify(papers: string): Promise<void> {
    const page = this.#page;
    await this.#open('核实金额');
    await follow(page.getByRole('link', { name: /按申报金额填入/ }));
    await page.getByLabel('依据材料').fill(papers);
    await this.#submit('保存核实结果');
  }

  async mediate(note: string): Promise<void> {
    await this.#open('开始调处');
    await this.#page.getByLabel('调处情况').fill(note);
    await this.#submit('开始调处');
  }

  /** Records one payment for the one claimant. */
  async recordPayment(yuan: string): Promise<void> {
    const page = this.#page;
    await this.#open('登记到账');
    await page.getByLabel('支付方式').selectOption({ index: 1 });
    await page.getByLabel(/本次到账$/).fill(yuan);
    await this.#submit('登记到账');
  }

  async close(): Promise<void> {
    await this.#open('办结');
    await this.#page.getByRole('radio', { name: /全部清偿/ }).check();
    await this.#submit('办结');
  }

  /** Opens a paper of the case, prints it and comes back. */
  async print(paper: string): Promise<void> {
    const page = this.#page;
    const address = await page.getByRole('link', { name: paper, exact: true }).getAttribute('href');
    const back = page.url();
    await page.goto(address ?? 'no address');
    await expectPrintsOnA4(page);
    await page.goto(back);
  }

  async #open(label: string): Promise<void> {
    await follow(this.#page.getByRole('link', { name: label, exact: true }).first());
  }

  async #submit(label: string): Promise<void> {
    await follow(this.#page.locator('main').getByRole('button', { name: label, exact: true }));
  }
}
