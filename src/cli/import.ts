import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { runImport } from '../modules/imports/index.ts';
import { talentRecipe } from '../modules/talents/index.ts';
import { systemActor } from '../platform/actor.ts';
import { readConfig } from '../platform/config.ts';
import { newId } from '../platform/id.ts';
import { sniffSheet } from '../platform/sheets/sniff-sheet.ts';
import { openRuntime } from '../runtime.ts';
import { CommandFailed, progress } from './outcome.ts';

interface Options {
  readonly sheet?: string;
  readonly region?: string;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
}

export function addImport(program: Command): void {
  const command = program.command('import').description('导入表格 (import a sheet)');
  command
    .command('talents')
    .argument('<file>', '表格 (.xlsx 或 .csv)')
    .description('检查并导入技能人才名单；有问题的行不写入 (check and import a list of skilled talents)')
    .option('--sheet <name>', '工作表名称，文件里有多个工作表时必填 (worksheet)')
    .option('--region <code>', '县级区划代码，缺省为本部署的县 (county code)')
    .option('--dry-run', '只检查，不写入 (check only)')
    .option('--yes', '检查后直接写入，不再询问 (write without asking)')
    .action(importTalents);
}

async function importTalents(file: string, options: Options): Promise<void> {
  const sniffed = sniffSheet(await readFile(file), file);
  if ('error' in sniffed) throw new CommandFailed(sniffed.error.message);
  const config = readConfig();
  const runtime = await openRuntime(config, { owner: false });
  try {
    const { db, keys, messenger, clock } = runtime.deps;
    const actor = systemActor(options.region ?? config.region);
    const act = { actor, keys, messenger, now: clock(), requestId: newId() };
    const counters = {
      read: progress('已读取'),
      checked: progress('已检查'),
      written: progress('已写入'),
    };
    const outcome = await runImport(db, act, {
      recipe: talentRecipe,
      path: file,
      kind: sniffed.kind,
      name: path.basename(file),
      sheet: options.sheet,
      onRows: (step, done, total) => counters[step](done, total),
      mayWrite: async ({ fine }) => options.dryRun !== true && (options.yes === true || (await asked(fine))),
    });
    if (!outcome.ok) throw new CommandFailed(outcome.reason);
    const { fine, repairable, broken } = outcome.counts;
    process.stdout.write(`可以写入 ${fine} 行，可一键修复 ${repairable} 行，须人工处理 ${broken} 行。\n`);
    for (const { name, rows } of outcome.problems) process.stdout.write(`  ${name} ${rows} 行\n`);
    for (const [name, count] of Object.entries(outcome.report ?? {}))
      process.stdout.write(`${name} ${count}\n`);
    if (outcome.report === undefined) process.stdout.write('没有写入任何内容 (nothing was written)。\n');
    // Rows that stay behind are a partial failure to whoever calls this from a script.
    if (repairable + broken > 0) process.exitCode = 2;
  } finally {
    await runtime.close();
  }
}

async function asked(fine: number): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await lines.question(`写入 ${fine} 行吗?输入 yes 确认: `);
  lines.close();
  return answer.trim().toLowerCase() === 'yes';
}
