import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { projectRoot } from '../src/platform/project-root.ts';
import type { CeilingPlan } from './ceiling-plan.ts';

export interface Ceiling {
  readonly origin: string;
  stop(): Promise<void>;
}

/** Starts the ceiling and waits for its port. */
export async function startCeiling(plan: CeilingPlan): Promise<Ceiling> {
  const argument = Buffer.from(JSON.stringify(plan)).toString('base64url');
  const file = path.join(projectRoot, 'bench', 'ceiling.ts');
  const child = spawn(process.execPath, [file, argument], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(child.stdout, 'data');
  return { origin: `http://localhost:${Number(String(line))}`, stop: () => end(child) };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'close');
  child.kill('SIGTERM');
  await ended;
}
