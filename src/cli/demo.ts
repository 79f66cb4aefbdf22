import type { Command } from 'commander';
import { seedDemo } from '../demo/seed-demo.ts';
import { readConfig } from '../platform/config.ts';
import { openRuntime } from '../runtime.ts';
import { CommandFailed, progress } from './outcome.ts';

export function addDemo(program: Command): void {
  program
    .command('demo')
    .description(
      '在空数据库里建立演示县“临高 2023”，人物均为虚构 (fill an empty database with the demo county; synthetic people only)',
    )
    .action(async () => {
      const config = readConfig();
      if (config.databaseUrl && config.demo !== 'on') {
        throw new CommandFailed(
          '正式数据库不建立演示数据。确需如此，请设 WENLAN_DEMO=on (refusing to seed a production database).',
        );
      }
      const runtime = await openRuntime(config, { owner: false });
      try {
        process.stdout.write(`${await seedDemo(runtime.deps, progress('已建立'))}\n`);
      } finally {
        await runtime.close();
      }
    });
}
