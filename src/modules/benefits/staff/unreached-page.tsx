import { z } from 'zod';
import { formatDate } from '../../../platform/dates.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { addressWith } from '../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../platform/http/context.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { sheetAnswer } from '../../../platform/http/sheet-answer.ts';
import { isId } from '../../../platform/id.ts';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx';
import { ButtonLink } from '../../../ui/form/button.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Actions, Muted, Stack } from '../../../ui/layout/stack.tsx';
import { Table } from '../../../ui/table/table.tsx';
import { recordAudit } from '../../audit/index.ts';
import { findByExactNames, findOrganisations, townshipName, townshipsOf } from '../../orgs/index.ts';
import { findPersonCards } from '../../people/index.ts';
import { UNREACHED } from '../benefit-links.ts';
import { listUnreached, type Unreached } from '../coverage/list-unreached.ts';

const PAGE_SIZE = 50;
const PIECE = 500;

const listQuery = z.object({
  township: z.string().max(12).optional().catch(undefined),
  union: z.string().trim().max(100).optional().catch(undefined),
  after: z.string().refine(isId).optional().catch(undefined),
});

/** 从未享受过普惠服务的会员: nobody is left out because nobody looked. */
export async function showUnreached(c: AppContext): Promise<Response> {
  const { db } = c.var.deps;
  const region = regionOf(c);
  const asked = listQuery.parse(c.req.query());
  const filter = await filterOf(c);
  const { members, next } = await listUnreached(db, region, { filter, after: asked.after, limit: PAGE_SIZE });
  const { after: _, ...lasting } = asked;
  const rows = await withNames(c, members);
  return consolePage(
    c,
    {
      title: '从未享受过的会员',
      current: UNREACHED,
      actions: <ButtonLink href={addressWith(`${UNREACHED}/export`, lasting)} label="导出 Excel" download />,
    },
    <Stack>
      <Muted>
        今天在册的会员中，没有领到过任何普惠项目、也没有领过会员慰问的人。可以起草只给他们的项目。
      </Muted>
      <FilterBar action={UNREACHED} resetHref={UNREACHED}>
        <Select
          name="township"
          label="乡镇"
          value={asked.township}
          blank="全部"
          options={townshipsOf(region).map(({ code, name }) => ({ value: code, label: name }))}
        />
        <TextField name="union" label="工会全称" value={asked.union} />
      </FilterBar>
      <Table
        caption="从未享受过的会员"
        columns={[
          { key: 'name', header: '姓名', cell: (row) => row.name },
          { key: 'phone', header: '手机号', cell: (row) => row.phone ?? '–' },
          { key: 'township', header: '乡镇', cell: (row) => row.township ?? '–' },
          { key: 'union', header: '工会', width: 'wide', cell: (row) => row.union },
          { key: 'joined', header: '入会', cell: (row) => formatDate(row.joinedOn) },
        ]}
        rows={rows}
        empty={<EmptyState title="没有这样的会员" />}
      />
      {next ? (
        <Actions>
          <ButtonLink href={addressWith(UNREACHED, { ...lasting, after: next })} label="下一页" />
        </Actions>
      ) : null}
    </Stack>,
  );
}

/** The whole list as a sheet; that it was taken is recorded before the first byte. */
export async function sendUnreached(c: AppContext): Promise<Response> {
  await inTransaction(c.var.deps.db, (tx) =>
    recordAudit(tx, actOf(c), {
      word: 'benefit.export-unreached',
      subject: { type: 'membership', id: 'many' },
      detail: { township: c.req.query('township') ?? 'all' },
    }),
  );
  const columns = [
    { title: '姓名' },
    { title: '手机号', width: 16 },
    { title: '乡镇' },
    { title: '工会', width: 30 },
    { title: '入会', kind: 'date' as const },
  ];
  return sheetAnswer(c, { name: '从未享受过的会员', columns, rows: cells(c) });
}

async function* cells(c: AppContext) {
  const filter = await filterOf(c);
  let after: string | undefined;
  do {
    const page = { filter, after, limit: PIECE };
    const { members, next } = await listUnreached(c.var.deps.db, regionOf(c), page);
    for (const row of await withNames(c, members))
      yield [row.name, row.phone, row.township, row.union, row.joinedOn];
    after = next;
  } while (after !== undefined);
}

async function filterOf(c: AppContext) {
  const { township, union } = listQuery.parse(c.req.query());
  const townshipCode = township === '' ? undefined : township;
  if (!union) return { townshipCode };
  const found = await findByExactNames(c.var.deps.db, regionOf(c), [union]);
  // A name that is not on file has no members.
  return { townshipCode, unionId: found.get(union) ?? '00000000-0000-0000-0000-000000000000' };
}

async function withNames(c: AppContext, members: readonly Unreached[]) {
  const { db, keys } = c.var.deps;
  const region = regionOf(c);
  const cards = await findPersonCards(
    db,
    region,
    members.map(({ personId }) => personId),
    keys,
  );
  const unions = await findOrganisations(
    db,
    region,
    members.map(({ unionId }) => unionId),
  );
  return members.map(({ personId, unionId, joinedOn }) => {
    const card = cards.get(personId);
    return {
      name: card?.maskedName,
      phone: card?.maskedPhone,
      township: townshipName(card?.townshipCode ?? ''),
      union: unions.get(unionId)?.name,
      joinedOn,
    };
  });
}
