import { workingDaysLeft } from '../../../platform/calendar.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import { addressWith, pageNumber } from '../../../platform/http/address.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { Alert } from '../../../ui/alert/alert.tsx';
import { Section } from '../../../ui/card/card.tsx';
import { Deadline } from '../../../ui/deadline/deadline.tsx';
import { ButtonLink } from '../../../ui/form/button.tsx';
import { Actions, Stack } from '../../../ui/layout/stack.tsx';
import { Pagination } from '../../../ui/pagination/pagination.tsx';
import { Table } from '../../../ui/table/table.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import { loadContact } from '../notice/load-contact.ts';
import { isShown, type Notice, nextStatus, noticeNumber, statusOn } from '../notice/notice.ts';
import { may } from '../notice/notice-policy.ts';
import { listRows } from '../notice/notice-store.ts';
import { headersOf, NoticeFacts, NoticeTable, StatusTag } from '../notice-view.tsx';
import { channelNames, type Objection, objectionNames } from '../objections/objection.ts';
import { listObjections } from '../objections/objection-store.ts';
import { boardHref, REGISTER, registerHref } from '../publicity-links.ts';
import { loadNotice } from './load-notice.ts';

const PAGE_SIZE = 100;
const done: Readonly<Record<string, string>> = {
  published: '已发布，公示栏上已经可以看到。',
  withdrawn: '已撤下，公示栏上不再展示。',
  recorded: '异议已登记，公示期暂停计算。',
  answered: '异议已答复。',
};

/** One notice as the department keeps it: what the public sees, and who objected. */
export async function showNotice(c: AppContext): Promise<Response> {
  const notice = await loadNotice(c, 'read');
  const { db } = c.var.deps;
  const today = shanghaiDate(c.var.now);
  const page = pageNumber(c);
  const offset = (page - 1) * PAGE_SIZE;
  const [rows, objections, contact] = await Promise.all([
    listRows(db, notice, { offset, limit: PAGE_SIZE }),
    listObjections(db, notice),
    loadContact(db, { region: notice.region, on: today }),
  ]);
  return consolePage(
    c,
    {
      title: notice.title,
      current: REGISTER,
      breadcrumbs: [{ href: REGISTER, label: '公示台账' }, { label: noticeNumber(notice) }],
      flash: done[c.req.query('done') ?? ''],
      actions: <NoticeActions c={c} notice={notice} today={today} />,
    },
    <Stack>
      <Standing notice={notice} today={today} />
      <NoticeFacts notice={notice} contact={contact} />
      <Objections c={c} notice={notice} objections={objections} today={today} />
      <NoticeTable headers={headersOf(notice)} rows={rows} offset={offset} />
      <Pagination
        page={page}
        pageCount={Math.max(1, Math.ceil(notice.rowCount / PAGE_SIZE))}
        hasNext={offset + rows.length < notice.rowCount}
        total={notice.rowCount}
        hrefFor={(number) => addressWith(registerHref(notice.id), { page: number })}
      />
    </Stack>,
  );
}

function NoticeActions({ c, notice, today }: { c: AppContext; notice: Notice; today: string }) {
  const status = statusOn(notice, today);
  const mayDo = (act: 'withdraw' | 'record-objection') => may(c.var.actor, act, notice.kind);
  return (
    <Actions>
      <ButtonLink href={registerHref(notice.id, '/poster')} label="打印海报" icon="print" />
      {isShown(notice, today) ? <ButtonLink href={boardHref(notice)} label="在公示栏打开" /> : null}
      {nextStatus(status, 'object') && mayDo('record-objection') ? (
        <ButtonLink href={registerHref(notice.id, '/objections/new')} label="登记异议" />
      ) : null}
      {nextStatus(status, 'withdraw') && mayDo('withdraw') ? (
        <ButtonLink href={registerHref(notice.id, '/withdraw')} label="撤下公示" tone="danger" />
      ) : null}
    </Actions>
  );
}

function Standing({ notice, today }: { notice: Notice; today: string }) {
  const status = statusOn(notice, today);
  return (
    <>
      <p>
        <StatusTag status={status} />{' '}
        {status === 'running' ? (
          <Deadline due={notice.until} daysLeft={workingDaysLeft(today, notice.until)} unit="个工作日" />
        ) : null}
      </p>
      {status === 'paused' ? (
        <Alert tone="warning" title="有异议正在核查，公示期暂停计算">
          全部异议答复后，从剩余天数继续；异议成立的，公示撤下。
          {notice.shownUntil < today ? '答复已经逾期，公示栏暂不展示名单。' : ''}
        </Alert>
      ) : null}
      {notice.withdrawal ? (
        <Alert tone="neutral" title={`已由${notice.withdrawal.by}撤下`}>
          {notice.withdrawal.reason}
        </Alert>
      ) : null}
    </>
  );
}

function Objections(props: {
  c: AppContext;
  notice: Notice;
  objections: readonly Objection[];
  today: string;
}) {
  const { notice, objections, today } = props;
  const opens = may(props.c.var.actor, 'read-objection', notice.kind);
  return (
    <Section title="异议" id="objections">
      <Table
        caption="异议"
        columns={[
          { key: 'number', header: '件', cell: (one: Objection) => `第 ${one.sequence} 件` },
          { key: 'channel', header: '来源', cell: (one) => channelNames[one.channel] },
          { key: 'name', header: '署名', cell: (one) => (one.hasName ? '实名' : '匿名') },
          { key: 'raised', header: '收到', cell: (one) => one.raisedOn },
          {
            key: 'status',
            header: '状态',
            cell: (one) => (
              <Tag tone={one.status === 'open' ? 'warning' : 'neutral'}>{objectionNames[one.status]}</Tag>
            ),
          },
          {
            key: 'due',
            header: '答复',
            cell: (one) =>
              one.status === 'open' ? (
                <Deadline due={one.dueOn} daysLeft={workingDaysLeft(today, one.dueOn)} unit="个工作日" />
              ) : (
                `${one.answeredOn ?? ''} ${one.answer ?? ''}`
              ),
          },
        ]}
        rows={objections}
        rowHref={opens ? (one) => registerHref(notice.id, `/objections/${one.id}`) : undefined}
        empty="没有收到异议。"
      />
    </Section>
  );
}
