import { shanghaiDate } from '../../../../platform/dates.ts';
import { type AppContext, actOf } from '../../../../platform/http/context.ts';
import { emptyForm, type FormState, readForm, withError } from '../../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../../platform/http/mutation.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { newId } from '../../../../platform/id.ts';
import type { Refused } from '../../../../platform/refusal.ts';
import { ButtonLink, SubmitButton } from '../../../../ui/form/button.tsx';
import { Checkbox } from '../../../../ui/form/checkbox.tsx';
import { RadioGroup } from '../../../../ui/form/choice-group.tsx';
import { DateField } from '../../../../ui/form/date-field.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { FileField } from '../../../../ui/form/file-field.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { TextArea } from '../../../../ui/form/text-area.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Actions, Stack } from '../../../../ui/layout/stack.tsx';
import { acceptedFiles } from '../../../documents/index.ts';
import { submitTakedown } from '../acts/submit-takedown.ts';
import { channelNames, groundNames, grounds } from '../notice/takedown.ts';
import { parseLetter } from '../party/party-form.ts';
import { PartyFields } from '../public/party-fields.tsx';
import { storeProofs } from '../public/store-proofs.ts';
import { TAKEDOWNS, takedownHref } from '../takedown-links.ts';
import { TAKEDOWN_OWNER } from '../takedown-owners.ts';

/** 登记来信来访: what came on paper or by phone goes the same way as what comes by web. */
export function showRecordForm(c: AppContext): Response | Promise<Response> {
  const values = { receivedOn: shanghaiDate(c.var.now) };
  return recordPage(c, { form: { ...emptyForm, values }, status: 200 });
}

export async function takeRecord(c: AppContext): Promise<Response> {
  const { values, files, requestId } = await readForm(c);
  const parsed = parseLetter(values, shanghaiDate(c.var.now));
  if (!parsed.ok) return recordPage(c, { form: parsed.form, status: 422 });
  const { party, ground, channel, receivedOn, articles: lines } = parsed.value;
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        const notice = { channel, ground, party, lines, receivedOn, proofCount: files.length };
        const { id } = await submitTakedown(tx, actOf(c), notice);
        const owner = { type: TAKEDOWN_OWNER, id };
        await storeProofs(tx, actOf(c), { files: c.var.deps.files, owner, proofs: files });
        return takedownHref(id, '?done=recorded');
      }),
    (refusal) => recordPage(c, { form: withError(parsed.form, '', refusal.message), status: refusal.status }),
  );
}

function recordPage(
  c: AppContext,
  { form, status }: { form: FormState; status: 200 | Refused['status'] },
): Response | Promise<Response> {
  return consolePage(
    c,
    {
      title: '登记下线通知',
      current: TAKEDOWNS,
      breadcrumbs: [{ href: TAKEDOWNS, label: '下线台账' }, { label: '登记来信来访' }],
      status,
    },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <Form action={`${TAKEDOWNS}/new`} requestId={newId()} enctype="multipart/form-data">
        <RadioGroup
          name="channel"
          label="来源"
          form={form}
          required
          inline
          options={(['letter', 'visit', 'phone'] as const).map((value) => ({
            value,
            label: channelNames[value],
          }))}
        />
        <DateField name="receivedOn" label="收到日期" form={form} required />
        <TextArea
          name="articles"
          label="要求下线的文章"
          form={form}
          required
          rows={3}
          hint="一行一篇，照通知写；网址能对上的自动找到文章"
        />
        <RadioGroup
          name="ground"
          label="理由"
          form={form}
          required
          options={grounds.map((value) => ({ value, label: groundNames[value] }))}
        />
        <TextField name="work" label="权利作品的名称" form={form} />
        <TextArea name="statement" label="说明" form={form} required rows={4} hint="照通知摘录，加密保存" />
        <FileField name="proof" label="通知和证明材料的扫描件" form={form} multiple accept={acceptedFiles} />
        <PartyFields form={form} isLetter />
        <Checkbox name="truth" form={form} label="通知里有对真实性负责的声明" />
        <Actions>
          <SubmitButton label="登记" />
          <ButtonLink href={TAKEDOWNS} label="返回台账" />
        </Actions>
      </Form>
    </Stack>,
  );
}
