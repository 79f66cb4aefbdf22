import { formatDateTime, shanghaiDate } from '../../../platform/dates.ts';
import { idParam } from '../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm, withError } from '../../../platform/http/form.ts';
import { earlierAnswer, mutate, mutateOrShow } from '../../../platform/http/mutation.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { newId } from '../../../platform/id.ts';
import { type Refused, refuseCommon } from '../../../platform/refusal.ts';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { ActionForm } from '../../../ui/form/action-form.tsx';
import { ButtonLink, SubmitButton } from '../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { TextArea } from '../../../ui/form/text-area.tsx';
import { Actions, Muted, Stack } from '../../../ui/layout/stack.tsx';
import { Table } from '../../../ui/table/table.tsx';
import { findOrganisation } from '../../orgs/index.ts';
import { cancelEntry } from '../entries/cancel-entry.ts';
import { enterEvent } from '../entries/enter-event.ts';
import { type Entry, entryNames } from '../entries/entry.ts';
import { listForm, readEntrants } from '../entries/entry-form.ts';
import { listEntries } from '../entries/entry-store.ts';
import { takesSignUps, type UnionEvent } from '../event/event.ts';
import { unitOf } from '../event/event-policy.ts';
import { findEvent, listEvents } from '../event/event-store.ts';
import { LISTS } from '../event-links.ts';
import { EventFacts, placesOf, StatusTag } from '../event-view.tsx';
import { readPastedLines } from '../read-paste-form.ts';

/** 集体报名: the events that take lists now. */
export async function showOpenEvents(c: AppContext): Promise<Response> {
  const of = { region: regionOf(c), filter: { statuses: ['open'] as const, from: shanghaiDate(c.var.now) } };
  const events = await listEvents(c.var.deps.db, of, { offset: 0, limit: 100, order: 'asc' });
  return consolePage(
    c,
    { title: '集体报名', current: LISTS },
    <Stack>
      <Muted>这里替本单位职工报名；只看得到本单位报的名单。</Muted>
      <Table
        caption="正在报名的活动"
        columns={[
          { key: 'title', header: '名称', cell: (one: UnionEvent) => one.title },
          { key: 'when', header: '时间', cell: (one) => formatDateTime(one.startsAt) },
          { key: 'place', header: '地点', cell: (one) => one.place },
          { key: 'places', header: '名额', cell: (one) => placesOf(one) },
        ]}
        rows={events}
        rowHref={(one) => `${LISTS}/${one.id}`}
        empty={<EmptyState title="现在没有开放报名的活动">开放后会出现在这里。</EmptyState>}
      />
    </Stack>,
  );
}

export async function showUnitList(c: AppContext): Promise<Response> {
  return listPage(c, { form: emptyForm, status: 200 });
}

export async function takeUnitList(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const earlier = await earlierAnswer(c, requestId);
  if (earlier) return earlier;
  const { event, unit } = await load(c);
  const parsed = parseForm(listForm, values);
  if (!parsed.ok) return listPage(c, { form: parsed.form, status: 422 });
  const asking = { isInsured: event.isInsured, today: shanghaiDate(c.var.now) };
  const read = readEntrants(await readPastedLines(parsed.value.list), asking);
  if (!read.ok) {
    const form = read.problems.reduce((form, why) => withError(form, 'list', why), parsed.form);
    return listPage(c, { form, status: 422 });
  }
  const organisation = await findOrganisation(c.var.deps.db, event.region, unit);
  const entrants = read.entrants.map((one) => ({
    ...one,
    organisationId: unit,
    organisationName: organisation?.name,
  }));
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        const entering = { region: event.region, eventId: event.id, channel: 'unit', entrants } as const;
        await enterEvent(tx, actOf(c), entering);
        return `${LISTS}/${event.id}`;
      }),
    (refusal) => listPage(c, { form: withError(parsed.form, '', refusal.message), status: refusal.status }),
  );
}

export async function takeUnitCancellation(c: AppContext): Promise<Response> {
  const { requestId } = await readForm(c);
  const { event } = await load(c);
  const entryId = idParam(c, 'entry');
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await cancelEntry(tx, actOf(c), { region: event.region, entryId });
        return `${LISTS}/${event.id}`;
      }),
    (refusal) => listPage(c, { form: withError(emptyForm, '', refusal.message), status: refusal.status }),
  );
}

async function load(c: AppContext): Promise<{ event: UnionEvent; unit: string }> {
  const unit = unitOf(c.var.actor);
  const event = await findEvent(c.var.deps.db, regionOf(c), idParam(c));
  if (!event || event.status === 'draft') return refuseCommon('not-found');
  if (unit === undefined) return refuseCommon('forbidden');
  return { event, unit };
}

async function listPage(
  c: AppContext,
  shown: { form: FormState; status: 200 | Refused['status'] },
): Promise<Response> {
  const { event, unit } = await load(c);
  const entries = await listEntries(c.var.deps.db, event, { organisationId: unit });
  const isOpen = takesSignUps(event, { now: c.var.now, today: shanghaiDate(c.var.now) });
  return consolePage(
    c,
    {
      title: event.title,
      current: LISTS,
      breadcrumbs: [{ href: LISTS, label: '集体报名' }, { label: event.title }],
      status: shown.status,
    },
    <Stack>
      <ErrorSummary errors={shown.form.errors} />
      <p>
        <StatusTag status={event.status} />
      </p>
      <EventFacts event={event} />
      <UnitEntries event={event} entries={entries} />
      {isOpen ? (
        <Form action={`${LISTS}/${event.id}`} requestId={newId()}>
          <TextArea
            name="list"
            label="加报名单"
            form={shown.form}
            required
            rows={8}
            hint={`每行一人：姓名、联系电话${event.isInsured ? '、身份证号（买意外险用，须本人同意）' : ''}`}
          />
          <Actions>
            <SubmitButton label="提交名单" />
            <ButtonLink href={LISTS} label="返回" />
          </Actions>
        </Form>
      ) : (
        <p>报名已经截止，需要补报的请联系组织单位。</p>
      )}
    </Stack>,
  );
}

function UnitEntries({ event, entries }: { event: UnionEvent; entries: readonly Entry[] }) {
  const mayCancel = event.status === 'open' || event.status === 'closed';
  return (
    <Table
      caption="本单位报名名单"
      showCaption
      columns={[
        { key: 'name', header: '姓名', cell: (one: Entry) => one.name },
        { key: 'status', header: '状态', cell: (one) => entryNames[one.status] },
        {
          key: 'cancel',
          header: '办理',
          cell: (one) =>
            mayCancel && one.status !== 'cancelled' ? (
              <ActionForm
                action={`${LISTS}/${event.id}/entries/${one.id}/cancel`}
                label="取消"
                requestId={newId()}
                confirm="确定取消这条报名吗？"
              />
            ) : (
              ''
            ),
        },
      ]}
      rows={entries}
      empty="本单位还没有报名。"
    />
  );
}
