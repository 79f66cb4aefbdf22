import type { Command } from 'commander';
import {
  addNewsSource,
  captureNow,
  crawlNews,
  exportNews,
  reindexNews,
  verifyNews,
} from '../modules/news/index.ts';
import { systemActor } from '../platform/actor.ts';
import { readConfig } from '../platform/config.ts';
import { newId } from '../platform/id.ts';
import { openRuntime, type Runtime } from '../runtime.ts';
import { writeExport } from './news-export.ts';
import { CommandFailed, progress } from './outcome.ts';

interface Place {
  readonly region?: string;
}

const region = ['--region <code>', '县级区划代码，缺省为本部署的县 (county code)'] as const;

/** `wenlan news …`: sources, captures, the crawl, re-reading, the chain and the export. */
export function addNews(program: Command): void {
  const command = program.command('news').description('新闻来源和网页快照 (news sources and snapshots)');
  command
    .command('add')
    .argument('<url>', '栏目页、订阅源、站点地图或单个网页的网址')
    .description('登记新闻来源 (register a source)')
    .requiredOption('--impact <note>', '影响评估，必填 (impact note)')
    .option('--kind <kind>', 'page-list | feed | sitemap | single', 'page-list')
    .option('--name <name>', '来源名称，缺省为网站域名 (name)')
    .option(...region)
    .action(add);
  command
    .command('capture')
    .argument('<url>', '网页的网址')
    .description('立即抓取并保存一个网页 (capture one page now)')
    .option('--reason <reason>', 'robots.txt 不允许而确需取证的理由 (why, where robots.txt forbids)')
    .option(...region)
    .action(capture);
  command
    .command('crawl')
    .description('把到期的来源抓取一遍再退出 (crawl what is due, then exit)')
    .option('--minutes <n>', '最多运行几分钟 (at most so many minutes)', '60')
    .option(...region)
    .action(crawl);
  command
    .command('reindex')
    .description('按现在的规则重读全部快照 (read all snapshots again by the present rules)')
    .option(...region)
    .action(reindex);
  command
    .command('verify')
    .description('核验快照链和全部快照文件 (verify the chain and every file)')
    .option('--rows-only', '只核验登记，不读文件 (rows only)')
    .option(...region)
    .action(verify);
  command
    .command('export')
    .description('导出快照 (export snapshots)')
    .requiredOption('--warc <file>', '写入的 .warc.gz 文件；索引写在旁边的 .cdxj (WARC file)')
    .option(...region)
    .action(exportWarc);
}

async function add(
  url: string,
  options: Place & { impact: string; kind: string; name?: string },
): Promise<void> {
  await withRuntime(async ({ deps }) => {
    const act = actOf(deps, options);
    const added = await addNewsSource(deps.db, act, { ...options, url });
    if (!added.ok) throw new CommandFailed(added.sentence);
    process.stdout.write(`已登记来源 (source registered): ${added.id}\n`);
  });
}

async function capture(url: string, options: Place & { reason?: string }): Promise<void> {
  await withRuntime(async ({ deps }) => {
    const captured = await captureNow(deps, actOf(deps, options), { url, reason: options.reason });
    if (!captured.ok) throw new CommandFailed(captured.sentence);
    const { snapshotId, isNew, sha256, title } = captured;
    process.stdout.write(
      `${isNew ? '已保存 (kept)' : '同样内容已有 (kept before)'}: ${title}\n  快照 (snapshot) ${snapshotId}\n  SHA-256 ${sha256}\n`,
    );
  });
}

async function crawl(options: Place & { minutes: string }): Promise<void> {
  const minutes = Number(options.minutes);
  if (!(minutes > 0)) throw new CommandFailed('--minutes 应为正数 (must be positive)');
  await withRuntime(async ({ deps }) => {
    const shown = progress('已访问');
    let turns = 0;
    const report = await crawlNews(deps, regionOf(deps, options), {
      ms: minutes * 60_000,
      onTurn: () => {
        turns += 1;
        shown(turns);
      },
    });
    const counts = Object.entries(report.outcomes).map(([name, count]) => `  ${name} ${count}\n`);
    process.stdout.write(`到期来源 (due sources) ${report.sources} 个\n${counts.join('')}`);
    if (report.isWorkLeft) process.stdout.write('还有网址等待 (more is waiting)。\n');
  });
}

async function reindex(options: Place): Promise<void> {
  await withRuntime(async ({ deps }) => {
    const report = await reindexNews(deps, actOf(deps, options), progress('已重读'));
    process.stdout.write(`重读 (read again) ${report.read} 篇，读不出 (unreadable) ${report.broken} 篇。\n`);
    if (report.broken > 0) process.exitCode = 2;
  });
}

async function verify(options: Place & { rowsOnly?: boolean }): Promise<void> {
  await withRuntime(async ({ deps }) => {
    const report = await verifyNews(deps, regionOf(deps, options), {
      includesFiles: options.rowsOnly !== true,
      onProgress: progress('已核验'),
    });
    const { days, snapshots, uncovered, last, breaks } = report;
    process.stdout.write(`${days} 日封存、${snapshots} 份快照，另有 ${uncovered} 份等待封存。\n`);
    if (last) process.stdout.write(`最新封存 ${last.sequence} 号 ${last.sealedOn} SM3 ${last.hash}\n`);
    for (const one of breaks) {
      process.stdout.write(`不符 (broken) ${one.sealedOn} ${one.snapshotId ?? ''} ${one.problem}\n`);
    }
    if (breaks.length > 0) process.exitCode = 2;
    else process.stdout.write('全部相符 (all whole)。\n');
  });
}

async function exportWarc(options: Place & { warc: string }): Promise<void> {
  await withRuntime(async ({ deps }) => {
    const shown = progress('已导出');
    const written = await writeExport(options.warc, (sink) =>
      exportNews(deps, regionOf(deps, options), { sink, onProgress: shown }),
    );
    process.stdout.write(`已导出 (exported) ${written.snapshots} 份，${written.bytes} 字节。\n`);
    for (const key of written.missing) process.stdout.write(`文件缺失 (missing) ${key}\n`);
    if (written.missing.length > 0) process.exitCode = 2;
  });
}

async function withRuntime(work: (runtime: Runtime) => Promise<void>): Promise<void> {
  const runtime = await openRuntime(readConfig(), { owner: false });
  try {
    await work(runtime);
  } finally {
    await runtime.close();
  }
}

function regionOf(deps: Runtime['deps'], { region }: Place): string {
  return region ?? deps.config.region;
}

function actOf(deps: Runtime['deps'], place: Place) {
  const { keys, messenger, clock } = deps;
  return { actor: systemActor(regionOf(deps, place)), keys, messenger, now: clock(), requestId: newId() };
}
