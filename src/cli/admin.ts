import type { Command } from 'commander';
import { createAdminInvitation } from '../modules/accounts/index.ts';
import { verifyChain } from '../modules/audit/index.ts';
import { findRegion, saveRegion } from '../modules/orgs/index.ts';
import { systemActor } from '../platform/actor.ts';
import { type Config, readConfig } from '../platform/config.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Deps } from '../platform/http/context.ts';
import { newId } from '../platform/id.ts';
import { openRuntime } from '../runtime.ts';
import { CommandFailed } from './outcome.ts';

export function addAdmin(program: Command): void {
  const admin = program.command('admin').description('管理员 (administrators)');
  admin
    .command('create')
    .description(
      '生成一次性链接，用于建立系统、安全、审计三位管理员 (print a one-time link for the first three administrators)',
    )
    .option('--region <code>', '行政区划代码，缺省为 WENLAN_REGION')
    .option(
      '--county <name>',
      '县名，例如 临高县；首次建立时必填 (name of the county, needed the first time)',
    )
    .option('--union <name>', '工会名称，缺省为县名加“总工会” (name of its union)')
    .action((options: CreateOptions) =>
      withDeps(options.region, async (deps, region, config) => {
        await ensureRegion(deps, region, options);
        await printInvitation(deps, region, config);
      }),
    );
  admin
    .command('verify-audit')
    .description(
      '核验审计记录的封存链；有改动时退出码为 1 (verify the sealed audit trail; exit code 1 when it is broken)',
    )
    .option('--region <code>', '行政区划代码，缺省为 WENLAN_REGION')
    .action((options: { region?: string }) => withDeps(options.region, printChain));
}

interface CreateOptions {
  readonly region?: string;
  readonly county?: string;
  readonly union?: string;
}

/** Puts the county on file with the names that its pages and letters carry. */
async function ensureRegion(deps: Deps, code: string, options: CreateOptions): Promise<void> {
  const known = await findRegion(deps.db, code);
  const name = options.county ?? known?.name;
  if (!name)
    throw new CommandFailed(
      `县 ${code} 还没有登记。请加上县名，例如:--county 临高县 (give the county's name)`,
    );
  if (known && !options.county && !options.union) return;
  await inTransaction(deps.db, (tx) =>
    saveRegion(tx, {
      code,
      name,
      unionName: options.union ?? known?.unionName ?? `${name}总工会`,
      isDemo: known?.isDemo ?? false,
      hostNames: known?.hostNames ?? [],
    }),
  );
}

type Work = (deps: Deps, region: string, config: Config) => Promise<void>;

async function withDeps(region: string | undefined, work: Work): Promise<void> {
  const config = readConfig();
  const runtime = await openRuntime(config, { owner: false });
  try {
    await work(runtime.deps, region ?? config.region, config);
  } finally {
    await runtime.close();
  }
}

async function printInvitation(deps: Deps, region: string, config: Config): Promise<void> {
  const act = {
    actor: systemActor(region),
    now: deps.clock(),
    requestId: newId(),
    keys: deps.keys,
    messenger: deps.messenger,
  };
  const path = await inTransaction(deps.db, (tx) => createAdminInvitation(tx, act, { region }));
  const origin = config.siteUrl ?? `http://localhost:${config.port}`;
  process.stdout.write(`请在 24 小时内打开（只能用一次）:\n${new URL(path, origin).href}\n`);
}

async function printChain(deps: Deps, region: string): Promise<void> {
  const report = await verifyChain(deps.db, region);
  const { broken, last } = report;
  if (broken) {
    throw new CommandFailed(
      `第 ${broken.sequence} 号封存不完整：${broken.problem}。此前 ${report.seals} 个封存完整 (seal ${broken.sequence} is broken).`,
    );
  }
  process.stdout.write(
    `审计记录完整：${report.seals} 个封存，${report.events} 条记录，${report.unsealed} 条等待封存。\n`,
  );
  if (last) process.stdout.write(`最新封存 ${last.sequence} 号，SM3 ${last.hash}\n`);
}
