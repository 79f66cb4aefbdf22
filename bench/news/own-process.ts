import { spawn } from 'node:child_process';
import path from 'node:path';
import type { EngineRun } from './engine-run.ts';

/** Runs an engine over sets in a process of its own, so that memory and warm code are its own as well. */
export async function runEngine(engine: string, folder: string, sets: readonly string[]): Promise<EngineRun> {
  const file = path.join(import.meta.dirname, 'engine-run.ts');
  const child = spawn(process.execPath, [file, engine, folder, ...sets], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${engine} ended with ${code}`);
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
}
