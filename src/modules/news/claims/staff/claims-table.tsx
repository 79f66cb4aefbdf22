import { formatDate } from '../../../../platform/dates.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Muted, Strong } from '../../../../ui/layout/stack.tsx';
import { type Column, Table } from '../../../../ui/table/table.tsx';
import { explainSum, explainVerdict } from '../checking/explanation.ts';
import { shownAmount } from '../checking/shown-amount.ts';
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
  { key: 'said', header: '文中的数', width: 'medium', cell: (one) => <Said one={one} /> },
  { key: 'figure', header: '本会指标', width: 'medium', cell: (one) => <Ours one={one} /> },
  { key: 'verdict', header: '核对结果', width: 'wide', cell: (one) => <Result one={one} /> },
];

function Said({ one: { claim, id } }: { one: CheckedClaim }) {
  const words = <Strong>{claim.printed}</Strong>;
  return (
    <div>
      {id === undefined ? words : <a href={claimHref(id)}>{words}</a>}
      <Muted>
        {claim.isInTitle ? '标题：' : ''}
        {counted(claim)}；截至 {asOfWords(claim)}
      </Muted>
    </div>
  );
}

function Ours({ one: { figure, check, claim } }: { one: CheckedClaim }) {
  if (!figure) return '–';
  return (
    <div>
      {figure.name}
      <Muted>{check.ours === undefined ? '' : shownAmount(check.ours, claim.unit)}</Muted>
    </div>
  );
}

/** What is counted, with the event it belongs to. */
export function counted(claim: { subject: string; context: string }): string {
  const subject = claim.subject.replace(' ', '…');
  return [claim.context, subject].filter((words) => words !== '').join(' · ') || '（句中没有说明）';
}

/** The day of a claim, marked where the text does not give it. */
export function asOfWords(claim: { asOf: string; asOfFrom: string }): string {
  return claim.asOfFrom === 'text' ? formatDate(claim.asOf) : `${formatDate(claim.asOf)}（按发布日）`;
}

function Result({ one: { claim, check, suggestion } }: { one: CheckedClaim }) {
  const sum = explainSum(claim, claim.sum);
  const maybe = suggestion && `可能是“${suggestion.name}”，${suggestion.outcome}`;
  return (
    <div>
      <VerdictTags verdict={check.verdict} sum={claim.sum} />
      <Muted>{[explainVerdict({ claim, check }), maybe, sum].filter(Boolean).join('；')}</Muted>
    </div>
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
