import { spawn } from 'node:child_process';

export interface Tally {
  passed: number;
  failed: number;
}

interface Finished {
  readonly ok: boolean;
  readonly output: string;
  readonly seconds: number;
}

interface Manner {
  readonly root: string;
  readonly show: 'at once' | 'afterwards';
  /** Longer than this and the check is stopped and has failed. */
  readonly minutes: number;
}

/** Runs one check with the Node that runs us; never rejects, never waits for input. */
export function runCheck(args: readonly string[], manner: Manner): Promise<Finished> {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: manner.root,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: manner.minutes * 60_000,
      killSignal: 'SIGKILL',
    });
    let output = '';
    const hear = (target: NodeJS.WriteStream) => (chunk: Buffer) => {
      if (manner.show === 'at once') target.write(chunk);
      else output += chunk.toString('utf8');
    };
    child.stdout.on('data', hear(process.stdout));
    child.stderr.on('data', hear(process.stderr));
    const finish = (ok: boolean) => resolve({ ok, output, seconds: (performance.now() - started) / 1000 });
    child.on('error', (error) => {
      output += error.message;
      finish(false);
    });
    child.on('close', (code) => finish(code === 0));
  });
}
