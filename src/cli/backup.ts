import type { Command } from 'commander';
import { readBackup } from '../platform/backup/read-backup.ts';
import { writeBackup } from '../platform/backup/write-backup.ts';
import { lockDataFolder } from '../platform/cluster/data-lock.ts';
import { readConfig } from '../platform/config.ts';
import { openRuntime, openServer } from '../runtime.ts';
import { progress } from './outcome.ts';

export function addBackup(program: Command): void {
  program
    .command('backup')
    .argument('<file>', '备份文件 (.tar.gz),不得已存在')
    .description(
      '把全部数据和附件写进一个文件，服务不必停 (write all rows and attachments into one file; the service may run)',
    )
    .action(async (file: string) => {
      const config = readConfig();
      const runtime = await openRuntime(config, { owner: false });
      try {
        const done = await writeBackup(
          { url: runtime.url, dataDir: config.dataDir, file },
          progress('已备份'),
        );
        process.stdout.write(`已写入 ${file}:${done.tables} 张表，${done.rows} 行，${done.files} 个附件。\n`);
        process.stdout.write(
          '备份不含密钥；密钥请另行妥善保管，否则加密字段无法恢复 (keys are not in the backup)。\n',
        );
      } finally {
        await runtime.close();
      }
    });
}

export function addRestore(program: Command): void {
  program
    .command('restore')
    .argument('<file>', '备份文件')
    .description('把备份恢复到一个空数据库 (restore a backup into an empty database)')
    .action(async (file: string) => {
      const config = readConfig();
      const unlock = await lockDataFolder(config.dataDir);
      const place = await openServer(config, true);
      try {
        const done = await readBackup({ url: place.url, dataDir: config.dataDir, file }, progress('已恢复'));
        process.stdout.write(`已恢复 ${done.tables} 张表，${done.rows} 行，${done.files} 个附件。\n`);
      } finally {
        await place.cluster?.stop();
        await unlock();
      }
    });
}
