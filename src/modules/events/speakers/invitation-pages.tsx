import { z } from 'zod';
import { open } from '../../../platform/crypto.ts';
import { formatDate, shanghaiDate } from '../../../platform/dates.ts';
import { addressWith, idParam, pageNumber } from '../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import { emptyForm, type FormState } from '../../../platform/http/form.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { newId } from '../../../platform/id.ts';
import { type Refused, refuseCommon } from '../../../platform/refusal.ts';
import { Section } from '../../../ui/card/card.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { ActionForm } from '../../../ui/form/action-form.tsx';
import { ButtonLink, SubmitButton } from '../../../ui/form/button.tsx';
import { RadioGroup } from '../../../ui/form/choice-group.tsx';
import { DateField } from '../../../ui/form/date-field.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { HiddenFields } from '../../../ui/form/hidden-fields.tsx';
import { TextArea } from '../../../ui/form/text-area.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Actions, Muted, Stack } from '../../../ui/layout/stack.tsx';
import { Pagination } from '../../../ui/pagination/pagination.tsx';
import { Table } from '../../../ui/table/table.tsx';
import { Tabs } from '../../../ui/tabs/tabs.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import { letterPage } from '../../documents/index.ts';
import { INVITATIONS, registerHref } from '../event-links.ts';
import { findInvitation, listInvitations } from './invitation-store.ts';
import { type Proposal, proposeSpeakers } from './proposal.ts';
import { InvitationFacts } from './public-pages.tsx';
import { type Invitation, invitationNames, invitationStatuses, nextInvitationStatus } from './speaker.ts';
import { seals } from './speaker-seals.ts';
import { findCalendars, findSpeaker, listSpeakers } from './speaker-store.ts';

const PAGE_SIZE = 20;
const MOST_SPEAKERS = 500;
const query = z.object({ status: z.enum(invitationStatuses).optional().catch(undefined) });

/** 宣讲邀请. */
export async function showInvitations(c: AppContext): Promise<Response> {
  const { status } = query.parse(c.req.query());
  const page = pageNumber(c);
  const found = await listInvitations(c.var.deps.db, regionOf(c), {
    statuses: status && [status],
    offset: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE + 1,
  });
  const hrefOf = (value: string | undefined) => addressWith(INVITATIONS, { status: value });
  return consolePage(
    c,
    { title: '宣讲邀请', current: INVITATIONS },
    <Stack>
      <Tabs
        label="状态"
        current={hrefOf(status)}
        tabs={[
          { href: INVITATIONS, label: '全部' },
          ...invitationStatuses.map((value) => ({ href: hrefOf(value), label: invitationNames[value] })),
        ]}
      />
      <Table
        caption="宣讲邀请"
        columns={[
          { key: 'host', header: '单位', cell: (one: Invitation) => one.hostName },
          { key: 'topic', header: '主题', cell: (one) => one.topic },
          { key: 'days', header: '日期', cell: (one) => one.bookedOn ?? one.days.join('、') },
          { key: 'listeners', header: '听众', align: 'end', cell: (one) => String(one.listeners) },
          { key: 'status', header: '状态', cell: (one) => <Tag>{invitationNames[one.status]}</Tag> },
          { key: 'asked', header: '申请日期', cell: (one) => shanghaiDate(one.askedAt) },
        ]}
        rows={found.slice(0, PAGE_SIZE)}
        rowHref={(one) => `${INVITATIONS}/${one.id}`}
        empty={
          <EmptyState title="没有宣讲邀请">学校、企业、机关、社区在职工活动页提出后会出现在这里。</EmptyState>
        }
      />
      <Pagination
        page={page}
        hasNext={found.length > PAGE_SIZE}
        hrefFor={(number) => addressWith(INVITATIONS, { status, page: number })}
      />
    </Stack>,
  );
}

async function load(c: AppContext) {
  return (await findInvitation(c.var.deps.db, regionOf(c), idParam(c))) ?? refuseCommon('not-found');
}

/** One invitation: whom to ring, three speakers, the next step. The view is recorded, the contact is in clear. */
export async function showInvitation(
  c: AppContext,
  problem?: { form: FormState; status: Refused['status'] },
): Promise<Response> {
  const invitation = await load(c);
  const { db, keys } = c.var.deps;
  const today = shanghaiDate(c.var.now);
  const { region } = invitation;
  const [speakers, calendars] = await Promise.all([
    listSpeakers(db, region, { activeOnly: true, offset: 0, limit: MOST_SPEAKERS }),
    findCalendars(db, region, { today, except: invitation.id }),
  ]);
  const proposals = proposeSpeakers(invitation, { speakers, calendars });
  const form = problem?.form ?? emptyForm;
  const booked = speakers.find((speaker) => speaker.id === invitation.speakerId);
  const canBook = nextInvitationStatus(invitation.status, 'book') !== undefined;
  return consolePage(
    c,
    {
      title: `${invitation.hostName}：${invitation.topic}`,
      current: INVITATIONS,
      breadcrumbs: [{ href: INVITATIONS, label: '宣讲邀请' }, { label: invitation.hostName }],
      status: problem?.status ?? 200,
    },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <Section title={invitationNames[invitation.status]}>
        <InvitationFacts invitation={invitation} />
        <p>
          联系人：{open(keys, seals.hostContact, invitation.sealed.contact)}{' '}
          {open(keys, seals.hostPhone, invitation.sealed.phone)}
        </p>
        {booked ? (
          <p>
            宣讲人：{booked.name}（{booked.honour}），{invitation.bookedOn} {invitation.bookedTime}
          </p>
        ) : null}
        {invitation.feedback ? <p>反馈：{invitation.feedback}</p> : null}
        {invitation.declineReason ? <p>原因：{invitation.declineReason}</p> : null}
        <NextSteps invitation={invitation} />
      </Section>
      {canBook ? <BookingForm invitation={invitation} proposals={proposals} form={form} /> : null}
      {nextInvitationStatus(invitation.status, 'hold') && (invitation.bookedOn ?? today) <= today ? (
        <FeedbackForm invitation={invitation} form={form} />
      ) : null}
      {nextInvitationStatus(invitation.status, 'decline') ? (
        <DeclineForm invitation={invitation} form={form} />
      ) : null}
    </Stack>,
  );
}

function NextSteps({ invitation }: { invitation: Invitation }) {
  const href = `${INVITATIONS}/${invitation.id}`;
  return (
    <Actions>
      {nextInvitationStatus(invitation.status, 'confirm') ? (
        <ActionForm
          action={`${href}/confirm`}
          label="宣讲人已确认"
          tone="primary"
          requestId={newId()}
          values={{ version: String(invitation.version) }}
        />
      ) : null}
      {invitation.speakerId ? <ButtonLink href={`${href}/letter`} label="打印邀请函" icon="print" /> : null}
      {invitation.eventId ? <ButtonLink href={registerHref(invitation.eventId)} label="活动台账" /> : null}
    </Actions>
  );
}

interface StepForm {
  readonly invitation: Invitation;
  readonly form: FormState;
}

function BookingForm({ invitation, proposals, form }: StepForm & { proposals: readonly Proposal[] }) {
  const [first] = proposals;
  if (!first)
    return (
      <Section title="约请宣讲人">
        <p>名册里没有在这些日期有空的宣讲人，请与单位另约日期，或者登记新的宣讲人。</p>
      </Section>
    );
  const values = {
    on: invitation.bookedOn ?? first.day,
    time: invitation.bookedTime ?? '09:30',
    ...form.values,
  };
  const filled = { ...form, values };
  return (
    <Section title="约请宣讲人" id="book">
      <Muted>按主题、行业、路程推荐三位；条件相同的，先约最久没有宣讲的。按姓名排列，不分先后。</Muted>
      <Form action={`${INVITATIONS}/${invitation.id}/book`} requestId={newId()}>
        <HiddenFields values={{ version: String(invitation.version) }} />
        <RadioGroup
          name="speaker"
          label="宣讲人"
          form={filled}
          required
          options={proposals.map(({ speaker, reasons }) => ({
            value: speaker.id,
            label: `${speaker.name}（${speaker.honour}）`,
            hint: reasons.join('；'),
          }))}
        />
        <DateField name="on" label="日期" form={filled} required />
        <TextField name="time" label="时间" form={filled} required size="narrow" />
        <Actions>
          <SubmitButton label={invitation.speakerId ? '改约' : '约定'} />
        </Actions>
      </Form>
    </Section>
  );
}

function FeedbackForm({ invitation, form }: StepForm) {
  return (
    <Section title="宣讲反馈">
      <Form action={`${INVITATIONS}/${invitation.id}/feedback`} requestId={newId()} id="feedback">
        <HiddenFields values={{ version: String(invitation.version) }} />
        <TextField name="attended" label="参加人数" form={form} required size="narrow" inputMode="numeric" />
        <TextArea
          name="feedback"
          label="反馈"
          form={form}
          required
          rows={4}
          hint="单位的评价和建议，写入活动台账"
        />
        <Actions>
          <SubmitButton label="保存并记入台账" />
        </Actions>
      </Form>
    </Section>
  );
}

function DeclineForm({ invitation, form }: StepForm) {
  return (
    <Section title="不能安排">
      <Form action={`${INVITATIONS}/${invitation.id}/decline`} requestId={newId()} id="decline">
        <HiddenFields values={{ version: String(invitation.version) }} />
        <TextField name="reason" label="原因" form={form} required hint="短信告知联系人" />
        <Actions>
          <SubmitButton label="告知未能安排" tone="secondary" />
        </Actions>
      </Form>
    </Section>
  );
}

/** 邀请函 to the speaker, in the layout of an official letter. */
export async function printInvitation(c: AppContext): Promise<Response> {
  const invitation = await load(c);
  const { bookedOn, bookedTime, speakerId } = invitation;
  const speaker = speakerId && (await findSpeaker(c.var.deps.db, invitation.region, speakerId));
  if (!speaker || !bookedOn) return refuseCommon('not-found');
  return letterPage(c, {
    title: '邀 请 函',
    addressee: `${speaker.name}同志`,
    paragraphs: [
      '为弘扬劳模精神、劳动精神、工匠精神，我会组织劳模工匠进学校、进企业、进机关、进社区宣讲。',
      `${invitation.hostName}希望听您讲一讲“${invitation.topic}”。现诚邀您于${formatDate(bookedOn)}${bookedTime ?? ''}到${invitation.place}宣讲，听众约 ${invitation.listeners} 人。`,
      ...(invitation.note ? [`单位的具体要求：${invitation.note}`] : []),
      '往返交通由我会安排。您在单位上班的，我会可以出具公函与您的单位商请时间。不能参加时请及早告知。',
    ],
    signedBy: c.var.siteName,
    date: shanghaiDate(c.var.now),
  });
}
