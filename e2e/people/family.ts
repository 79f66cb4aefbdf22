import type { Page } from 'playwright-core';
import { follow, looks } from '../harness/looks.ts';
import { expectPrintsOnA4 } from '../harness/paper.ts';

/** A worker in need on the portal; speaks in the labels that stand on the page. */
export class FamilyPages {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The anonymous self-test; leaves the page of the answer open. */
  async check(family: { members: string; income: string; medical: string }): Promise<string> {
    const page = this.#page;
    await page.goto('/hardship/check');
    await looks(page);
    await page.getByLabel(/^家里几口人/).fill(family.members);
    await page.getByLabel(/^全家一年到手的收入/).fill(family.income);
    await page.getByLabel(/^看病/).fill(family.medical);
    await page.getByLabel(/^您现在是/).selectOption('在岗');
    await page.getByLabel(/^有人得大病/).check();
    await page.getByLabel('小学', { exact: true }).check();
    await this.#press('测一测');
    return this.words();
  }

  async printPacket(): Promise<void> {
    const page = this.#page;
    await this.#press('打印材料清单');
    await expectPrintsOnA4(page);
  }

  /** From the answer of the self-test to the draft; the sign-in comes in between where there is none yet. */
  async apply(who: { name: string; identityNumber: string }): Promise<string> {
    const page = this.#page;
    await this.#press('带着这些回答去申请');
    await page.getByLabel(/^您的姓名/).fill(who.name);
    await page.getByLabel(/^您的身份证号/).fill(who.identityNumber);
    await page.getByRole('checkbox').check();
    await this.#press('开始填写');
    return page.url();
  }

  async fillIn(child: { name: string; identityNumber: string }): Promise<void> {
    const page = this.#page;
    await follow(page.getByRole('link', { name: /^填写/ }).first());
    await page.getByLabel(/^最近十二个月的收入/).fill('9600');
    await page.getByLabel(/^收入来源/).fill('工资');
    await this.#press('保存');
    await follow(page.getByRole('link', { name: '增加家庭成员' }));
    await page.getByLabel(/^与申请人的关系/).selectOption('儿子');
    await page.getByLabel(/^姓名/).fill(child.name);
    await page.getByLabel(/^证件号码/).fill(child.identityNumber);
    await page.getByLabel(/^身份/).selectOption('在校学生');
    await page.getByLabel(/^最近十二个月的收入/).fill('0');
    await page.getByLabel(/^收入来源/).fill('没有收入');
    await page.getByLabel(/^就读阶段/).selectOption('小学');
    await this.#press('保存');
    await follow(page.getByRole('link', { name: '填写困难情况' }));
    await page.getByLabel(/^主要致困原因/).selectOption('本人大病');
    await page.getByLabel(/^困难情况/).fill('本人住院化疗，自付医药费三千元，孩子还在上小学。');
    await page.getByLabel(/^住房/).first().selectOption('自有住房');
    await page.getByLabel(/^户口/).selectOption('本县农村');
    await page.getByLabel(/^住在哪个乡镇/).selectOption('波莲镇');
    await this.#press('保存');
  }

  async submit(): Promise<string> {
    const page = this.#page;
    await follow(page.getByRole('link', { name: '核对并提交' }));
    for (const consent of await page.getByRole('checkbox').all()) await consent.check();
    await this.#press('提交申请');
    return /[^\s：:]+〔\d{4}〕\d+号/.exec(await this.words())?.[0] ?? 'no number';
  }

  async printAuthorisation(): Promise<void> {
    await follow(this.#page.getByRole('link', { name: '打印授权委托书' }));
    await expectPrintsOnA4(this.#page);
  }

  async words(): Promise<string> {
    return (await this.#page.locator('main').textContent()) ?? '';
  }

  async #press(label: string): Promise<void> {
    await follow(this.#page.getByRole('button', { name: label, exact: true }));
  }
}
