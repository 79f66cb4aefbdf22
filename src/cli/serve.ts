import { serve as listen } from '@hono/node-server';
import type { Command } from 'commander';
import { ensureDemo } from '../demo/ensure-demo.ts';
import { lockDataFolder } from '../platform/cluster/data-lock.ts';
import { type Config, readConfig } from '../platform/config.ts';
import { openRuntime, type Runtime } from '../runtime.ts';
import { createApp } from '../web.ts';
import { startWorker } from '../worker.ts';
import { onStopSignal } from './stop-signal.ts';

const IN_FLIGHT_MS = 25_000;

export function addServe(program: Command): void {
  program
    .command('serve', { isDefault: true })
    .description('启动网站和后台任务 (start the web server and, unless WENLAN_WORKER=off, the job worker)')
    .action(async () => {
      await serve(readConfig());
    });
}

/** Opens everything, listens, and stops cleanly on SIGTERM or SIGINT: requests in flight finish, jobs go back to the queue. */
async function serve(config: Config): Promise<void> {
  const unlock = await lockDataFolder(config.dataDir);
  const runtime = await openRuntime(config, { owner: true }).catch(async (error) => {
    await unlock();
    throw error;
  });
  const close = async () => {
    await runtime.close();
    await unlock();
  };
  try {
    const welcome = await ensureDemo(runtime.deps, config.siteUrl ?? `http://localhost:${config.port}`);
    const server = await listening(config, runtime);
    const worker = config.runsWorker ? await startWorker(runtime) : undefined;
    process.stdout.write(`\n文澜已启动 (ready):http://localhost:${server.port}/\n${welcome}\n`);
    onStopSignal(async () => {
      await Promise.all([server.close(), worker?.stop()]);
      await close();
    });
  } catch (error) {
    await close();
    throw error;
  }
}

async function listening(
  config: Config,
  runtime: Runtime,
): Promise<{ port: number; close: () => Promise<void> }> {
  const app = createApp(runtime.deps);
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, port: config.port, hostname: config.host }, (address) => {
      resolve({
        port: address.port,
        close: () =>
          new Promise<void>((done) => {
            server.close(() => done());
            if ('closeIdleConnections' in server) server.closeIdleConnections();
            setTimeout(
              () => 'closeAllConnections' in server && server.closeAllConnections(),
              IN_FLIGHT_MS,
            ).unref();
          }),
      });
    });
    server.on('error', reject);
  });
}
