import type { Page } from 'playwright-core';
import { follow } from '../harness/looks.ts';
import { expectPrintsOnA4 } from '../harness/paper.ts';
import { signInStaff } from '../harness/sign-in-staff.ts';

/** Somebody of the union or of a firm who works on a letter; speaks in the labels that stand on the page. */
export class LetterPages {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  signIn(userName: string): Promise<void> {
    return signInStaff(this.page, userName);
  }

  /** Drafts a reminder from the findings of the newest finished visit of the firm; returns the letter's address. */
  async draftFromVisit(firm: string): Promise<string> {
    const { page } = this;
    await page.goto('/console/supervision/companies');
    await page.getByRole('searchbox', { name: '用人单位' }).fill(firm);
    await follow(page.getByRole('button', { name: '筛选' }));
    await follow(page.getByRole('table').getByRole('link', { name: firm }));
    await follow(page.locator('#visits').getByRole('link').first());
    await follow(page.getByRole('link', { name: '起草提示函' }));
    await this.press('按模板起草');
    await this.press('保存草稿');
    return new URL(page.url()).pathname;
  }

  async press(name: string): Promise<void> {
    await follow(this.page.locator('main').getByRole('button', { name, exact: true }));
  }

  async open(label: string): Promise<void> {
    await follow(this.page.locator('main').getByRole('link', { name: label, exact: true }).first());
  }

  async sign(letter: string): Promise<void> {
    await this.page.goto(letter);
    await this.press('同意');
  }

  async serveInPerson(to: string): Promise<void> {
    await this.open('登记送达');
    await this.page.getByRole('radio', { name: /直接送达/ }).check();
    await this.page.getByLabel('签收人或见证人').fill(to);
    await this.page.getByLabel('送达证明').setInputFiles({
      name: '送达回证.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('张主任签收'),
    });
    await this.press('登记送达');
  }

  /** The contact writes a promise to every item and hands the answer in. */
  async answer(letterNumber: string, due: string): Promise<void> {
    const { page } = this;
    await page.goto('/console/own-letters');
    await follow(page.getByRole('table').getByRole('link', { name: letterNumber, exact: true }));
    for (const field of await page.getByLabel('整改措施').all()) await field.fill('立即整改，逐人落实');
    await this.press('先保存');
    for (const field of await page.getByLabel('完成日期').all()) await field.fill(due);
    await this.press('提交答复');
  }

  /** Reports the first item done, with a proof. */
  async reportDone(): Promise<void> {
    const { page } = this;
    await page.getByText('报告整改完成').first().click();
    await page.getByLabel('完成情况').first().fill('已补签合同');
    await page
      .getByLabel('证明材料')
      .first()
      .setInputFiles({
        name: '签收名单.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('签收名单'),
      });
    await follow(page.getByRole('button', { name: '报告完成' }).first());
  }

  async planRecheck(day: string): Promise<void> {
    await this.open('安排复查');
    await this.page.getByLabel('复查日期').fill(day);
    await this.press('安排复查');
  }

  async recheck(verdict: '已整改' | '未整改'): Promise<void> {
    await this.open('登记复查情况');
    for (const choice of await this.page.getByRole('radio', { name: verdict, exact: true }).all())
      await choice.check();
    await this.press('保存复查情况');
  }

  async print(paper: string): Promise<void> {
    const { page } = this;
    const back = page.url();
    const address = await page.getByRole('link', { name: paper, exact: true }).getAttribute('href');
    await page.goto(address ?? 'no address');
    await expectPrintsOnA4(page);
    await page.goto(back);
  }

  async text(): Promise<string> {
    return (await this.page.locator('main').textContent()) ?? '';
  }
}
