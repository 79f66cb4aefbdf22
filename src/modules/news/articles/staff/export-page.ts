import { shanghaiDate } from '../../../../platform/dates.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { inTransaction } from '../../../../platform/db/transaction.ts';
import { type AppContext, actOf, regionOf } from '../../../../platform/http/context.ts';
import { sheetAnswer } from '../../../../platform/http/sheet-answer.ts';
import { recordAudit } from '../../../audit/index.ts';
import { type ExportLine, readForExport } from '../filter/article-export-store.ts';
import type { ArticleFilter } from '../filter/article-filter.ts';
import { flagNames } from '../flag-names.ts';
import { publishWords } from '../reading/times.ts';
import { askedFilter } from './asked-filter-form.ts';

const PIECE = 1_000;

const columns = [
  { title: '标题', width: 44 },
  { title: '来源', width: 18 },
  { title: '作者', width: 18 },
  { title: '发布时间', width: 20 },
  { title: '快照日期', kind: 'date' },
  { title: '类别' },
  { title: '主题', width: 18 },
  { title: '原文网址', width: 50 },
  { title: '来源不完整', width: 30 },
  { title: '网页 SHA-256', width: 66 },
  { title: '网页 SM3', width: 66 },
  { title: '正文 SHA-256', width: 66 },
  { title: '正文 SM3', width: 66 },
] as const;

/** The register as filtered by the address: who wrote what where, with the hashes of our copy; no full text. */
export async function sendExport(c: AppContext): Promise<Response> {
  const { db } = c.var.deps;
  const filter = askedFilter(c.req.query());
  await inTransaction(db, (tx) =>
    recordAudit(tx, actOf(c), {
      word: 'news.export',
      subject: { type: 'news-article', id: 'many' },
      detail: { filter: JSON.stringify(filter) },
    }),
  );
  return sheetAnswer(c, { name: '新闻台账', columns, rows: exportRows(db, regionOf(c), filter) });
}

async function* exportRows(db: Db, region: string, filter: ArticleFilter) {
  let after: { sortedAt: Date; id: string } | undefined;
  do {
    const piece: ExportLine[] = await readForExport(db, region, { filter, after, limit: PIECE });
    for (const line of piece) yield cellsOf(line);
    const last = piece.at(-1);
    after = piece.length === PIECE && last ? { sortedAt: last.sortedAt, id: last.id } : undefined;
  } while (after !== undefined);
}

function cellsOf(line: ExportLine) {
  return [
    line.title,
    line.sourceName,
    line.author,
    line.published && publishWords(line.published),
    shanghaiDate(line.capturedAt),
    line.category,
    line.themes.join('、'),
    line.url,
    line.flags.map((flag) => flagNames[flag]).join('；'),
    line.rawSha256,
    line.rawSm3,
    line.textSha256,
    line.textSm3,
  ];
}
