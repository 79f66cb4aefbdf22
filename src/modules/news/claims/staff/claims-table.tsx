import type { Child } from 'hono/jsx';
import { formatDate } from '../../../../platform/dates.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Muted, Strong } from '../../../../ui/layout/stack.tsx';
import { type Column, Table } from '../../../../ui/table/table.tsx';
import { explainSum, explainVerdict } from '../checking/explanation.ts';
import type { CheckedClaim } from './checked-claim.ts';
import { claimHref } from './claim-links.ts';
import { VerdictTags } from './verdict-tags.tsx';

/** The numbers of a text with what came of the check. */
export function ClaimsTable({ claims, caption }: { claims: readonly CheckedClaim[]; caption: string }) {
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={claims}
      empty={
        <EmptyState title="没有找到可以核对的数">
          <p>日期、文号、电话、等级、口号里的数不算。</p>
        </EmptyState>
      }
    />
  );
}

const columns: readonly Column<CheckedClaim>[] = [
  { key: 'said', header: '文中说法', width: 'medium', cell: said },
  { key: 'counted', header: '说的是什么', width: 'medium', cell: ({ claim }) => counted(claim) },
  { key: 'as-of', header: '截至', cell: ({ claim }) => asOfWords(claim) },
  { key: 'figure', header: '本会指标', width: 'medium', cell: ({ figure }) => figure?.name ?? '–' },
  {
    key: 'verdict',
    header: '核对结果',
    width: 'wide',
    cell: (one) => <Result one={one} />,
  },
];

function said({ claim, id }: CheckedClaim): Child {
  const words = <Strong>{claim.printed}</Strong>;
  return id === undefined ? words : <a href={claimHref(id)}>{words}</a>;
}

/** What is counted, with the event it belongs to. */
export function counted(claim: { subject: string; context: string }): string {
  return [claim.context, claim.subject].filter((words) => words !== '').join(' · ') || '（句中没有说明）';
}

/** The day of a claim, marked where the text does not give it. */
export function asOfWords(claim: { asOf: string; asOfFrom: string }): string {
  return claim.asOfFrom === 'text' ? formatDate(claim.asOf) : `${formatDate(claim.asOf)}（按发布日）`;
}

function Result({ one: { claim, check } }: { one: CheckedClaim }) {
  const sum = explainSum(claim, claim.sum);
  return (
    <>
      <VerdictTags verdict={check.verdict} sum={claim.sum} />
      <Muted>{[explainVerdict({ claim, check }), sum].filter(Boolean).join('；')}</Muted>
    </>
  );
}

/** How many of each kind, in a sentence on top. */
export function summaryOf(claims: readonly CheckedClaim[]): string {
  const count = (...verdicts: string[]) =>
    claims.filter(({ check }) => verdicts.includes(check.verdict)).length;
  const off = claims.filter(({ claim }) => claim.sum.status === 'off').length;
  const parts = [
    `共找到 ${claims.length} 个数`,
    `一致 ${count('agrees', 'roughly')}`,
    `不符 ${count('differs', 'other-date')}`,
    `文中算不拢 ${off}`,
    `未关联 ${count('unlinked')}`,
    `不核对 ${count('unchecked')}`,
  ];
  return `${parts[0]}：${parts.slice(1).join('，')}。`;
}
