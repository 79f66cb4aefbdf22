import { formatDate, formatDateTime } from '../../../../platform/dates.ts';
import type { AppContext } from '../../../../platform/http/context.ts';
import { printPage } from '../../../../platform/http/page.tsx';
import { SignatureSheet } from '../../../../ui/print/signature-sheet.tsx';
import type { Column } from '../../../../ui/table/column.ts';
import { explainSum, explainVerdict, verdictNames } from '../checking/explanation.ts';
import { shownAmount } from '../checking/shown-amount.ts';
import type { CheckedClaim } from './checked-claim.ts';
import { counted, summaryOf } from './claims-table.tsx';
import { rowsHref } from './figure-facts.tsx';

interface Sheet {
  readonly title: string;
  readonly source?: string | undefined;
  readonly publishedOn: string;
  readonly claims: readonly CheckedClaim[];
  readonly backHref: string;
}

/** 口径核对单: each number, our figure and its definition, the difference, and who checked and who agreed. */
export function CheckSheet(c: AppContext, sheet: Sheet): Response | Promise<Response> {
  return printPage(
    c,
    { title: '口径核对单', backHref: sheet.backHref },
    <>
      <p>稿件：{sheet.title || '（无标题）'}</p>
      <p>
        {sheet.source ? `来源：${sheet.source}　` : ''}发布日期：{formatDate(sheet.publishedOn)}　核对时间：
        {formatDateTime(c.var.now)}
      </p>
      <p>{summaryOf(sheet.claims)}</p>
      <SignatureSheet
        caption="逐数核对"
        columns={columns}
        rows={sheet.claims}
        blanks={['处理意见']}
        below={<Definitions c={c} claims={sheet.claims} />}
        signers={['核对人', '部门负责人', '日期']}
      />
    </>,
  );
}

const columns: readonly Column<CheckedClaim>[] = [
  {
    key: 'said',
    header: '文中说法',
    cell: ({ claim }) => `${claim.isInTitle ? '标题：' : ''}${claim.printed}`,
  },
  { key: 'counted', header: '说的是什么', cell: ({ claim }) => counted(claim) },
  {
    key: 'as-of',
    header: '截至',
    cell: ({ claim }) => `${claim.asOf}${claim.asOfFrom === 'published' ? '（发布日）' : ''}`,
  },
  { key: 'ours', header: '本会的数', cell: oursOf },
  { key: 'result', header: '核对结果', cell: resultOf },
];

function Definitions({ c, claims }: { c: AppContext; claims: readonly CheckedClaim[] }) {
  if (claims.length === 0) return <p>没有找到可以核对的数。</p>;
  const linked = uniqueFigures(claims);
  if (linked.length === 0) return null;
  return (
    <>
      <h2>指标口径</h2>
      <ol>
        {linked.map(({ figure, asOf }) => (
          <li>
            {figure.name}：{figure.definition} {rowsWords(c, figure.rows(asOf))}
          </li>
        ))}
      </ol>
    </>
  );
}

function oursOf({ check, claim, figure }: CheckedClaim): string {
  if (check.ours === undefined) return '–';
  return `${figure?.name ?? ''}：${shownAmount(check.ours, claim.unit)}`;
}

function resultOf({ claim, check, suggestion }: CheckedClaim): string {
  const sum = explainSum(claim, claim.sum);
  const maybe = suggestion && `可能是“${suggestion.name}”，${suggestion.outcome}`;
  const words = [`${verdictNames[check.verdict]}：${explainVerdict({ claim, check })}`, maybe, sum];
  return words.filter(Boolean).join('；');
}

function uniqueFigures(claims: readonly CheckedClaim[]) {
  const seen = new Map<string, { figure: NonNullable<CheckedClaim['figure']>; asOf: string }>();
  for (const { figure, claim } of claims) {
    if (figure && !seen.has(figure.key)) seen.set(figure.key, { figure, asOf: claim.asOf });
  }
  return [...seen.values()];
}

/** Whoever reads the sheet may look it up; whoever has no right to the rows is not shown where they are. */
function rowsWords(c: AppContext, rows: string): string {
  const href = rowsHref(c, rows);
  return href ? `明细：${href}` : '明细另需权限。';
}
