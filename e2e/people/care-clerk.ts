import type { Page } from 'playwright-core';
import { follow } from '../harness/looks.ts';
import { expectPrintsOnA4 } from '../harness/paper.ts';

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Somebody of the care department, or a leader who signs, at the files of families. */
export class CareClerkPages {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async openFile(number: string): Promise<void> {
    const page = this.#page;
    await page.goto('/console/hardship');
    await page.getByLabel('编号、申请人').fill(number);
    await follow(page.getByRole('button', { name: '筛选' }));
    await follow(page.getByRole('table').getByRole('link', { name: number, exact: true }));
  }

  async accept(): Promise<void> {
    await this.#open('初审通过');
    await this.#press('初审通过');
  }

  async visit(): Promise<void> {
    const page = this.#page;
    await this.#open('登记入户核查');
    await page.getByLabel(/^入户人员/).fill('李帮扶、谢乡镇');
    await page.getByLabel(/^地点/).fill('波莲镇某村');
    await page.getByRole('radio', { name: '与申请一致' }).check();
    await page.getByLabel(/^核查情况/).fill('住房一般，收入支出与申请一致。');
    await this.#press('保存核查记录');
  }

  async authorise(): Promise<void> {
    await this.#open('登记核对授权');
    const file = { name: '授权书.png', mimeType: 'image/png', buffer: Buffer.from(PIXEL, 'base64') };
    await this.#page.getByLabel(/^签字的授权委托书/).setInputFiles(file);
    await this.#press('保存授权书');
  }

  async checkMeans(): Promise<void> {
    const page = this.#page;
    await this.#open('发函核对');
    await this.#press('生成核对函');
    await this.print('核对函');
    await this.#open('登记核对结果');
    await page.getByRole('radio', { name: '与申报一致', exact: true }).check();
    await page.getByLabel(/^答复内容/).fill('未发现应计未计的收入和财产。');
    await this.#press('登记并测算类别');
  }

  async publish(): Promise<void> {
    await this.#open('发布公示');
    await this.#press('发布公示');
  }

  async beginApproval(): Promise<void> {
    await this.#open('提交审批');
    await this.#press('签署并提交');
  }

  async sign(): Promise<void> {
    await this.#open('签署审批意见');
    await this.#press('签署意见');
  }

  /** Opens a paper of the file, prints it and comes back. */
  async print(paper: string): Promise<void> {
    const page = this.#page;
    const address = await page.getByRole('link', { name: paper, exact: true }).getAttribute('href');
    const back = page.url();
    await page.goto(address ?? 'no address');
    await expectPrintsOnA4(page);
    await page.goto(back);
  }

  async words(): Promise<string> {
    return (await this.#page.locator('main').textContent()) ?? '';
  }

  async #open(label: string): Promise<void> {
    await follow(this.#page.getByRole('link', { name: label, exact: true }).first());
  }

  async #press(label: string): Promise<void> {
    await follow(this.#page.locator('main').getByRole('button', { name: label, exact: true }));
  }
}
