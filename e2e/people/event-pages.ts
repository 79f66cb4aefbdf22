import type { Page } from 'playwright-core';
import { follow } from '../harness/looks.ts';
import { signInStaff } from '../harness/sign-in-staff.ts';

/** Whoever works with events, in the words that stand on the pages. */
export class EventPages {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  signIn(userName: string): Promise<void> {
    return signInStaff(this.#page, userName);
  }

  /** Plans an evening with so many places and opens the sign-up. @returns the event's page. */
  async plan(event: { title: string; day: string; capacity: string }): Promise<string> {
    const page = this.#page;
    await page.goto('/console/events');
    await follow(page.getByRole('link', { name: '新建活动' }));
    await page.getByLabel('名称').fill(event.title);
    await page.getByLabel('类型').selectOption({ label: '文体活动' });
    await page.getByLabel('日期', { exact: false }).first().fill(event.day);
    await page.getByLabel('开始时间').fill('19:30');
    await page.getByLabel('结束时间').fill('21:30');
    await page.getByLabel('地点').fill('县体育馆');
    await page.getByLabel('名额').fill(event.capacity);
    await follow(page.getByRole('button', { name: '保存' }));
    const address = page.url().replace(/\?.*/, '');
    await follow(page.getByRole('button', { name: '开放报名' }));
    return address;
  }

  async enterList(list: string): Promise<void> {
    const page = this.#page;
    await follow(page.getByRole('link', { name: '登记报名名单' }));
    await page.getByLabel('名单').fill(list);
    await follow(page.getByRole('button', { name: '登记' }));
  }

  async cancelFirst(): Promise<void> {
    const page = this.#page;
    page.once('dialog', (dialog) => void dialog.accept());
    await follow(page.getByRole('button', { name: '取消', exact: true }).first());
  }

  async hold(attended: string): Promise<void> {
    const page = this.#page;
    await follow(page.getByRole('button', { name: '截止报名' }));
    await follow(page.getByRole('link', { name: '登记举办情况' }));
    await page.getByLabel('参加人数').fill(attended);
    await page.getByLabel('活动情况').fill('气氛热烈。');
    await follow(page.getByRole('button', { name: '保存' }));
  }

  async award(list: string): Promise<void> {
    const page = this.#page;
    await follow(page.getByRole('link', { name: '登记奖品' }));
    await page.getByLabel('获奖名单').fill(list);
    await follow(page.getByRole('button', { name: '保存' }));
  }

  /** A school asks for a talk. */
  async invite(host: { name: string; day: string }): Promise<void> {
    const page = this.#page;
    await page.goto('/events');
    await follow(page.getByRole('link', { name: '请劳模工匠来宣讲' }));
    await page.getByLabel('学校').check();
    await page.getByLabel('单位名称').fill(host.name);
    await page.getByLabel('乡镇').selectOption({ label: '博厚镇' });
    await page.getByLabel('宣讲地点').fill('学校礼堂');
    await page.getByLabel('想听的主题').fill('工匠精神');
    await page.getByLabel('听众人数').fill('120');
    await page.getByLabel('第一选择日期').fill(host.day);
    await page.getByLabel('联系人').fill('林老师');
    await page.getByLabel('联系电话').fill('13800138009');
    await follow(page.getByRole('button', { name: '提交邀请' }));
  }

  async book(host: string): Promise<void> {
    const page = this.#page;
    await page.goto('/console/invitations');
    await follow(page.getByRole('link', { name: host }));
    await page.locator('#book').getByRole('radio').first().check();
    await follow(page.getByRole('button', { name: '约定' }));
    await follow(page.getByRole('button', { name: '宣讲人已确认' }));
  }
}
