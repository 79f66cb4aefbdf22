import { mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';

/** Thrown when another process already serves this data folder. */
export class DataFolderBusy extends Error {}

/**
 * Takes the data folder for this process; a lock whose process is gone is taken over.
 * @returns the release function.
 * @throws DataFolderBusy with a clear sentence when a live process holds it.
 */
export async function lockDataFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, 'wenlan.pid');
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const handle = await open(file, 'wx', 0o644);
      await handle.writeFile(`${process.pid}\n`);
      await handle.close();
      return () => rm(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      await removeIfOrphaned(folder, file);
    }
  }
  throw new DataFolderBusy(`数据目录 ${folder} 正在被占用`);
}

async function removeIfOrphaned(folder: string, file: string): Promise<void> {
  const pid = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10);
  if (Number.isInteger(pid) && pid !== process.pid && (await isWenlan(pid))) {
    throw new DataFolderBusy(
      `数据目录 ${folder} 正被另一个文澜进程(进程号 ${pid})使用。请先停止它，或用 WENLAN_DATA_DIR 和 PORT 指定另一个目录和端口。\n` +
        `(data folder already served by process ${pid}; stop it, or set another WENLAN_DATA_DIR and PORT)`,
    );
  }
  await rm(file, { force: true });
}

/** A process number may have been given to another program since; on Linux its command line tells. */
async function isWenlan(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  return commandLine === undefined || /node|wenlan/.test(commandLine);
}
