import { listStaff } from '../modules/accounts/index.ts';
import { findRegion } from '../modules/orgs/index.ts';
import type { Deps } from '../platform/http/context.ts';
import { seedDemo } from './seed-demo.ts';
import { welcomeText } from './welcome.ts';
import { demoWorkerPhones } from './worker-phones.ts';

/**
 * Called by `serve`: fills an empty database with the demo county where that is wanted, and says how to sign in.
 * @returns what to print: the demo's sign-ins, or how to make the first administrator of a real county.
 */
export async function ensureDemo(deps: Deps, origin: string): Promise<string> {
  const { config, db } = deps;
  const region = await findRegion(db, config.region);
  if (!region && wantsDemo(deps)) {
    const started = performance.now();
    process.stderr.write('正在建立演示县“临高 2023” (building the demo county)…\n');
    await seedDemo(deps, (done, total) => {
      if (process.stderr.isTTY)
        process.stderr.write(`  案件 ${done} / ${total}${done === total ? '\n' : '\r'}`);
    });
    process.stderr.write(`已建立，用时 ${((performance.now() - started) / 1000).toFixed(1)} 秒\n`);
  }
  if ((await findRegion(db, config.region))?.isDemo) return welcomeText(origin, demoWorkerPhones);
  const staff = await listStaff(db, config.region, {});
  return staff.length === 0
    ? '还没有管理员。请运行 npx wenlan admin create --county 县名 生成一次性链接 (create the first administrators).'
    : '';
}

function wantsDemo(deps: Deps): boolean {
  const { demo, databaseUrl } = deps.config;
  return demo === 'on' || (demo === 'auto' && databaseUrl === undefined);
}
