import { shanghaiDate } from '../../../../platform/dates.ts';
import { type AppContext, actOf, regionOf } from '../../../../platform/http/context.ts';
import { emptyForm, type FormState, readForm, withError } from '../../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../../platform/http/mutation.ts';
import { portalPage } from '../../../../platform/http/page.tsx';
import { remoteAddress } from '../../../../platform/http/remote-address.ts';
import { isId, newId } from '../../../../platform/id.ts';
import type { Refused } from '../../../../platform/refusal.ts';
import { ButtonLink, SubmitButton } from '../../../../ui/form/button.tsx';
import { Checkbox } from '../../../../ui/form/checkbox.tsx';
import { RadioGroup } from '../../../../ui/form/choice-group.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Fieldset } from '../../../../ui/form/fieldset.tsx';
import { FileField } from '../../../../ui/form/file-field.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { TextArea } from '../../../../ui/form/text-area.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Actions, Muted, Stack } from '../../../../ui/layout/stack.tsx';
import { acceptedFiles, acceptedFilesHint } from '../../../documents/index.ts';
import { submitTakedown } from '../acts/submit-takedown.ts';
import { groundNames, grounds } from '../notice/takedown.ts';
import { parseNotice } from '../party/party-form.ts';
import { ANNOUNCEMENTS, COUNTER_FORM, STATUS_FORM, statusHref, TAKEDOWN_FORM } from '../takedown-links.ts';
import { TAKEDOWN_OWNER } from '../takedown-owners.ts';
import { keepOut } from './own-takedown-page.ts';
import { PartyFields } from './party-fields.tsx';
import { MOST_PROOFS, storeProofs } from './store-proofs.ts';

interface Shown {
  readonly form: FormState;
  readonly status: 200 | Refused['status'];
}

/** 申请下线: who, which, why, with what proof. Open to everybody, without signing in. */
export function showNoticeForm(c: AppContext): Response | Promise<Response> {
  const asked = c.req.query('article') ?? '';
  const articles = isId(asked) ? `/news/${regionOf(c)}/${asked}` : undefined;
  return noticePage(c, { form: articles ? { ...emptyForm, values: { articles } } : emptyForm, status: 200 });
}

export async function takeNotice(c: AppContext): Promise<Response> {
  const { values, files, requestId } = await readForm(c);
  const parsed = parseNotice(values, shanghaiDate(c.var.now));
  if (!parsed.ok) return noticePage(c, { form: parsed.form, status: 422 });
  const wrong = (field: string, sentence: string, status: Refused['status'] = 422) =>
    noticePage(c, { form: withError(parsed.form, field, sentence), status });
  if (files.length > MOST_PROOFS) return wrong('proof', `一次最多 ${MOST_PROOFS} 个文件`);
  const { ground, party, articles: lines } = parsed.value;
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        const one = await submitTakedown(tx, actOf(c), {
          channel: 'web',
          ground,
          party,
          lines,
          proofCount: files.length,
          address: remoteAddress(c),
        });
        const owner = { type: TAKEDOWN_OWNER, id: one.id };
        await storeProofs(tx, actOf(c), { files: c.var.deps.files, owner, proofs: files });
        return statusHref({ region: regionOf(c), id: one.id });
      }),
    (refusal) => wrong(refusal.code.startsWith('attachment') ? 'proof' : '', refusal.message, refusal.status),
  );
}

function noticePage(c: AppContext, { form, status }: Shown): Response | Promise<Response> {
  keepOut(c);
  return portalPage(
    c,
    { title: '申请下线', status },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <p>
        认为本平台收录的新闻侵犯了您的著作权、个人信息、名誉等权利，可以在这里通知我们下线。通知齐备的，我们立即下线，并转送给提供作品的一方。
      </p>
      <Actions>
        <ButtonLink href={STATUS_FORM} label="查看办理情况" icon="search" />
        <ButtonLink href={COUNTER_FORM} label="提交书面说明（要求恢复）" />
        <ButtonLink href={ANNOUNCEMENTS} label="转送公告" />
      </Actions>
      <Form action={TAKEDOWN_FORM} requestId={newId()} enctype="multipart/form-data">
        <Fieldset legend="要求下线什么">
          <TextArea
            name="articles"
            label="文章的网址"
            form={form}
            required
            rows={3}
            hint="一行一个：本平台文章页的网址，或者原文的网址"
          />
          <RadioGroup
            name="ground"
            label="理由"
            form={form}
            required
            options={grounds.map((value) => ({ value, label: groundNames[value] }))}
          />
          <TextField
            name="work"
            label="权利作品的名称"
            form={form}
            hint="主张著作权的必填：您的文章、照片、录音录像叫什么"
          />
          <TextArea
            name="statement"
            label="说明"
            form={form}
            required
            rows={5}
            maxLength={3_000}
            hint="哪些内容侵犯了什么权利；不要写与此无关的他人信息"
          />
          <FileField
            name="proof"
            label="证明材料"
            form={form}
            multiple
            accept={acceptedFiles}
            hint={`权属证明、身份证明、对比材料等，最多 ${MOST_PROOFS} 个。${acceptedFilesHint}没有准备好的可以先提交，再凭编号补交。`}
          />
        </Fieldset>
        <PartyFields form={form} />
        <Checkbox
          name="truth"
          form={form}
          required
          label="我对通知内容的真实性负责，知道因错误通知给他人造成损失的，应当承担责任。"
        />
        <Muted>
          身份、联系方式、说明和材料加密保存，只有办理的工作人员能看到。依法转送时只写通知人的称呼、理由和文章，不转送您的证件和联系方式。
        </Muted>
        <Actions>
          <SubmitButton label="提交通知" />
        </Actions>
      </Form>
    </Stack>,
  );
}
