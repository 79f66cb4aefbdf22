import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { follow, looks } from '../harness/looks.ts';

/** A talent clerk before the import clinic; speaks in the labels that stand on the page. */
export class ImportPages {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async upload(name: string, bytes: Buffer): Promise<void> {
    const page = this.#page;
    await page.goto('/console/talents');
    await follow(page.getByRole('link', { name: '导入', exact: true }));
    await page
      .getByLabel('表格文件')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
    await follow(page.getByRole('button', { name: '开始检查' }));
    await page.getByRole('button', { name: '检查全部行' }).waitFor();
    await looks(page);
  }

  /** Takes the columns as suggested, and waits for the clinic. */
  async check(): Promise<void> {
    const page = this.#page;
    expect(await page.getByLabel('身份证号').locator('option:checked').textContent()).toContain('身份证号码');
    await page.getByRole('button', { name: '检查全部行' }).click();
    await page.getByRole('heading', { name: '问题种类' }).waitFor();
    await looks(page);
  }

  /** What stands beside the cell of this person's row. */
  async reason(person: string, cell: string): Promise<string> {
    const field = this.#row(person).getByLabel(cell);
    const described = (await field.getAttribute('aria-describedby')) ?? '';
    const texts = described.split(' ').map((id) => this.#page.locator(`[id="${id}"]`).textContent());
    return (await Promise.all(texts)).join('');
  }

  async repair(kind: string): Promise<void> {
    await this.#act(this.#kind(kind).getByRole('button', { name: '修复能确定的' }));
  }

  async exclude(kind: string): Promise<void> {
    await this.#act(this.#kind(kind).getByRole('button', { name: /^排除这/ }));
  }

  async undo(): Promise<void> {
    await this.#act(this.#page.getByRole('button', { name: '撤销', exact: true }));
  }

  async excludeRow(person: string): Promise<void> {
    await this.#act(this.#row(person).getByRole('button', { name: '排除这一行' }));
  }

  async excludeRest(): Promise<void> {
    const rest = this.#page.getByRole('button', { name: /^排除这 \d+ 行/ });
    for (let left = await rest.count(); left > 0; left = await rest.count()) await this.#act(rest.first());
  }

  /** The rows of this count on the page, as in 可以写入. */
  async count(term: string): Promise<number> {
    const text = (await this.#page.locator('main').textContent()) ?? '';
    return Number(new RegExp(`${term}\\s*(\\d+) 行`).exec(text)?.[1] ?? Number.NaN);
  }

  /** Confirms, and waits for the report. */
  async confirm(): Promise<string> {
    const page = this.#page;
    await follow(page.getByRole('link', { name: /^核对后写入/ }));
    await looks(page);
    await follow(page.getByRole('button', { name: /写入/ }));
    await page.getByRole('heading', { name: '导入结果' }).waitFor();
    await looks(page);
    return (await page.locator('main').textContent()) ?? '';
  }

  #row(person: string): Locator {
    return this.#page.locator('details', { hasText: person }).first();
  }

  #kind(name: string): Locator {
    return this.#page.getByRole('row').filter({ hasText: name });
  }

  /** A large repair is done in the background: the clinic comes back by itself. */
  async #act(button: Locator): Promise<void> {
    await follow(button);
    await this.#page.getByRole('heading', { name: '问题种类' }).waitFor();
  }
}
