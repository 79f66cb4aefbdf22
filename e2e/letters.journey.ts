import { describe, expect, it } from 'vitest';
import { shanghaiDate } from '../src/platform/dates.ts';
import { visitor, widths } from './harness/browser.ts';
import { withProgram } from './harness/with-program.ts';
import { LetterPages } from './people/letter-people.ts';

const stage = withProgram();

const FIRM = '海南澜康制药有限公司';
const today = shanghaiDate(new Date());

describe('a clerk writes to a firm, the firm answers, the clerk comes back', () => {
  it.each([
    { way: 'at a desk', width: widths.desk, scripts: true },
    { way: 'on a phone without JavaScript', width: widths.phone, scripts: false },
  ])('from the findings to 销号, $way', async (way) => {
    const [clerk, head, leader, firm] = await people(way, [
      'rights-clerk',
      'rights-head',
      'leader',
      'employer-contact',
    ]);
    const letter = await clerk.draftFromVisit(FIRM);
    await clerk.press('提交审签');
    await head.sign(letter);
    await leader.sign(letter);
    await clerk.page.goto(letter);
    for (const paper of ['打印函件', '审签单', '送达回证']) await clerk.print(paper);
    const number = /临工劳监提〔\d{4}〕\d+号/.exec(await clerk.text())?.[0] ?? 'no number';
    await clerk.serveInPerson('办公室张主任');
    await firm.answer(number, today);
    expect(await firm.text()).not.toContain('内部');
    await firm.reportDone();
    await clerk.page.goto(letter);
    expect(await clerk.text()).toContain('立即整改，逐人落实');
    await clerk.planRecheck(today);
    await clerk.recheck('已整改');
    await clerk.open('销号');
    await clerk.press('销号');
    expect(await clerk.text()).toContain('已销号');
    await close([clerk, head, leader, firm]);
  });

  it('and writes again, more strongly, where nothing was put right', async () => {
    const way = { width: widths.phone, scripts: true };
    const [clerk] = await people(way, ['rights-clerk']);
    await clerk.page.goto('/console/supervision/letters?alarm=overdue');
    await clerk.page.getByRole('table').getByRole('link').first().click();
    await clerk.open('升级');
    await clerk.page.getByLabel('升级原因').fill('逾期未答复');
    await clerk.press('升级并起草下一份函件');
    expect(await clerk.page.getByLabel('标题').inputValue()).toBe('工会劳动法律监督意见书');
    expect(await clerk.page.getByLabel('正文').inputValue()).toContain('仍未答复');
    await clerk.press('保存草稿');
    expect(await clerk.text()).toContain('前一份函件');
    await close([clerk]);
  });
});

describe('a draw of firms', () => {
  it('is re-computed by anybody', async () => {
    const { page } = await visitor(stage.browser, {
      origin: stage.program.origin,
      width: widths.phone,
      scripts: true,
    });
    const [clerk] = await people({ width: widths.desk, scripts: true }, ['rights-clerk']);
    await clerk.page.goto('/console/supervision/draws?year=2023');
    await clerk.open('2023 年下半年检查对象抽取');
    const address = await clerk.page.getByRole('link', { name: '复算页面' }).getAttribute('href');
    const anybody = new LetterPages(page);
    await page.goto(address ?? 'no address');
    expect(await anybody.text()).toContain('复算一致');
    await close([clerk, anybody]);
  });
});

type Way = { width: number; scripts: boolean };

async function people<const Names extends readonly string[]>(
  way: Way,
  names: Names,
): Promise<{ [Index in keyof Names]: LetterPages }> {
  const signedIn = await Promise.all(
    names.map(async (name) => {
      const { page } = await visitor(stage.browser, { origin: stage.program.origin, ...way });
      page.setDefaultTimeout(10_000);
      const person = new LetterPages(page);
      await person.signIn(name);
      return person;
    }),
  );
  return signedIn as unknown as { [Index in keyof Names]: LetterPages }; // one for each name, in order
}

async function close(pages: readonly LetterPages[]): Promise<void> {
  await Promise.all(pages.map((one) => one.page.context().close()));
}
