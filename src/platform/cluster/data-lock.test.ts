import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DataFolderBusy, lockDataFolder } from './data-lock.ts';

const folder = await mkdtemp(path.join(os.tmpdir(), 'wenlan-lock-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a data folder', () => {
  it('is served by one process at a time, and the second is told which one', async () => {
    await writeFile(path.join(folder, 'wenlan.pid'), `${process.ppid}\n`);
    await expect(lockDataFolder(folder)).rejects.toThrow(DataFolderBusy);
    await expect(lockDataFolder(folder)).rejects.toThrow(String(process.ppid));
  });
  it('is taken over when its process is gone', async () => {
    await writeFile(path.join(folder, 'wenlan.pid'), '999999999\n');
    const release = await lockDataFolder(folder);
    await release();
    await (await lockDataFolder(folder))();
  });
});
