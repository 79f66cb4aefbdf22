import { idParam } from '../../../platform/http/address.ts';
import { type AppContext, actOf } from '../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm, withError } from '../../../platform/http/form.ts';
import { earlierAnswer, mutate, mutateOrShow } from '../../../platform/http/mutation.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { newId } from '../../../platform/id.ts';
import { type Refused, refuseCommon } from '../../../platform/refusal.ts';
import { Section } from '../../../ui/card/card.tsx';
import { DescriptionList } from '../../../ui/description-list/description-list.tsx';
import { ButtonLink, SubmitButton } from '../../../ui/form/button.tsx';
import { RadioGroup } from '../../../ui/form/choice-group.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { TextArea } from '../../../ui/form/text-area.tsx';
import { Actions, Stack } from '../../../ui/layout/stack.tsx';
import { type Notice, noticeNumber } from '../notice/notice.ts';
import { answerObjection } from '../objections/answer-objection.ts';
import { channelNames, type Objection, objectionNames, objectionNumber } from '../objections/objection.ts';
import { answerForm } from '../objections/objection-form.ts';
import { findObjection, findSealed } from '../objections/objection-store.ts';
import { openStatement, type Statement } from '../objections/seal-objection.ts';
import { REGISTER, registerHref } from '../publicity-links.ts';
import { loadNotice } from './load-notice.ts';

interface Opened {
  readonly notice: Notice;
  readonly objection: Objection;
  readonly said: Statement;
}

/** One objection in clear for the department alone; the view is recorded. */
export async function showObjection(c: AppContext): Promise<Response> {
  return objectionPage(c, await loadOpened(c), { form: emptyForm, status: 200 });
}

export async function takeAnswer(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const earlier = await earlierAnswer(c, requestId);
  if (earlier) return earlier;
  const opened = await loadOpened(c);
  const parsed = parseForm(answerForm, values);
  if (!parsed.ok) return objectionPage(c, opened, { form: parsed.form, status: 422 });
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await answerObjection(tx, actOf(c), { objectionId: opened.objection.id, ...parsed.value });
        return registerHref(opened.notice.id, '?done=answered');
      }),
    async (refusal) =>
      objectionPage(c, await loadOpened(c), {
        form: withError(parsed.form, '', refusal.message),
        status: refusal.status,
      }),
  );
}

async function loadOpened(c: AppContext): Promise<Opened> {
  const notice = await loadNotice(c, 'read-objection');
  const { db, keys } = c.var.deps;
  const id = idParam(c, 'objection');
  const objection = await findObjection(db, notice.region, id);
  const sealed = await findSealed(db, notice.region, id);
  if (!sealed || objection?.noticeId !== notice.id) return refuseCommon('not-found');
  return { notice, objection, said: openStatement(keys, sealed) };
}

function objectionPage(
  c: AppContext,
  { notice, objection, said }: Opened,
  shown: { form: FormState; status: 200 | Refused['status'] },
): Response | Promise<Response> {
  const number = objectionNumber(notice, objection);
  return consolePage(
    c,
    {
      title: number,
      current: REGISTER,
      breadcrumbs: [
        { href: REGISTER, label: '公示台账' },
        { href: registerHref(notice.id), label: noticeNumber(notice) },
        { label: `异议第${objection.sequence}件` },
      ],
      status: shown.status,
    },
    <Stack>
      <ErrorSummary errors={shown.form.errors} />
      <Section title="异议内容">
        {said.statement.split('\n').map((line) => (
          <p>{line}</p>
        ))}
        <DescriptionList
          columns
          items={[
            { term: '公示', detail: notice.title },
            { term: '来源', detail: channelNames[objection.channel] },
            { term: '收到日期', detail: objection.raisedOn },
            { term: '姓名', detail: said.name ?? '匿名' },
            { term: '联系电话', detail: said.contact ?? '未留' },
            { term: '状态', detail: objectionNames[objection.status] },
            { term: '最迟答复', detail: objection.dueOn },
          ]}
        />
      </Section>
      {objection.status === 'open' ? (
        <AnswerForm action={registerHref(notice.id, `/objections/${objection.id}`)} form={shown.form} />
      ) : (
        <Section title="答复">
          <p>{objection.answer}</p>
          <p>
            {objection.answererName} {objection.answeredOn}
          </p>
        </Section>
      )}
      <Actions>
        <ButtonLink href={registerHref(notice.id)} label="返回公示" />
      </Actions>
    </Stack>,
  );
}

function AnswerForm({ action, form }: { action: string; form: FormState }) {
  return (
    <Form action={action} requestId={newId()}>
      <RadioGroup
        name="decision"
        label="核查结论"
        form={form}
        required
        options={[
          { value: 'reject', label: '异议不成立', hint: '公示从剩余天数继续' },
          { value: 'uphold', label: '异议成立', hint: '公示立即撤下，由业务部门重新办理' },
        ]}
      />
      <TextArea
        name="answer"
        label="答复和理由"
        form={form}
        required
        rows={5}
        maxLength={500}
        hint="提出异议的人看得到，不要写他人的隐私；证件号、电话会自动遮盖"
      />
      <Actions>
        <SubmitButton label="答复" />
      </Actions>
    </Form>
  );
}
