import type { Command } from 'commander';
import { resealMessages } from '../modules/notices/index.ts';
import { resealPeople } from '../modules/people/index.ts';
import { readConfig } from '../platform/config.ts';
import { formatKeys, generateKeys } from '../platform/crypto.ts';
import { openRuntime } from '../runtime.ts';
import { progress } from './outcome.ts';

const BATCH = 500;

export function addKeys(program: Command): void {
  const keys = program.command('keys').description('加密密钥 (encryption keys)');
  keys
    .command('generate')
    .description('生成一组新密钥,填入 WENLAN_KEYS (print a new key ring for WENLAN_KEYS)')
    .action(() => {
      process.stdout.write(`${formatKeys(generateKeys())}\n`);
    });
  keys
    .command('rotate')
    .description(
      '用当前版本的密钥重新加密全部个人信息,可中断后继续 (re-encrypt personal data with the active key; resumable)',
    )
    .action(async () => {
      const runtime = await openRuntime(readConfig(), { owner: false });
      try {
        const { db, keys: ring, config } = runtime.deps;
        const report = progress('已重新加密');
        let total = 0;
        for (;;) {
          const done = await resealPeople(db, ring, { region: config.region, batch: BATCH });
          total += done;
          report(total);
          if (done === 0) break;
        }
        total += await resealMessages(db, ring, { region: config.region, batch: BATCH });
        report(total);
        process.stdout.write(`完成,共 ${total} 条记录。旧密钥版本现在可以从 WENLAN_KEYS 中移除。\n`);
      } finally {
        await runtime.close();
      }
    });
}
