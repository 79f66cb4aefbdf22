import { formatDate } from '../../../../platform/dates.ts';
import type { AppContext } from '../../../../platform/http/context.ts';
import { mayPass } from '../../../../platform/http/route.ts';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { shownAmount } from '../checking/shown-amount.ts';
import type { CheckedClaim } from './checked-claim.ts';

/** Our figure with its definition; the way to its rows only for who may open them. */
export function FigureFacts({ c, checked, today }: { c: AppContext; checked: CheckedClaim; today: string }) {
  const { figure, check, claim } = checked;
  if (!figure) return null;
  const rows = rowsHref(c, figure.rows(claim.asOf < today ? claim.asOf : today));
  const value = (ours: bigint | undefined, on: string) =>
    ours === undefined ? undefined : `${shownAmount(ours, claim.unit)}（截至${formatDate(on)}）`;
  return (
    <DescriptionList
      items={[
        { term: '本会指标', detail: figure.name },
        { term: '本会的数', detail: value(check.ours, claim.asOf) },
        {
          term: '与文中相符的日期',
          detail: check.matchingOn ? `截至${formatDate(check.matchingOn)}` : '–',
        },
        { term: '口径', detail: figure.definition },
        { term: '明细', detail: rows ? <a href={rows}>看明细</a> : '明细另需权限，这里只显示汇总数' },
      ]}
    />
  );
}

/** The list behind a figure, where this person may open it. */
export function rowsHref(c: AppContext, rows: string): string | undefined {
  const path = rows.split('?')[0];
  const route = c.var.deps.modules
    .flatMap((module) => module.routes ?? [])
    .find((one) => one.method === 'GET' && one.path === path);
  return route && mayPass(c.var.actor, route.permission) ? rows : undefined;
}
