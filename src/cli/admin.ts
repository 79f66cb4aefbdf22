import type { Command } from 'commander';
import { createAdminInvitation } from '../modules/accounts/index.ts';
import { systemActor } from '../platform/actor.ts';
import { readConfig } from '../platform/config.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { newId } from '../platform/id.ts';
import { openRuntime } from '../runtime.ts';

export function addAdmin(program: Command): void {
  const admin = program.command('admin').description('管理员 (administrators)');
  admin
    .command('create')
    .description(
      '生成一次性链接,用于建立第一位系统管理员和安全管理员 (print a one-time link for the first administrators)',
    )
    .option('--region <code>', '行政区划代码,缺省为 WENLAN_REGION')
    .action(async (options: { region?: string }) => {
      const config = readConfig();
      const runtime = await openRuntime(config, { owner: false });
      try {
        const { deps } = runtime;
        const region = options.region ?? config.region;
        const act = {
          actor: systemActor(region),
          now: deps.clock(),
          requestId: newId(),
          keys: deps.keys,
          messenger: deps.messenger,
        };
        const path = await inTransaction(deps.db, (tx) => createAdminInvitation(tx, act, { region }));
        const origin = config.siteUrl ?? `http://localhost:${config.port}`;
        process.stdout.write(`请在 24 小时内打开(只能用一次):\n${new URL(path, origin).href}\n`);
      } finally {
        await runtime.close();
      }
    });
}
