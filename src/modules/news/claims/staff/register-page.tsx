import { shanghaiDate } from '../../../../platform/dates.ts';
import { addressWith, pageNumber } from '../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx';
import { ButtonLink } from '../../../../ui/form/button.tsx';
import { Select } from '../../../../ui/form/select.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Muted, Stack } from '../../../../ui/layout/stack.tsx';
import { Pagination } from '../../../../ui/pagination/pagination.tsx';
import { type Column, Table } from '../../../../ui/table/table.tsx';
import { explainSum, explainVerdict, verdictNames } from '../checking/explanation.ts';
import { verdicts } from '../checking/verdict.ts';
import { type ListedClaim, listClaims } from '../claim-list-store.ts';
import { unitName, units } from '../finding/unit.ts';
import { readerOf } from '../read-values.ts';
import { type ClaimQuery, claimFilter, filterOf } from './claim-filter-form.ts';
import { articleHref, CLAIMS, claimHref, DICTIONARY, TRY } from './claim-links.ts';
import { asOfWords, counted } from './claims-table.tsx';
import { VerdictTags } from './verdict-tags.tsx';

const PAGE_SIZE = 20;

/** Every number that an article in the register claims, with what came of its last check. */
export async function showClaims(c: AppContext): Promise<Response> {
  const { deps } = c.var;
  const region = regionOf(c);
  const query = claimFilter.parse(c.req.query());
  const page = pageNumber(c);
  const rows = await listClaims(deps.db, region, {
    filter: filterOf(query),
    offset: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  });
  const { figures } = readerOf({ ...deps, region });
  return consolePage(
    c,
    {
      title: '口径核对',
      current: CLAIMS,
      actions: (
        <>
          <ButtonLink href={DICTIONARY} label="口径词典" />
          <ButtonLink href={TRY} label="核对一篇稿子" tone="primary" />
        </>
      ),
    },
    <Stack>
      <Muted>剪报里的数，与本会由明细记录算出的指标逐个核对；结果每夜更新，打开文章时即时重算。</Muted>
      <Filters query={query} figures={figures} />
      <Table
        caption="文中的数"
        columns={columnsWith(new Map(figures.map(({ key, name }) => [key, name])))}
        rows={rows.slice(0, PAGE_SIZE)}
        rowHref={({ id }) => claimHref(id)}
        empty={
          <EmptyState title="没有符合条件的数">
            <p>剪报入库后自动找出文中的数；也可以直接核对一篇还没有发出的稿子。</p>
          </EmptyState>
        }
      />
      <Pagination
        page={page}
        hasNext={rows.length > PAGE_SIZE}
        hrefFor={(number) => addressWith(CLAIMS, { ...query, page: number })}
      />
    </Stack>,
  );
}

const states = [
  { value: 'open', label: '待处理（不符或算不拢）' },
  { value: 'off', label: '文中算不拢' },
  ...verdicts.map((verdict) => ({ value: verdict, label: verdictNames[verdict] })),
];

interface FilterProps {
  readonly query: ClaimQuery;
  readonly figures: readonly { key: string; name: string }[];
}

function Filters({ query, figures }: FilterProps) {
  return (
    <FilterBar action={CLAIMS} resetHref={CLAIMS} active={chips(query, figures)}>
      <TextField name="q" label="文中的词" value={query.q} type="search" />
      <Select name="state" label="核对结果" options={states} value={query.state} blank="全部" />
      <Select
        name="figure"
        label="指标"
        options={figures.map(({ key, name }) => ({ value: key, label: name }))}
        value={query.figure}
        blank="全部"
      />
      <Select
        name="unit"
        label="单位"
        options={units.map((unit) => ({ value: unit, label: unitName(unit) }))}
        value={query.unit}
        blank="全部"
      />
    </FilterBar>
  );
}

function chips(query: ClaimQuery, figures: FilterProps['figures']) {
  const words: Record<keyof ClaimQuery, string> = {
    q: `含“${query.q}”`,
    state: states.find(({ value }) => value === query.state)?.label ?? '',
    figure: figures.find(({ key }) => key === query.figure)?.name ?? '指定指标',
    unit: `单位 ${unitName(query.unit ?? '')}`,
  };
  return (['q', 'state', 'figure', 'unit'] as const)
    .filter((name) => query[name] !== undefined)
    .map((name) => ({
      label: words[name],
      removeHref: addressWith(CLAIMS, { ...query, [name]: undefined }),
    }));
}

function columnsWith(figureNames: ReadonlyMap<string, string>): Column<ListedClaim>[] {
  return [
    { key: 'said', header: '文中说法', cell: (row) => `${row.isInTitle ? '标题：' : ''}${row.printed}` },
    { key: 'counted', header: '说的是什么', width: 'medium', cell: counted },
    { key: 'as-of', header: '截至', cell: asOfWords },
    {
      key: 'figure',
      header: '本会指标',
      cell: ({ check }) => figureNames.get(check.figureKey ?? '') ?? '–',
    },
    {
      key: 'verdict',
      header: '核对结果',
      width: 'wide',
      cell: (row) => (
        <div>
          <VerdictTags verdict={row.check.verdict} sum={row.sum} />
          <Muted>{sentenceOf(row)}</Muted>
        </div>
      ),
    },
    {
      key: 'article',
      header: '文章',
      width: 'medium',
      cell: (row) => <a href={articleHref(row.articleId)}>{row.title}</a>,
    },
    { key: 'on', header: '发布', cell: (row) => shanghaiDate(row.sortedAt) },
  ];
}

function sentenceOf(row: ListedClaim): string {
  const sum = explainSum(row, row.sum);
  const settled = row.settled ? `已说明：${row.settled.note}` : undefined;
  return [explainVerdict({ claim: row, check: row.check }), sum, settled].filter(Boolean).join('；');
}
