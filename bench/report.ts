import { readFileSync } from 'node:fs';
import os from 'node:os';

/** One line of the table. */
export interface Line {
  readonly what: string;
  readonly value: string;
  readonly ceiling?: string;
  readonly ratio?: number;
  readonly aim?: string;
}

/** Markdown table with the machine's description: only the ratios carry over to another machine. */
export function report(lines: readonly Line[], run: { rows: number; on: Date }): string {
  return [
    '# Benchmarks',
    '',
    `Printed by \`npm run bench\` on ${run.on.toISOString().slice(0, 10)} with ${run.rows.toLocaleString('en')} certificates in one county. ${machine()}`,
    'Each number stands beside a ceiling measured in the same run, in turns, by 32 connections; only the ratios carry over to another machine.',
    '',
    '| what | measured | ceiling | ratio | aim |',
    '|---|---|---|---|---|',
    ...lines.map(
      (line) =>
        `| ${line.what} | ${line.value} | ${line.ceiling ?? '–'} | ${line.ratio === undefined ? '–' : line.ratio.toFixed(2)} | ${line.aim ?? '–'} |`,
    ),
    '',
  ].join('\n');
}

function machine(): string {
  const cpu = os.cpus()[0]?.model.trim() ?? 'unknown processor';
  const memory = Math.round(os.totalmem() / 1024 ** 3);
  return `Machine: ${os.cpus().length} cores (${cpu}), ${memory} GiB, ${os.type()} ${os.release().split('-')[0]}, Node ${process.versions.node}; application, database and load generator share the cores.`;
}

/** Resident memory of a process in MiB (Linux). */
export function residentMiB(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}
