import type { AppContext } from '../../../platform/http/context.ts';
import { emptyForm, type FormState } from '../../../platform/http/form.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { newId } from '../../../platform/id.ts';
import { formatYuan } from '../../../platform/money.ts';
import { Section } from '../../../ui/card/card.tsx';
import { ActionForm } from '../../../ui/form/action-form.tsx';
import { ButtonLink } from '../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Actions, Stack } from '../../../ui/layout/stack.tsx';
import { Stat, StatRow } from '../../../ui/stat/stat.tsx';
import { Table } from '../../../ui/table/table.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import { maskName } from '../../people/index.ts';
import { channelNames, type Entry, entryNames } from '../entries/entry.ts';
import { listEntries } from '../entries/entry-store.ts';
import { type EventAct, isPublic, nextStatus, type UnionEvent } from '../event/event.ts';
import { mayKeepEvents } from '../event/event-policy.ts';
import { eventHref, REGISTER, registerHref } from '../event-links.ts';
import { EventFacts, StatusTag } from '../event-view.tsx';
import type { Prize } from '../prizes/prize.ts';
import { listPrizes } from '../prizes/prize-store.ts';
import { loadEvent } from './load-event.ts';

const done: Readonly<Record<string, string>> = {
  planned: '已保存为草稿，开放报名后公众可见。',
  edited: '已保存。',
  opened: '已开放报名。',
  closed: '报名已截止，还可以登记纸质报名。',
  entered: '名单已登记。',
  'entry-cancelled': '已取消报名，候补的人按先后递补。',
  held: '举办情况已登记。',
  awarded: '获奖名单已登记，可以打印签领表。',
  archived: '已归档。',
  cancelled: '活动已取消，已通知报名的人。',
};

/** One event with everybody who signed up. */
export async function showEvent(
  c: AppContext,
  problem?: { form: FormState; status: 403 | 404 | 409 | 410 | 422 | 429 | 503 },
): Promise<Response> {
  const event = await loadEvent(c);
  const { db } = c.var.deps;
  const [entries, prizes] = await Promise.all([listEntries(db, event), listPrizes(db, event)]);
  const keeps = mayKeepEvents(c.var.actor);
  return consolePage(
    c,
    {
      title: event.title,
      current: REGISTER,
      breadcrumbs: [{ href: REGISTER, label: '活动台账' }, { label: event.title }],
      flash: done[c.req.query('done') ?? ''],
      status: problem?.status ?? 200,
      actions: keeps ? <Steps event={event} /> : undefined,
    },
    <Stack>
      <ErrorSummary errors={(problem?.form ?? emptyForm).errors} />
      <p>
        <StatusTag status={event.status} />
      </p>
      <Places event={event} entries={entries} />
      <Papers event={event} keeps={keeps} />
      <EventFacts event={event} />
      <Entries event={event} entries={entries} keeps={keeps} />
      {prizes.length > 0 ? <Prizes prizes={prizes} /> : null}
    </Stack>,
  );
}

function Steps({ event }: { event: UnionEvent }) {
  const isOpen = (act: EventAct) => nextStatus(event.status, act) !== undefined;
  const act = (slug: string, label: string, tone: 'primary' | 'secondary') => (
    <ActionForm
      action={registerHref(event.id, `/${slug}`)}
      label={label}
      tone={tone}
      requestId={newId()}
      values={{ version: String(event.version) }}
    />
  );
  const link = (slug: string, label: string, tone: 'primary' | 'secondary' | 'danger' = 'secondary') => (
    <ButtonLink href={registerHref(event.id, `/${slug}`)} label={label} tone={tone} />
  );
  return (
    <Actions>
      {isOpen('open')
        ? act(
            'open',
            event.status === 'draft' ? '开放报名' : '重新开放报名',
            event.status === 'draft' ? 'primary' : 'secondary',
          )
        : null}
      {isOpen('enter') ? link('entries/new', '登记报名名单') : null}
      {isOpen('close') ? act('close', '截止报名', 'secondary') : null}
      {isOpen('hold')
        ? link('hold', '登记举办情况', event.status === 'closed' ? 'primary' : 'secondary')
        : null}
      {isOpen('award') ? link('prizes', '登记奖品') : null}
      {isOpen('archive') ? act('archive', '归档', 'primary') : null}
      {isOpen('edit') ? link('edit', '修改') : null}
      {isOpen('cancel') ? link('cancel', '取消活动', 'danger') : null}
    </Actions>
  );
}

function Places({ event, entries }: { event: UnionEvent; entries: readonly Entry[] }) {
  const waiting = entries.filter((entry) => entry.status === 'waiting').length;
  return (
    <StatRow>
      <Stat
        label="名额"
        value={event.capacity ?? '不限'}
        unit={event.capacity === undefined ? undefined : '人'}
      />
      <Stat label="已报上" value={event.taken} unit="人" />
      <Stat label="候补" value={waiting} unit="人" />
      {event.attended === undefined ? null : <Stat label="参加" value={event.attended} unit="人" />}
    </StatRow>
  );
}

function Papers({ event, keeps }: { event: UnionEvent; keeps: boolean }) {
  const wasHeld = event.status === 'held' || event.status === 'archived';
  return (
    <Section title="表格和文稿">
      <Actions>
        {isPublic(event) ? <ButtonLink href={eventHref(event, '/poster')} label="海报" icon="print" /> : null}
        {isPublic(event) ? <ButtonLink href={eventHref(event, '/form')} label="报名表" icon="print" /> : null}
        {keeps ? <ButtonLink href={registerHref(event.id, '/sign-in')} label="签到表" icon="print" /> : null}
        {keeps && event.kind === 'sports' ? (
          <ButtonLink href={registerHref(event.id, '/fixtures')} label="秩序册" icon="print" />
        ) : null}
        {keeps && event.isInsured ? (
          <ButtonLink href={registerHref(event.id, '/insurance')} label="投保名单" />
        ) : null}
        {keeps && wasHeld ? (
          <ButtonLink href={registerHref(event.id, '/prizes/print')} label="奖品签领表" icon="print" />
        ) : null}
        {keeps && wasHeld ? (
          <ButtonLink href={registerHref(event.id, '/news')} label="信息稿" icon="print" />
        ) : null}
        {keeps && wasHeld ? (
          <ButtonLink href={registerHref(event.id, '/news/word')} label="信息稿 Word" download />
        ) : null}
      </Actions>
      {event.heldNote ? <p>{event.heldNote}</p> : null}
    </Section>
  );
}

function Entries(props: { event: UnionEvent; entries: readonly Entry[]; keeps: boolean }) {
  const { event, entries, keeps } = props;
  const mayCancel = keeps && nextStatus(event.status, 'cancel-entry') !== undefined;
  return (
    <Section title="报名名单" id="entries">
      <Table
        caption="报名名单"
        columns={[
          { key: 'number', header: '序号', cell: (one: Entry) => String(one.sequence) },
          { key: 'name', header: '姓名', cell: (one) => (keeps ? one.name : maskName(one.name)) },
          { key: 'unit', header: '单位', cell: (one) => one.organisationName ?? '' },
          { key: 'channel', header: '报名方式', cell: (one) => channelNames[one.channel] },
          {
            key: 'status',
            header: '状态',
            cell: (one) => (
              <Tag
                tone={one.status === 'waiting' ? 'warning' : one.status === 'taken' ? 'success' : 'neutral'}
              >
                {entryNames[one.status]}
              </Tag>
            ),
          },
          ...(mayCancel
            ? [
                {
                  key: 'cancel',
                  header: '办理',
                  cell: (one: Entry) =>
                    one.status === 'cancelled' ? (
                      ''
                    ) : (
                      <ActionForm
                        action={registerHref(event.id, `/entries/${one.id}/cancel`)}
                        label="取消"
                        requestId={newId()}
                        confirm="确定取消这条报名吗？"
                      />
                    ),
                },
              ]
            : []),
        ]}
        rows={entries}
        empty="还没有人报名。"
      />
    </Section>
  );
}

function Prizes({ prizes }: { prizes: readonly Prize[] }) {
  return (
    <Section title="获奖名单">
      <Table
        caption="获奖名单"
        columns={[
          { key: 'name', header: '姓名', cell: (one: Prize) => one.name },
          { key: 'unit', header: '单位', cell: (one) => one.organisationName ?? '' },
          { key: 'prize', header: '奖项', cell: (one) => one.prize },
          { key: 'amount', header: '金额（元）', align: 'end', cell: (one) => formatYuan(one.amountFen) },
        ]}
        rows={prizes}
        empty=""
      />
    </Section>
  );
}
