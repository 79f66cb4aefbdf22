import { shanghaiDate } from '../../../platform/dates.ts';
import { idParam } from '../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm, withError } from '../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../platform/http/mutation.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import { remoteAddress } from '../../../platform/http/remote-address.ts';
import { newId } from '../../../platform/id.ts';
import { type Refused, refuseCommon } from '../../../platform/refusal.ts';
import { Section } from '../../../ui/card/card.tsx';
import { DescriptionList } from '../../../ui/description-list/description-list.tsx';
import { ButtonLink, SubmitButton } from '../../../ui/form/button.tsx';
import { RadioGroup } from '../../../ui/form/choice-group.tsx';
import { DateField } from '../../../ui/form/date-field.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Fieldset } from '../../../ui/form/fieldset.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { TextArea } from '../../../ui/form/text-area.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Actions, Muted, Stack } from '../../../ui/layout/stack.tsx';
import { townshipsOf } from '../../orgs/index.ts';
import { EVENTS } from '../event-links.ts';
import { askSpeakerOnline } from './ask-speaker.ts';
import { findInvitation } from './invitation-store.ts';
import { hostKinds, hostNames, type Invitation, invitationNames } from './speaker.ts';
import { wishForm } from './speaker-form.ts';
import { findSpeaker, listSpeakers } from './speaker-store.ts';

/** 请劳模工匠来宣讲: open to every school, firm, agency and community. */
export function showInviteForm(c: AppContext): Promise<Response> {
  return invitePage(c, emptyForm, 200);
}

export async function takeInvitation(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(wishForm(shanghaiDate(c.var.now)), values);
  if (!parsed.ok) return invitePage(c, parsed.form, 422);
  const input = { wish: parsed.value, address: remoteAddress(c) };
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        const { id } = await askSpeakerOnline(tx, actOf(c), input);
        return `${EVENTS}/invitations/${regionOf(c)}/${id}`;
      }),
    (refusal) => invitePage(c, withError(parsed.form, '', refusal.message), refusal.status),
  );
}

async function invitePage(
  c: AppContext,
  form: FormState,
  status: 200 | Refused['status'],
): Promise<Response> {
  const region = regionOf(c);
  const speakers = await listSpeakers(c.var.deps.db, region, { activeOnly: true, offset: 0, limit: 200 });
  const topics = [...new Set(speakers.flatMap((speaker) => speaker.topics))];
  const towns = townshipsOf(region).map(({ code, name }) => ({ value: code, label: name }));
  return portalPage(
    c,
    { title: '请劳模工匠来宣讲', current: EVENTS, status },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <p>选一个主题和几个日期，工会按行业和路程约请宣讲人，定下后用短信告诉您。不收取任何费用。</p>
      <Form action={`${EVENTS}/invite`} requestId={newId()}>
        <Fieldset legend="您的单位">
          <RadioGroup
            name="hostKind"
            label="单位类型"
            form={form}
            required
            inline
            options={hostKinds.map((value) => ({ value, label: hostNames[value] }))}
          />
          <TextField name="hostName" label="单位名称" form={form} required />
          <Select name="township" label="乡镇" form={form} required blank="请选择" options={towns} />
          <TextField name="place" label="宣讲地点" form={form} required />
        </Fieldset>
        <Fieldset legend="想听什么">
          <TextField name="topic" label="想听的主题" form={form} required suggestions={topics} />
          <TextField name="trade" label="行业" form={form} hint="希望宣讲人来自哪个行业，可以不填" />
          <TextField
            name="listeners"
            label="听众人数"
            form={form}
            required
            size="narrow"
            inputMode="numeric"
          />
          <DateField name="day1" label="第一选择日期" form={form} required />
          <DateField name="day2" label="第二选择日期" form={form} />
          <DateField name="day3" label="第三选择日期" form={form} />
          <TextArea name="note" label="其他要求" form={form} rows={3} />
        </Fieldset>
        <Fieldset legend="怎么联系您">
          <TextField name="contact" label="联系人" form={form} required autocomplete="name" />
          <TextField name="phone" label="联系电话" form={form} required inputMode="tel" autocomplete="tel" />
        </Fieldset>
        <Muted>联系人和电话加密保存，只用于安排这次宣讲。</Muted>
        <Actions>
          <SubmitButton label="提交邀请" />
          <ButtonLink href={EVENTS} label="返回" />
        </Actions>
      </Form>
    </Stack>,
  );
}

/** Where the wish stands; its address is known to the host alone and shows no contact. */
export async function showInvitationReceipt(c: AppContext): Promise<Response> {
  c.header('X-Robots-Tag', 'noindex');
  const region = c.req.param('region') ?? '';
  if (!/^\d{6}$/.test(region)) refuseCommon('not-found');
  const { db } = c.var.deps;
  const invitation = (await findInvitation(db, region, idParam(c))) ?? refuseCommon('not-found');
  const isSure = invitation.status === 'confirmed' || invitation.status === 'held';
  const speaker =
    isSure && invitation.speakerId ? await findSpeaker(db, region, invitation.speakerId) : undefined;
  return portalPage(
    c,
    { title: '宣讲邀请', current: EVENTS },
    <Stack>
      <Section title={invitationNames[invitation.status]}>
        <InvitationFacts invitation={invitation} />
        {speaker ? (
          <p>
            宣讲人：{speaker.name}（{speaker.honour}），{invitation.bookedOn} {invitation.bookedTime}
          </p>
        ) : null}
        {invitation.declineReason ? <p>原因：{invitation.declineReason}</p> : null}
        <Muted>请收藏本页网址，安排情况会显示在这里，并发短信给联系人。</Muted>
      </Section>
    </Stack>,
  );
}

/** What was asked for, without who asked. */
export function InvitationFacts({ invitation }: { invitation: Invitation }) {
  const town =
    townshipsOf(invitation.region).find(({ code }) => code === invitation.townshipCode)?.name ?? '';
  return (
    <DescriptionList
      items={[
        { term: '单位', detail: `${invitation.hostName}（${hostNames[invitation.hostKind]}）` },
        { term: '地点', detail: `${town} ${invitation.place}` },
        { term: '主题', detail: invitation.topic },
        ...(invitation.trade ? [{ term: '行业', detail: invitation.trade }] : []),
        { term: '希望日期', detail: invitation.days.join('、') },
        { term: '听众', detail: `${invitation.listeners} 人` },
        ...(invitation.note ? [{ term: '其他要求', detail: invitation.note }] : []),
      ]}
    />
  );
}
