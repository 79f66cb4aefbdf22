import { formatDateTime, shanghaiDate } from '../../../../platform/dates.ts';
import { idParam } from '../../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../../platform/http/context.ts';
import { emptyForm, type FormState, readForm, withError } from '../../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../../platform/http/mutation.ts';
import { portalPage } from '../../../../platform/http/page.tsx';
import { remoteAddress } from '../../../../platform/http/remote-address.ts';
import { newId } from '../../../../platform/id.ts';
import { type Refused, refuseCommon } from '../../../../platform/refusal.ts';
import { Alert } from '../../../../ui/alert/alert.tsx';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { SubmitButton } from '../../../../ui/form/button.tsx';
import { Checkbox } from '../../../../ui/form/checkbox.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { FileField } from '../../../../ui/form/file-field.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { TextArea } from '../../../../ui/form/text-area.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Actions, Muted, Stack } from '../../../../ui/layout/stack.tsx';
import { acceptedFiles } from '../../../documents/index.ts';
import { submitCounter } from '../acts/submit-counter.ts';
import { findCounter } from '../notice/counter-store.ts';
import { parseTakedownNumber } from '../notice/takedown.ts';
import { parseCounter } from '../party/party-form.ts';
import { COUNTER_FORM } from '../takedown-links.ts';
import { COUNTER_OWNER } from '../takedown-owners.ts';
import { keepOut } from './own-takedown-page.ts';
import { PartyFields } from './party-fields.tsx';
import { MOST_PROOFS, storeProofs } from './store-proofs.ts';

/** 提交书面说明（反通知）: for whoever offered the work that was taken down. */
export function showCounterForm(c: AppContext): Response | Promise<Response> {
  const number = c.req.query('number')?.slice(0, 40);
  return counterPage(c, { form: { ...emptyForm, values: { number } }, status: 200 });
}

export async function takeCounter(c: AppContext): Promise<Response> {
  const { values, files, requestId } = await readForm(c);
  const parsed = parseCounter(values, shanghaiDate(c.var.now));
  if (!parsed.ok) return counterPage(c, { form: parsed.form, status: 422 });
  const wrong = (field: string, sentence: string, status: Refused['status'] = 422) =>
    counterPage(c, { form: withError(parsed.form, field, sentence), status });
  const number = parseTakedownNumber(parsed.value.number);
  if (!number) return wrong('number', '编号写得不对，例如 下线〔2026〕3号');
  if (files.length > MOST_PROOFS) return wrong('proof', `一次最多 ${MOST_PROOFS} 个文件`);
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        const { party } = parsed.value;
        const { id } = await submitCounter(tx, actOf(c), { number, party, address: remoteAddress(c) });
        const owner = { type: COUNTER_OWNER, id };
        await storeProofs(tx, actOf(c), { files: c.var.deps.files, owner, proofs: files });
        return `${COUNTER_FORM}/${regionOf(c)}/${id}`;
      }),
    (refusal) => wrong(fieldOf(refusal), refusal.message, refusal.status),
  );
}

function fieldOf({ code }: Refused): string {
  if (code.startsWith('attachment')) return 'proof';
  return code === 'takedown.no-such-number' ? 'number' : '';
}

function counterPage(
  c: AppContext,
  { form, status }: { form: FormState; status: 200 | Refused['status'] },
): Response | Promise<Response> {
  keepOut(c);
  return portalPage(
    c,
    { title: '提交书面说明', status },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <p>
        您提供的作品被通知下线，认为没有侵犯他人权利的，可以依《信息网络传播权保护条例》第十六条提交书面说明，要求恢复。核对无误的，我们立即恢复，并把书面说明转送给通知人。
      </p>
      <Form action={COUNTER_FORM} requestId={newId()} enctype="multipart/form-data">
        <TextField
          name="number"
          label="通知编号"
          form={form}
          required
          size="medium"
          hint="在转送函、邮件或者转送公告上"
        />
        <TextArea name="work" label="要求恢复的文章的标题和网址" form={form} required rows={2} />
        <TextArea name="statement" label="不构成侵权的理由" form={form} required rows={5} maxLength={3_000} />
        <FileField
          name="proof"
          label="不构成侵权的初步证明材料"
          form={form}
          multiple
          accept={acceptedFiles}
          hint="授权合同、发稿记录等"
        />
        <PartyFields form={form} />
        <Checkbox name="truth" form={form} required label="我对书面说明的真实性负责。" />
        <Muted>
          证件号码和联系方式加密保存。恢复后，依法转送给通知人的是您的称呼、联系方式、理由和材料。
        </Muted>
        <Actions>
          <SubmitButton label="提交书面说明" />
        </Actions>
      </Form>
    </Stack>,
  );
}

/** The receipt of a counter-notice; its address is known to the sender alone. */
export async function showCounterReceipt(c: AppContext): Promise<Response> {
  keepOut(c);
  const region = c.req.param('region');
  if (region !== regionOf(c)) return refuseCommon('not-found');
  const counter = await findCounter(c.var.deps.db, region, idParam(c));
  if (!counter) return refuseCommon('not-found');
  return portalPage(
    c,
    { title: '书面说明回执' },
    <Stack>
      <Alert tone={counter.status === 'accepted' ? 'success' : 'info'} title={words[counter.status]}>
        {counter.answer ?? '请收藏本页，处理结果会显示在这里。'}
      </Alert>
      <DescriptionList items={[{ term: '收到时间', detail: formatDateTime(counter.filedAt) }]} />
    </Stack>,
  );
}

const words = { open: '已收到，正在核对', accepted: '已采纳，文章已恢复', declined: '未采纳' } as const;
