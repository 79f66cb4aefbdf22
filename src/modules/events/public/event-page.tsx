import { shanghaiDate } from '../../../platform/dates.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { emptyForm, type FormState } from '../../../platform/http/form.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import { newId } from '../../../platform/id.ts';
import { Alert } from '../../../ui/alert/alert.tsx';
import { Section } from '../../../ui/card/card.tsx';
import { ActionForm } from '../../../ui/form/action-form.tsx';
import { ButtonLink, SubmitButton } from '../../../ui/form/button.tsx';
import { Checkbox } from '../../../ui/form/checkbox.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Actions, Muted, Stack } from '../../../ui/layout/stack.tsx';
import type { Entry } from '../entries/entry.ts';
import { findOwnEntry } from '../entries/entry-store.ts';
import { takesSignUps, type UnionEvent } from '../event/event.ts';
import { EVENTS, eventHref } from '../event-links.ts';
import { EventFacts, StatusTag } from '../event-view.tsx';
import { loadPublicEvent } from './load-event.ts';

/** One event; who is signed in signs up on the same page. */
export async function showEvent(
  c: AppContext,
  problem?: { form: FormState; status: 403 | 404 | 409 | 410 | 422 | 429 | 503 },
): Promise<Response> {
  const event = await loadPublicEvent(c);
  const { actor } = c.var;
  const own = actor.personId ? await findOwnEntry(c.var.deps.db, event, actor.personId) : undefined;
  return portalPage(
    c,
    { title: event.title, current: EVENTS, status: problem?.status ?? 200 },
    <Stack>
      <ErrorSummary errors={problem?.form.errors} />
      <p>
        <StatusTag status={event.status} />
      </p>
      <EventFacts event={event} />
      {own ? (
        <OwnEntry event={event} entry={own} />
      ) : (
        <SignUp c={c} event={event} form={problem?.form ?? emptyForm} />
      )}
      <Actions>
        <ButtonLink href={eventHref(event, '/form')} label="打印报名表" icon="print" />
        <ButtonLink href={eventHref(event, '/poster')} label="打印海报" icon="print" />
        <ButtonLink href={EVENTS} label="全部活动" />
      </Actions>
    </Stack>,
  );
}

function OwnEntry({ event, entry }: { event: UnionEvent; entry: Entry }) {
  const mayCancel = event.status === 'open' || event.status === 'closed';
  return (
    <Section title="我的报名">
      {entry.status === 'taken' ? (
        <Alert tone="success" title="您已报上">
          请按时参加，现场纸质签到。
        </Alert>
      ) : (
        <Alert tone="warning" title="您在候补">
          有人取消时按报名先后递补，并发消息通知您。
        </Alert>
      )}
      {mayCancel ? (
        <Actions>
          <ActionForm
            action={eventHref(event, `/entries/${entry.id}/cancel`)}
            label="取消报名"
            tone="danger"
            requestId={newId()}
            confirm="取消后名额会给候补的人，确定取消吗？"
          />
        </Actions>
      ) : null}
    </Section>
  );
}

function SignUp({ c, event, form }: { c: AppContext; event: UnionEvent; form: FormState }) {
  const { actor, now } = c.var;
  if (!takesSignUps(event, { now, today: shanghaiDate(now) })) return null;
  if (actor.kind !== 'worker')
    return (
      <Section title="报名">
        <p>登录后在网上报名；也可以打印报名表，填好交给本单位工会或县总工会。</p>
        <Actions>
          <ButtonLink
            href={`/sign-in?next=${encodeURIComponent(eventHref(event))}`}
            label="登录报名"
            tone="primary"
          />
        </Actions>
      </Section>
    );
  if (actor.personId === undefined)
    return (
      <Section title="报名">
        <p>请先在“我的档案”里完成实名登记，再回来报名。</p>
        <Actions>
          <ButtonLink href="/my/file" label="去我的档案" tone="primary" />
        </Actions>
      </Section>
    );
  return (
    <Section title="报名" id="sign-up">
      <Form action={eventHref(event, '/sign-up')} requestId={newId()}>
        <p>姓名：{actor.name}</p>
        <TextField
          name="phone"
          label="联系电话"
          form={form}
          inputMode="tel"
          autocomplete="tel"
          hint="活动有变动时联系您，可以不填"
        />
        {event.isInsured ? (
          <InsuranceFields form={form} />
        ) : (
          <Muted>只登记姓名和电话，不收集其他信息。</Muted>
        )}
        <Actions>
          <SubmitButton label={isFull(event) ? '候补报名' : '报名'} />
        </Actions>
      </Form>
    </Section>
  );
}

function isFull(event: UnionEvent): boolean {
  return event.capacity !== undefined && event.taken >= event.capacity;
}

function InsuranceFields({ form }: { form: FormState }) {
  return (
    <>
      <TextField
        name="identityNumber"
        label="身份证号"
        form={form}
        required
        hint="只用于购买本次活动的意外险"
      />
      <TextField
        name="emergencyContact"
        label="紧急联系人"
        form={form}
        hint="姓名和电话，发生意外时联系，可以不填"
      />
      <Checkbox
        name="consent"
        form={form}
        required
        label="我同意县总工会为购买本次活动的意外险处理我的身份证号，并提供给保险公司"
      />
    </>
  );
}
