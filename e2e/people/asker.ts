import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { follow, looks } from '../harness/looks.ts';
import { expectPrintsOnA4 } from '../harness/paper.ts';

/** Somebody who was sent away and wants to know what is due; not signed in. Speaks in the labels on the page. */
export class AskerPages {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async words(): Promise<string> {
    return (await this.#page.locator('main').textContent()) ?? '';
  }

  /** From the portal's first page through the six questions. */
  async askCompass(story: { answers: readonly (string | RegExp)[]; lastDay: string; wage: string }) {
    const page = this.#page;
    await page.goto('/');
    await follow(page.getByRole('link', { name: /权利指南针/ }).first());
    for (const answer of story.answers) await page.getByRole('radio', { name: answer }).check();
    await page.getByLabel(/最后一天是哪天/).fill(story.lastDay);
    await page.getByLabel(/^一个月工资/).fill(story.wage);
    await follow(page.getByRole('button', { name: '看结果' }));
  }

  async goFiling(): Promise<void> {
    await follow(this.#page.getByRole('link', { name: /^请工会帮忙/ }));
  }

  async print(): Promise<void> {
    const page = this.#page;
    await follow(page.getByRole('button', { name: /^打印/ }));
    await expectPrintsOnA4(page);
  }

  /** Opens a calculator from the compass's answer. */
  async openCalculator(name: RegExp): Promise<void> {
    await follow(this.#page.getByRole('button', { name }));
  }

  /** Sends the questions; where something is missing the page asks for it. */
  async calculate(): Promise<void> {
    await follow(this.#page.getByRole('button', { name: '算一算' }));
  }

  async expectAsked(label: RegExp): Promise<void> {
    const asked = this.#page.getByRole('alert').getByRole('link');
    expect(await asked.count()).toBeGreaterThan(0);
    expect(await this.#page.getByLabel(label).first().getAttribute('aria-invalid')).toBe('true');
  }

  async choose(answer: string | RegExp): Promise<void> {
    await this.#page.getByRole('radio', { name: answer }).check();
  }

  async fill(label: RegExp, text: string): Promise<void> {
    await this.#page.getByLabel(label).fill(text);
  }

  /** The way to the union's own form, without pressing it. */
  async filingAddress(): Promise<string | null> {
    return this.#page.getByRole('link', { name: /^请工会帮忙/ }).getAttribute('href');
  }

  async turnOnElderMode(): Promise<void> {
    await this.#page.goto('/calculators');
    await follow(this.#page.getByRole('button', { name: /长辈版/ }));
  }

  async lookAtAllCalculators(): Promise<void> {
    const page = this.#page;
    await page.goto('/calculators');
    await looks(page);
    const links = page.locator('main a[href^="/calculators/"]');
    const addresses = await links.evaluateAll((found) =>
      found.map((link) => link.getAttribute('href') ?? ''),
    );
    expect(addresses.length).toBe(9);
    for (const address of addresses) {
      await page.goto(address);
      await looks(page);
    }
  }
}
