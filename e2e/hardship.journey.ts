import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { residentNumber } from '../test/numbers.ts';
import { visitor, widths } from './harness/browser.ts';
import { openProgramDatabase } from './harness/program-database.ts';
import { withProgram } from './harness/with-program.ts';
import { CareClerkPages } from './people/care-clerk.ts';
import { ClerkPages } from './people/clerk.ts';
import { FamilyPages } from './people/family.ts';
import { WorkerPages } from './people/worker.ts';

const stage = withProgram();

describe('a family tests itself, applies, is visited, checked, made public and put on record', () => {
  it.each([{ way: 'on a phone', width: widths.phone, scripts: true, serial: 62 }])(
    '$way',
    async ({ width, scripts, serial }) => {
      const [home, desk] = await Promise.all([
        open({ width, scripts }),
        open({ width: widths.desk, scripts: true }),
      ]);
      const family = new FamilyPages(home);
      await new WorkerPages(home).signIn(`138001390${serial}`);
      const known = { members: '2', income: '9600', medical: '3000' };
      expect(await family.check(known)).toContain('深度困难职工');
      await family.printPacket();
      // Nothing was kept: whoever comes back from the paper answers again.
      await family.check(known);
      const matter = await family.apply({
        name: '陈阿兰',
        identityNumber: residentNumber(serial, { birth: '19800307' }),
      });
      const child = { name: '陈小宝', identityNumber: residentNumber(serial, { birth: '20150307' }) };
      await family.fillIn(child);
      const number = await family.submit();

      await new ClerkPages(desk).signIn('care-clerk');
      const clerk = new CareClerkPages(desk);
      await clerk.openFile(number);
      await clerk.accept();
      await clerk.visit();
      await home.goto(matter);
      await family.printAuthorisation();
      await clerk.authorise();
      await clerk.checkMeans();
      await clerk.publish();
      expect(await clerk.words()).toContain('正在公示');
      await letNoticesRunOut();
      await clerk.openFile(number);
      await clerk.beginApproval();
      for (const role of ['care-head', 'leader', 'chair']) await signAs(role, number);
      await clerk.openFile(number);
      expect(await clerk.words()).toContain('在档');
      for (const paper of ['申请表', '入户核查表', '审批表', '家庭成员表']) await clerk.print(paper);
      await home.goto(matter);
      expect(await family.words()).toContain('已建档');
      await Promise.all([home.context().close(), desk.context().close()]);
    },
  );
});

describe('a family without JavaScript', () => {
  it('tests itself and hands in an application', async () => {
    const home = await open({ width: widths.phone, scripts: false });
    const family = new FamilyPages(home);
    await new WorkerPages(home).signIn('13800139061');
    await family.check({ members: '2', income: '9600', medical: '3000' });
    await family.apply({ name: '陈阿兰', identityNumber: residentNumber(61, { birth: '19800307' }) });
    await family.fillIn({ name: '陈小宝', identityNumber: residentNumber(61, { birth: '20150307' }) });
    expect(await family.submit()).toMatch(/〔\d{4}〕\d+号/);
    await home.context().close();
  });
});

async function signAs(role: string, number: string): Promise<void> {
  const page = await open({ width: widths.desk, scripts: true });
  await new ClerkPages(page).signIn(role);
  const signer = new CareClerkPages(page);
  await signer.openFile(number);
  await signer.sign();
  await page.context().close();
}

/** Five working days pass at once: nobody waits for them in a test. */
async function letNoticesRunOut(): Promise<void> {
  const database = await openProgramDatabase(stage.program.dataDir);
  await database.query(`UPDATE publicity_notices SET from_on = from_on - 30, until_on = until_on - 30,
    shown_until = shown_until - 30 WHERE subject_type = 'hardship-file' AND status = 'running'`);
  await database.end();
}

async function open(options: { width: number; scripts: boolean }): Promise<Page> {
  const { page } = await visitor(stage.browser, { origin: stage.program.origin, ...options });
  page.setDefaultTimeout(15_000);
  return page;
}
