import { z } from 'zod';
import { shanghaiDate } from '../../../../platform/dates.ts';
import { addressWith, idParam, pageNumber } from '../../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../../platform/http/context.ts';
import { flashOf } from '../../../../platform/http/flash.ts';
import { readForm, text } from '../../../../platform/http/form.ts';
import { mutate } from '../../../../platform/http/mutation.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { type Route, recorded, viewed } from '../../../../platform/http/route.ts';
import { newId } from '../../../../platform/id.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx';
import { ActionForm } from '../../../../ui/form/action-form.tsx';
import { ButtonLink } from '../../../../ui/form/button.tsx';
import { Select } from '../../../../ui/form/select.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Actions, Digits, Muted, Stack } from '../../../../ui/layout/stack.tsx';
import { Pagination } from '../../../../ui/pagination/pagination.tsx';
import { type Column, Table } from '../../../../ui/table/table.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { findPersonCard, findPersonCards, type PersonCard } from '../../../people/index.ts';
import { workOnGrants } from '../../grants/aid-permissions.ts';
import { dismissSignal, openFileFromSignal } from '../../signals/settle-signal.ts';
import {
  type Signal,
  signalKindNames,
  signalKinds,
  signalStatuses,
  signalStatusNames,
} from '../../signals/signal.ts';
import { findSignal, listSignals } from '../../signals/signal-store.ts';
import { actRoutes } from '../grants/act-door.tsx';

const SIGNALS = '/console/need-signals';
const PAGE_SIZE = 20;
const signalQuery = z.object({
  status: z
    .enum(['all', ...signalStatuses])
    .default('draft')
    .catch('draft'),
  kind: z.enum(signalKinds).optional().catch(undefined),
});

/** 主动发现: families that may be in need and did not ask. The reason only; the matter behind it stays in its house. */
async function showSignals(c: AppContext): Promise<Response> {
  const asked = signalQuery.parse(c.req.query());
  const page = pageNumber(c);
  const { db, keys } = c.var.deps;
  const filter = { kind: asked.kind, status: asked.status === 'all' ? undefined : asked.status };
  const query = { filter, offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE + 1 };
  const found = await listSignals(db, regionOf(c), query);
  const shown = found.slice(0, PAGE_SIZE);
  const cards = await findPersonCards(
    db,
    regionOf(c),
    shown.map((signal) => signal.personId),
    keys,
  );
  return consolePage(
    c,
    { title: '主动发现', current: SIGNALS, flash: flashOf(c) },
    <Stack>
      <Muted>
        每晚从维权等业务中找出可能需要帮扶、但没有提出申请的职工。只给出一句原因，不显示案情。请联系本人了解后再决定：建档，或者注明不需要。
      </Muted>
      <FilterBar action={SIGNALS} resetHref={SIGNALS}>
        <Select
          name="status"
          label="状态"
          value={asked.status}
          options={[
            { value: 'all', label: '全部' },
            ...signalStatuses.map((value) => ({ value, label: signalStatusNames[value] })),
          ]}
        />
        <Select
          name="kind"
          label="原因"
          value={asked.kind}
          blank="全部"
          options={signalKinds.map((value) => ({ value, label: signalKindNames[value] }))}
        />
      </FilterBar>
      <Table
        caption="主动发现"
        columns={columnsOf(cards)}
        rows={shown}
        empty={<EmptyState title="没有待处理的线索" />}
      />
      <Pagination
        page={page}
        hasNext={found.length > PAGE_SIZE}
        hrefFor={(number) => addressWith(SIGNALS, { ...asked, page: number })}
      />
    </Stack>,
  );
}

function columnsOf(cards: ReadonlyMap<string, PersonCard>): Column<Signal>[] {
  return [
    { key: 'who', header: '职工', cell: (signal) => cards.get(signal.personId)?.name ?? '（档案已移走）' },
    { key: 'phone', header: '电话', cell: (signal) => cards.get(signal.personId)?.maskedPhone ?? '–' },
    { key: 'kind', header: '原因', cell: (signal) => signalKindNames[signal.kind] },
    { key: 'reason', header: '说明', cell: (signal) => signal.reason },
    { key: 'known', header: '得知日期', cell: (signal) => <Digits>{shanghaiDate(signal.knownAt)}</Digits> },
    { key: 'status', header: '状态', cell: (signal) => <SignalState signal={signal} /> },
    { key: 'acts', header: '办理', cell: (signal) => <SignalActs signal={signal} /> },
  ];
}

function SignalState({ signal }: { signal: Signal }) {
  const tone = signal.status === 'draft' ? 'warning' : signal.status === 'opened' ? 'success' : 'neutral';
  return (
    <>
      <Tag tone={tone}>{signalStatusNames[signal.status]}</Tag>{' '}
      {signal.handledReason ? `${signal.handledReason}（${signal.handlerName}）` : null}
    </>
  );
}

function SignalActs({ signal }: { signal: Signal }) {
  if (signal.fileId) return <a href={`/console/hardship/${signal.fileId}`}>看档案</a>;
  if (signal.status !== 'draft') return null;
  return (
    <Actions>
      <ActionForm action={`${SIGNALS}/${signal.id}/open`} label="建档" tone="primary" requestId={newId()} />
      <ButtonLink href={`${SIGNALS}/${signal.id}/dismiss`} label="不需要" />
    </Actions>
  );
}

async function postOpen(c: AppContext): Promise<Response> {
  const id = idParam(c);
  const { requestId } = await readForm(c);
  return mutate(c, requestId, async (tx) => {
    const { fileId } = await openFileFromSignal(tx, actOf(c), id);
    return `/console/hardship/${fileId}`;
  });
}

const dismissing = actRoutes({
  path: `${SIGNALS}/:id/dismiss`,
  permission: workOnGrants,
  shown: viewed('signal.view'),
  word: 'signal.dismiss',
  title: '不需要帮扶',
  submit: '保存',
  load: async (c) => {
    const { db, keys } = c.var.deps;
    const signal =
      (await findSignal(db, { region: regionOf(c), id: idParam(c) })) ?? refuseCommon('not-found');
    const card = await findPersonCard(db, signal.region, signal.personId, keys);
    const subject = { signal, name: card?.name ?? '' };
    return { subject, home: SIGNALS, homeLabel: '主动发现', current: SIGNALS };
  },
  schema: () => z.object({ reason: text('原因', 200) }),
  fields: ({ subject, form }) => (
    <>
      <Muted>
        {subject.name}：{subject.signal.reason}
      </Muted>
      <TextField
        name="reason"
        label="为什么不需要"
        hint="如：已与本人联系，工资已补发，生活无困难"
        form={form}
        required
        maxLength={200}
      />
    </>
  ),
  run: async (tx, act, { subject, value }) => {
    await dismissSignal(tx, act, { signalId: subject.signal.id, reason: value.reason });
    return addressWith(SIGNALS, { done: '已注明不需要。' });
  },
});

export const signalRoutes: readonly Route[] = [
  {
    ...{ method: 'GET', path: SIGNALS, permission: workOnGrants },
    audit: viewed('signal.view'),
    handler: showSignals,
  },
  {
    ...{ method: 'POST', path: `${SIGNALS}/:id/open`, permission: workOnGrants },
    audit: recorded('signal.open'),
    handler: postOpen,
  },
  ...dismissing,
];
