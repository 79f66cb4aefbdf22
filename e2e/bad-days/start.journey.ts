import { execFile } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { freePort, runProgram, startProgram, temporaryFolder } from '../harness/program.ts';

const run = promisify(execFile);
const { folder, remove } = await temporaryFolder();
const bare = { WENLAN_DEMO: 'off', WENLAN_WORKER: 'off' };
afterAll(remove);

/** Runs the program where it cannot start; returns what the person at the keyboard sees. */
async function failToStart(environment: Record<string, string>) {
  const port = String(await freePort());
  const program = runProgram(['serve'], { PORT: port, LOG_LEVEL: 'warn', ...bare, ...environment });
  const code = await program.ended;
  return { code, output: program.output() };
}

describe('a program that cannot start', () => {
  it('names every bad variable at once and ends with 78', async () => {
    const environment = { WENLAN_DATA_DIR: folder, DATABASE_POOL: 'many', WENLAN_REGION: '46' };
    const { code, output } = await failToStart(environment);
    expect(code).toBe(78);
    expect(output).toContain('DATABASE_POOL');
    expect(output).toContain('WENLAN_REGION');
    expect(output).not.toMatch(/\n\s+at /);
  });

  it('says that the data folder cannot be written, without a stack, and ends with 73', async () => {
    const { code, output } = await failToStart({ WENLAN_DATA_DIR: await unwritableFolder() });
    expect(output).toContain('无法写入');
    expect(output).not.toMatch(/\n\s+at /);
    expect(code).toBe(73);
  });

  it('says so when the data folder is an ordinary file', async () => {
    const file = path.join(folder, 'a-file');
    await writeFile(file, '');
    const { code, output } = await failToStart({ WENLAN_DATA_DIR: file });
    expect(output).toContain('无法写入');
    expect(code).toBe(73);
  });

  it('says that the disk is full and ends with 73', async (test) => {
    const disk = path.join(folder, 'small-disk');
    await mkdir(disk);
    const mounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=8m,mode=0755', 'tmpfs', disk]).catch(
      () => undefined,
    );
    if (!mounted) return test.skip('mounting a small disk needs root');
    try {
      const { code, output } = await failToStart({ WENLAN_DATA_DIR: path.join(disk, 'data') });
      expect(output).toContain('磁盘空间');
      expect(output).not.toMatch(/\n\s+at /);
      expect(code).toBe(73);
    } finally {
      await run('umount', ['--lazy', disk]);
    }
  });
});

describe('two programs', () => {
  it('run side by side on two data folders; a second one on the same folder or port is told so', async () => {
    const [first, second] = await Promise.all(
      ['one', 'two'].map((name) => startProgram({ dataDir: path.join(folder, name), environment: bare })),
    );
    if (!first || !second) throw new Error('both were started');
    try {
      const twice = await failToStart({ WENLAN_DATA_DIR: first.dataDir });
      expect(twice.output).toContain(`进程号 ${first.process.pid}`);
      expect(twice.output).not.toMatch(/\n\s+at /);
      expect(twice.code).toBe(75);

      const { port } = new URL(second.origin);
      const samePort = await failToStart({ WENLAN_DATA_DIR: path.join(folder, 'three'), PORT: port });
      expect(samePort.output).toContain('端口已被占用');
      expect(samePort.code).toBe(75);

      for (const one of [first, second]) expect((await fetch(`${one.origin}/readyz`)).status).toBe(200);
    } finally {
      expect(await Promise.all([first.stop(), second.stop()])).toEqual([0, 0]);
    }
  });
});

/** Root passes every permission bit, so that for root the way to the folder leads through a file. */
async function unwritableFolder(): Promise<string> {
  if (process.getuid?.() === 0) {
    const file = path.join(folder, 'not-a-folder');
    await writeFile(file, '');
    return path.join(file, 'data');
  }
  const locked = path.join(folder, 'locked');
  await mkdir(locked);
  await chmod(locked, 0o555);
  return path.join(locked, 'data');
}
