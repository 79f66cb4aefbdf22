import { formatDateTime, shanghaiDate } from '../../../../platform/dates.ts';
import { inTransaction } from '../../../../platform/db/transaction.ts';
import { addressWith, idParam } from '../../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../../platform/http/context.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { sheetAnswer } from '../../../../platform/http/sheet-answer.ts';
import { isId } from '../../../../platform/id.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx';
import { ButtonLink } from '../../../../ui/form/button.tsx';
import { Select } from '../../../../ui/form/select.tsx';
import { Actions, Stack } from '../../../../ui/layout/stack.tsx';
import { Table } from '../../../../ui/table/table.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { recordAudit } from '../../../audit/index.ts';
import { townshipName } from '../../../orgs/index.ts';
import { findPersonCards, type PersonCard } from '../../../people/index.ts';
import { CONSOLE } from '../../benefit-links.ts';
import { type Claim, claimState, claimStateNames } from '../../claims/claim.ts';
import { listClaims } from '../../claims/claim-store.ts';
import { findProgramme } from '../../programmes/programme-store.ts';

const PAGE_SIZE = 50;
const PIECE = 1_000;

const outcomes = ['granted', 'missed'] as const;
const outcomeNames = { granted: '领到', missed: '没有领到' } as const;

interface Line {
  readonly claim: Claim & { readonly redeemedAt: Date | undefined };
  readonly card: PersonCard | undefined;
}

/** 领取名单: who got it and who came too late, in the order of arrival, masked. */
export async function showClaims(c: AppContext): Promise<Response> {
  const { programme, outcome } = await asked(c);
  const home = `${CONSOLE}/${programme.id}`;
  const after = isId(c.req.query('after') ?? '') ? c.req.query('after') : undefined;
  const found = await linesOf(c, { after, limit: PAGE_SIZE + 1 });
  const rows = found.slice(0, PAGE_SIZE);
  const today = shanghaiDate(c.var.now);
  return consolePage(
    c,
    {
      title: '领取名单',
      current: CONSOLE,
      breadcrumbs: [
        { href: CONSOLE, label: '普惠项目' },
        { href: home, label: programme.name },
        { label: '领取名单' },
      ],
      actions: (
        <ButtonLink href={addressWith(`${home}/claims/export`, { outcome })} label="导出 Excel" download />
      ),
    },
    <Stack>
      <FilterBar action={`${home}/claims`} resetHref={`${home}/claims`}>
        <Select
          name="outcome"
          label="结果"
          value={outcome}
          blank="全部"
          options={outcomes.map((value) => ({ value, label: outcomeNames[value] }))}
        />
      </FilterBar>
      <Table
        caption="领取名单"
        columns={[
          { key: 'at', header: '时间', cell: ({ claim }) => formatDateTime(claim.answeredAt) },
          { key: 'name', header: '姓名', cell: ({ card }) => card?.maskedName },
          { key: 'phone', header: '手机号', cell: ({ card }) => card?.maskedPhone ?? '–' },
          {
            key: 'township',
            header: '乡镇',
            cell: ({ card }) => townshipName(card?.townshipCode ?? '') ?? '–',
          },
          {
            key: 'state',
            header: '状态',
            cell: ({ claim }) => <Tag>{claimStateNames[stateOf(claim, today)]}</Tag>,
          },
          {
            key: 'used',
            header: '使用时间',
            cell: ({ claim }) => (claim.redeemedAt ? formatDateTime(claim.redeemedAt) : '–'),
          },
        ]}
        rows={rows}
        empty={<EmptyState title="还没有人领取" />}
      />
      {found.length > PAGE_SIZE ? (
        <Actions>
          <ButtonLink
            href={addressWith(`${home}/claims`, { outcome, after: rows.at(-1)?.claim.id })}
            label="下一页"
          />
        </Actions>
      ) : null}
    </Stack>,
  );
}

/** The list as a sheet; that it was taken is recorded before the first byte. */
export async function sendClaims(c: AppContext): Promise<Response> {
  const { programme, outcome } = await asked(c);
  await inTransaction(c.var.deps.db, (tx) =>
    recordAudit(tx, actOf(c), {
      word: 'benefit.export-claims',
      subject: { type: 'benefit-programme', id: programme.id },
      detail: { outcome: outcome ?? 'all' },
    }),
  );
  const columns = [
    { title: '时间', width: 18 },
    { title: '姓名' },
    { title: '手机号', width: 16 },
    { title: '乡镇' },
    { title: '状态' },
    { title: '使用时间', width: 18 },
  ];
  return sheetAnswer(c, { name: `${programme.name}领取名单`, columns, rows: cells(c) });
}

async function* cells(c: AppContext) {
  const today = shanghaiDate(c.var.now);
  let after: string | undefined;
  do {
    const piece = await linesOf(c, { after, limit: PIECE });
    for (const { claim, card } of piece) {
      yield [
        formatDateTime(claim.answeredAt),
        card?.maskedName,
        card?.maskedPhone,
        townshipName(card?.townshipCode ?? ''),
        claimStateNames[stateOf(claim, today)],
        claim.redeemedAt && formatDateTime(claim.redeemedAt),
      ];
    }
    after = piece.length === PIECE ? piece.at(-1)?.claim.id : undefined;
  } while (after !== undefined);
}

async function linesOf(c: AppContext, page: { after: string | undefined; limit: number }): Promise<Line[]> {
  const { db, keys } = c.var.deps;
  const region = regionOf(c);
  const of = { region, programmeId: idParam(c), outcome: outcomeOf(c) };
  const claims = await listClaims(db, of, page);
  const cards = await findPersonCards(
    db,
    region,
    claims.map(({ personId }) => personId),
    keys,
  );
  return claims.map((claim) => ({ claim, card: cards.get(claim.personId) }));
}

function stateOf(claim: Line['claim'], today: string) {
  return claimState(claim, { today, isRedeemed: claim.redeemedAt !== undefined });
}

function outcomeOf(c: AppContext) {
  return outcomes.find((one) => one === c.req.query('outcome'));
}

async function asked(c: AppContext) {
  const programme = await findProgramme(c.var.deps.db, regionOf(c), idParam(c));
  return { programme: programme ?? refuseCommon('not-found'), outcome: outcomeOf(c) };
}
