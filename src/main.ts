import { Command } from 'commander';
import { addAdmin } from './cli/admin.ts';
import { addBackup, addRestore } from './cli/backup.ts';
import { addDemo } from './cli/demo.ts';
import { addFigures } from './cli/figures.ts';
import { addImport } from './cli/import.ts';
import { addKeys } from './cli/keys.ts';
import { addMigrate } from './cli/migrate.ts';
import { addNews } from './cli/news.ts';
import { fail } from './cli/outcome.ts';
import { addServe } from './cli/serve.ts';
import { addWorker } from './cli/worker.ts';

const program = new Command('wenlan')
  .description('文澜:县总工会的开放平台 (the open platform of a county trade union)')
  .helpOption('-h, --help', '显示用法 (show help)')
  .helpCommand(false)
  .showHelpAfterError('(用 --help 查看用法 / see --help)')
  .configureOutput({ outputError: (text, write) => write(text) });

addServe(program);
addWorker(program);
addMigrate(program);
addDemo(program);
addBackup(program);
addRestore(program);
addImport(program);
addFigures(program);
addNews(program);
addAdmin(program);
addKeys(program);

await program.parseAsync().catch(fail);
