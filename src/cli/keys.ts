import type { Command } from 'commander';
import { resealAccounts } from '../modules/accounts/index.ts';
import { resealBenefits } from '../modules/benefits/index.ts';
import { resealCases } from '../modules/cases/index.ts';
import { resealEntries, resealSpeakers } from '../modules/events/index.ts';
import { resealFiles, resealPayees } from '../modules/hardship/index.ts';
import { resealImports } from '../modules/imports/index.ts';
import { resealNewsMail, resealTakedowns } from '../modules/news/index.ts';
import { resealMessages } from '../modules/notices/index.ts';
import { listRegions, resealOrganisations } from '../modules/orgs/index.ts';
import { resealPeople } from '../modules/people/index.ts';
import { resealObjections } from '../modules/publicity/index.ts';
import { resealFieldWork } from '../modules/supervision/index.ts';
import { readConfig } from '../platform/config.ts';
import { formatKeys, generateKeys } from '../platform/crypto.ts';
import type { Deps } from '../platform/http/context.ts';
import { openRuntime } from '../runtime.ts';
import { progress } from './outcome.ts';

const BATCH = 500;

export function addKeys(program: Command): void {
  const keys = program.command('keys').description('加密密钥 (encryption keys)');
  keys
    .command('generate')
    .description('生成一组新密钥，填入 WENLAN_KEYS (print a new key ring for WENLAN_KEYS)')
    .action(() => {
      process.stdout.write(`${formatKeys(generateKeys())}\n`);
    });
  keys
    .command('rotate')
    .description(
      '用当前版本的密钥重新加密全部个人信息，可中断后继续 (re-encrypt personal data with the active key; resumable)',
    )
    .action(async () => {
      const runtime = await openRuntime(readConfig(), { owner: false });
      try {
        const report = progress('已重新加密');
        let total = 0;
        for (const { code } of await listRegions(runtime.deps.db)) {
          for await (const done of resealRegion(runtime.deps, code)) {
            total += done;
            report(total);
          }
        }
        process.stdout.write(`完成，共 ${total} 条记录。旧密钥版本现在可以从 WENLAN_KEYS 中移除。\n`);
      } finally {
        await runtime.close();
      }
    });
}

/** Re-encrypts one county's sealed values in small transactions; yields the number of rows of each. */
async function* resealRegion(deps: Pick<Deps, 'db' | 'keys'>, region: string): AsyncGenerator<number> {
  const { db, keys: ring } = deps;
  const scope = { region, batch: BATCH };
  for (const reseal of [
    resealPeople,
    resealOrganisations,
    resealAccounts,
    resealCases,
    resealBenefits,
    resealImports,
    resealFiles,
    resealPayees,
    resealObjections,
    resealEntries,
    resealSpeakers,
    resealFieldWork,
    resealTakedowns,
    resealNewsMail,
  ]) {
    for (let done = await reseal(db, ring, scope); done > 0; done = await reseal(db, ring, scope)) yield done;
  }
  yield await resealMessages(db, ring, scope);
}
