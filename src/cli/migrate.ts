import type { Command } from 'commander';
import { readConfig } from '../platform/config.ts';
import { migrate } from '../platform/db/migrate.ts';
import { migrationsFolder } from '../platform/project-root.ts';
import { openServer } from '../runtime.ts';

export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description(
      '把数据库升级到最新结构，可重复执行 (bring the database to the newest schema; safe to repeat)',
    )
    .action(async () => {
      const place = await openServer(readConfig(), false);
      try {
        const ran = await migrate(place.url, migrationsFolder, {
          onFile: (name) => process.stderr.write(`${name}\n`),
        });
        process.stdout.write(
          ran.length === 0
            ? '数据库结构已是最新 (already up to date)\n'
            : `已执行 ${ran.length} 个升级文件\n`,
        );
      } finally {
        await place.cluster?.stop();
      }
    });
}
