import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { follow, looks } from '../harness/looks.ts';
import { expectPrintsOnA4 } from '../harness/paper.ts';
import { signInStaff } from '../harness/sign-in-staff.ts';

/** Care staff at the pages of money; speaks in the labels that stand on the page. */
export class GrantPages {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  signIn(userName: string): Promise<void> {
    return signInStaff(this.#page, userName);
  }

  async open(path: string): Promise<void> {
    await this.#page.goto(path);
    await looks(this.#page);
  }

  /** Finds the household by the number of its file and proposes a sum; returns the number of the grant. */
  async propose(fileNumber: string, grant: { yuan: string; basis: string }): Promise<string> {
    const page = this.#page;
    await this.open('/console/grants/new');
    await page.getByLabel(/^档案编号/).fill(fileNumber);
    await follow(page.getByRole('button', { name: '下一步' }));
    await page.getByLabel(/^救助类别/).selectOption({ label: '生活救助' });
    await page.getByLabel(/^资金来源/).selectOption({ index: 1 });
    await page.getByLabel(/^金额/).fill(grant.yuan);
    await page.getByLabel(/^救助理由/).fill(grant.basis);
    await follow(page.getByRole('button', { name: '提出并签字（经办）' }));
    return (await page.locator('h1').textContent())?.trim() ?? '';
  }

  /** Finds the grant in the register. */
  async openGrant(number: string): Promise<void> {
    const page = this.#page;
    await this.open('/console/grants');
    await page.getByLabel('编号、姓名').fill(number);
    await follow(page.getByRole('button', { name: '筛选' }));
    await follow(page.getByRole('table').getByRole('link', { name: number, exact: true }));
  }

  async sign(number: string): Promise<void> {
    const page = this.#page;
    await this.openGrant(number);
    await follow(page.getByRole('link', { name: '审批同意' }));
    await follow(page.getByRole('button', { name: '签字同意' }));
  }

  /** Makes a batch of this one grant; returns the number of the batch. */
  async makeBatch(grant: string): Promise<string> {
    const page = this.#page;
    await this.open('/console/grants/batches/new');
    await page.getByLabel(/^批次名称/).fill('单笔补发');
    await page.getByRole('checkbox', { name: `选择 ${grant}` }).check();
    await follow(page.getByRole('button', { name: '制作批次' }));
    return (await page.locator('h1').textContent())?.trim() ?? '';
  }

  async openBatch(number: string): Promise<void> {
    const page = this.#page;
    await this.open('/console/grants/batches');
    await follow(page.getByRole('table').getByRole('link', { name: number, exact: true }));
  }

  async check(): Promise<void> {
    await follow(this.#page.getByRole('button', { name: '复核无误' }));
  }

  async print(): Promise<void> {
    const page = this.#page;
    const batch = page.url();
    await follow(page.getByRole('link', { name: '发放签字表' }));
    await expectPrintsOnA4(page);
    await page.goto(batch);
  }

  /** Takes the file for the bank; returns its rows. */
  async exportForBank(reason: string): Promise<string[][]> {
    const page = this.#page;
    await follow(page.getByRole('link', { name: '导出银行代发文件' }));
    await page.getByLabel(/^导出原因/).fill(reason);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^导出 CSV/ }).click(),
    ]);
    const bytes = await readFile(await download.path());
    const lines = new TextDecoder('gb18030').decode(bytes).trim().split('\r\n');
    return lines.map((line) => line.split(','));
  }

  async send(): Promise<void> {
    const page = this.#page;
    await follow(page.getByRole('link', { name: '送银行' }));
    await follow(page.getByRole('button', { name: '登记已送银行' }));
  }

  /** Pastes what the bank sent back. */
  async importResult(rows: readonly (readonly string[])[]): Promise<void> {
    const page = this.#page;
    await follow(page.getByRole('link', { name: '导入银行结果' }));
    await page.getByLabel('或粘贴结果表').fill(rows.map((row) => row.join('\t')).join('\n'));
    await follow(page.getByRole('button', { name: '导入', exact: true }));
  }

  async words(): Promise<string> {
    return (await this.#page.locator('main').textContent()) ?? '';
  }
}
