import type { Command } from 'commander';
import { readConfig } from '../platform/config.ts';
import { openRuntime } from '../runtime.ts';
import { startWorker } from '../worker.ts';
import { onStopSignal } from './stop-signal.ts';

export function addWorker(program: Command): void {
  program
    .command('worker')
    .description('只运行后台任务，可同时开多个 (run background jobs only; any number may run)')
    .action(async () => {
      const runtime = await openRuntime(readConfig(), { owner: false });
      const worker = await startWorker(runtime);
      process.stdout.write('后台任务进程已启动 (worker ready)\n');
      onStopSignal(async () => {
        await worker.stop();
        await runtime.close();
      });
    });
}
