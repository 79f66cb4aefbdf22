import { describe, expect, it } from 'vitest';
import { visitor, widths } from './harness/browser.ts';
import { withProgram } from './harness/with-program.ts';
import { AskerPages } from './people/asker.ts';

const stage = withProgram();

const story = {
  answers: ['被辞退、被逼着走', /^工厂、公司/, '签了劳动合同', /^有考勤/, '已经不干了', '就我一个'],
  lastDay: '2023-08-31',
  wage: '6000',
};

describe.each([
  { width: widths.phone, scripts: true },
  { width: widths.desk, scripts: false },
])('somebody dismissed without a reason at $width px (scripts: $scripts)', ({ width, scripts }) => {
  it('learns whom to see until when, works out 2N step by step, and is led to the union', async () => {
    const { page, context } = await visitor(stage.browser, { origin: stage.program.origin, width, scripts });
    const asker = new AskerPages(page);
    await asker.askCompass(story);
    expect(new URL(page.url()).search).toBe('');
    for (const words of ['该找：劳动人事争议仲裁委员会', '2024年9月2日', '第二十七条', '12 个月工资流水'])
      expect(await asker.words()).toContain(words);
    expect(await asker.filingAddress()).toBe('/matters/new?kind=dismissal');

    await asker.openCalculator(/^算：被辞退/);
    await asker.choose(/^单位叫我走，没说理由/);
    await asker.calculate();
    await asker.expectAsked(/^哪天开始在这个单位干的/);
    await asker.fill(/^哪天开始在这个单位干的/, '2020-03-01');
    await asker.calculate();
    for (const words of ['违法解除', '48,000.00 元', '× 4 × 2', '第八十七条', '未核实'])
      expect(await asker.words()).toContain(words);
    await asker.goFiling();
    expect(await asker.words()).toContain('登记：辞退和解除合同');
    await context.close();
  });
});

it('every calculator can be read and reached on a phone, in large print, too', async () => {
  const { page, context } = await visitor(stage.browser, {
    origin: stage.program.origin,
    width: widths.phone,
    scripts: true,
  });
  const asker = new AskerPages(page);
  await asker.lookAtAllCalculators();
  await asker.turnOnElderMode();
  await asker.lookAtAllCalculators();
  await asker.askCompass(story);
  await asker.print();
  await context.close();
});
