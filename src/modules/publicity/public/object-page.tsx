import { shanghaiDate } from '../../../platform/dates.ts';
import { idParam } from '../../../platform/http/address.ts';
import { type AppContext, actOf } from '../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm, withError } from '../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../platform/http/mutation.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import { remoteAddress } from '../../../platform/http/remote-address.ts';
import { newId } from '../../../platform/id.ts';
import { type Refused, refuseCommon } from '../../../platform/refusal.ts';
import { Alert } from '../../../ui/alert/alert.tsx';
import { Section } from '../../../ui/card/card.tsx';
import { DescriptionList } from '../../../ui/description-list/description-list.tsx';
import { ButtonLink, SubmitButton } from '../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { TextArea } from '../../../ui/form/text-area.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Actions, Muted, Stack } from '../../../ui/layout/stack.tsx';
import type { Notice } from '../notice/notice.ts';
import { findNotice } from '../notice/notice-store.ts';
import { needsRealName } from '../objections/load-real-name.ts';
import { objectionNames, objectionNumber } from '../objections/objection.ts';
import { objectionForm } from '../objections/objection-form.ts';
import { findObjection } from '../objections/objection-store.ts';
import { submitObjection } from '../objections/submit-objection.ts';
import { BOARD, boardHref } from '../publicity-links.ts';
import { keepOut, loadShownNotice, regionParam } from './guarded.ts';

/** 提出异议, without signing in. */
export async function showObjectionForm(c: AppContext): Promise<Response> {
  return formPage(c, await loadShownNotice(c), { form: emptyForm, status: 200 });
}

export async function takeObjection(c: AppContext): Promise<Response> {
  const notice = await loadShownNotice(c);
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(objectionForm, values);
  if (!parsed.ok) return formPage(c, notice, { form: parsed.form, status: 422 });
  const { statement, name, contact } = parsed.value;
  const where = { region: notice.region, noticeId: notice.id, channel: 'web' } as const;
  const address = remoteAddress(c);
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        const one = await submitObjection(tx, actOf(c), { ...where, statement, name, contact, address });
        return boardHref(notice, `/objections/${one.id}`);
      }),
    (refusal) =>
      formPage(c, notice, {
        form: withError(parsed.form, refusal.code === 'publicity.name-needed' ? 'name' : '', refusal.message),
        status: refusal.status,
      }),
  );
}

async function formPage(
  c: AppContext,
  notice: Notice,
  shown: { form: FormState; status: 200 | Refused['status'] },
): Promise<Response> {
  const { form } = shown;
  const on = shanghaiDate(c.var.now);
  const named = await needsRealName(c.var.deps.db, { region: notice.region, on });
  return portalPage(
    c,
    { title: '提出异议', current: BOARD, status: shown.status },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <p>对“{notice.title}”有异议，请写明是哪一行、什么问题。核查期间公示暂停。</p>
      <Form action={boardHref(notice, '/objections/new')} requestId={newId()}>
        <TextArea name="statement" label="异议内容" form={form} required rows={6} maxLength={1_000} />
        <TextField name="name" label="姓名" form={form} required={named} autocomplete="name" />
        <TextField
          name="contact"
          label="联系电话"
          form={form}
          required={named}
          inputMode="tel"
          autocomplete="tel"
          hint={named ? '本县要求实名，只有核查的工作人员能看到' : '可以不填；留下的只有核查的工作人员能看到'}
        />
        <Muted>姓名、电话和内容加密保存，只用于核查这次异议，不告诉被公示的人。</Muted>
        <Actions>
          <SubmitButton label="提交异议" />
          <ButtonLink href={boardHref(notice)} label="返回公示" />
        </Actions>
      </Form>
    </Stack>,
  );
}

/** The receipt: number, last day, answer. Its address is known to the objector alone and shows nothing of the person. */
export async function showReceipt(c: AppContext): Promise<Response> {
  keepOut(c);
  const { db } = c.var.deps;
  const region = regionParam(c);
  const [notice, objection] = await Promise.all([
    findNotice(db, region, idParam(c)),
    findObjection(db, region, idParam(c, 'objection')),
  ]);
  if (!notice || objection?.noticeId !== notice.id) return refuseCommon('not-found');
  return portalPage(
    c,
    { title: '异议回执', current: BOARD },
    <Stack>
      {objection.status === 'open' ? (
        <Alert tone="success" title="已收到您的异议">
          请收藏本页网址或记下编号，答复会显示在这里。
        </Alert>
      ) : null}
      <Section title={objectionNumber(notice, objection)}>
        <DescriptionList
          items={[
            { term: '公示', detail: notice.title },
            { term: '收到日期', detail: objection.raisedOn },
            { term: '状态', detail: objectionNames[objection.status] },
            ...(objection.status === 'open'
              ? [{ term: '最迟答复', detail: objection.dueOn }]
              : [
                  { term: '答复', detail: objection.answer },
                  { term: '答复日期', detail: objection.answeredOn },
                ]),
          ]}
        />
      </Section>
      <Actions>
        <ButtonLink href={BOARD} label="全部公示" />
      </Actions>
    </Stack>,
  );
}
