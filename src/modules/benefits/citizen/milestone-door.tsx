import { formatDate, formatDateTime, shanghaiDate } from '../../../platform/dates.ts';
import { idParam } from '../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm, withError } from '../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../platform/http/mutation.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import { newId } from '../../../platform/id.ts';
import { formatYuan } from '../../../platform/money.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { Section } from '../../../ui/card/card.tsx';
import { DescriptionList } from '../../../ui/description-list/description-list.tsx';
import { SubmitButton } from '../../../ui/form/button.tsx';
import { RadioGroup } from '../../../ui/form/choice-group.tsx';
import { DateField } from '../../../ui/form/date-field.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { FileField } from '../../../ui/form/file-field.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { TextArea } from '../../../ui/form/text-area.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Muted, Stack } from '../../../ui/layout/stack.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import {
  AttachmentList,
  acceptedFiles,
  acceptedFilesHint,
  findAttachment,
  listAttachments,
  sendAttachment,
} from '../../documents/index.ts';
import { getAmountParameter } from '../../parameters/index.ts';
import { MILESTONES, milestoneHref } from '../benefit-links.ts';
import { milestoneParameter } from '../benefit-parameters.ts';
import { applyMilestone, MILESTONE_OWNER } from '../milestones/apply-milestone.ts';
import {
  type Milestone,
  milestoneKinds,
  milestoneNames,
  milestoneProofs,
  milestoneStatusNames,
  relations,
} from '../milestones/milestone.ts';
import { milestoneForm, milestoneLabels } from '../milestones/milestone-form.ts';
import { findMilestone } from '../milestones/milestone-store.ts';
import { regionParam } from './load-shown-programme.ts';

const MOST_FILES = 5;

/** 申请会员慰问. */
export async function showMilestoneForm(
  c: AppContext,
  form: FormState = { ...emptyForm, values: { payeeName: c.var.actor.name } },
): Promise<Response> {
  const wrong = Object.keys(form.errors).length > 0;
  return portalPage(
    c,
    { title: '申请会员慰问', current: MILESTONES, status: wrong ? 422 : 200 },
    <Stack>
      <p>
        结婚、生育、住院、退休，或者亲人去世，工会都会来看望。每件事只发一次，由县总工会审核、批准后发放。
      </p>
      <ErrorSummary errors={form.errors} labels={milestoneLabels} />
      <Form action={`${MILESTONES}/new`} requestId={newId()} enctype="multipart/form-data">
        <RadioGroup name="kind" label="事项" form={form} required options={await kindOptions(c)} />
        <DateField name="eventOn" label="发生日期" form={form} required />
        <Select
          name="relation"
          label="去世的是您的（亲属去世时填）"
          form={form}
          blank="不适用"
          size="medium"
          options={relations.map((value) => ({ value, label: value }))}
        />
        <TextField
          name="payeeName"
          label="领取人姓名"
          form={form}
          required
          size="medium"
          hint="会员去世的，填写领取人"
        />
        <TextArea
          name="note"
          label="说明（可不填）"
          form={form}
          rows={3}
          hint="加密保存，只有经办和审批的人能看到"
        />
        <FileField
          name="file"
          label="证明材料"
          form={form}
          required
          multiple
          accept={acceptedFiles}
          hint={`拍照即可，最多 ${MOST_FILES} 个。${acceptedFilesHint}`}
        />
        <SubmitButton label="提交申请" />
      </Form>
      <Muted>标准以省总工会和本县的规定为准。</Muted>
    </Stack>,
  );
}

async function kindOptions(c: AppContext) {
  const on = shanghaiDate(c.var.now);
  return Promise.all(
    milestoneKinds.map(async (value) => {
      const key = milestoneParameter(value);
      const cap = await getAmountParameter(c.var.deps.db, { region: regionOf(c), key, on });
      const limit = cap === undefined ? '' : `最多 ${formatYuan(cap)} 元；`;
      return { value, label: milestoneNames[value], hint: `${limit}材料：${milestoneProofs[value]}` };
    }),
  );
}

export async function postMilestone(c: AppContext): Promise<Response> {
  const { values, files, requestId } = await readForm(c);
  const parsed = parseForm(milestoneForm, values);
  const form = filesWrong(files, parsed.form);
  if (!parsed.ok || form !== parsed.form) return showMilestoneForm(c, form);
  const application = { ...parsed.value, proofs: files };
  const region = regionOf(c);
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        const id = await applyMilestone(tx, actOf(c), { application, files: c.var.deps.files });
        return milestoneHref({ region, id });
      }),
    (refusal) => {
      const field = refusal.code.startsWith('attachment.') ? 'file' : '';
      return showMilestoneForm(c, withError(form, field, refusal.message));
    },
  );
}

function filesWrong(files: readonly File[], form: FormState): FormState {
  if (files.length === 0) return withError(form, 'file', '请上传证明材料');
  return files.length > MOST_FILES ? withError(form, 'file', `最多 ${MOST_FILES} 个文件`) : form;
}

/** One application of the signed-in worker. */
export async function showMilestone(c: AppContext): Promise<Response> {
  const milestone = await loadOwn(c);
  const owner = { type: MILESTONE_OWNER, id: milestone.id };
  const proofs = await listAttachments(c.var.deps.db, milestone.region, owner);
  return portalPage(
    c,
    { title: `${milestoneNames[milestone.kind]}慰问`, current: MILESTONES },
    <Stack>
      <DescriptionList
        items={[
          { term: '编号', detail: milestone.number },
          { term: '状态', detail: <Tag>{milestoneStatusNames[milestone.status]}</Tag> },
          { term: '发生日期', detail: formatDate(milestone.eventOn) },
          { term: '领取人', detail: milestone.payeeName },
          { term: '金额', detail: milestone.amountFen ? `${formatYuan(milestone.amountFen)} 元` : undefined },
          { term: '原因', detail: milestone.status === 'rejected' ? milestone.reason : undefined },
          { term: '发放日期', detail: milestone.paidOn && formatDate(milestone.paidOn) },
          { term: '申请时间', detail: formatDateTime(milestone.appliedAt) },
        ]}
      />
      <Section title="证明材料">
        <AttachmentList
          attachments={proofs}
          links={{ download: (proof) => milestoneHref(milestone, `/proofs/${proof.id}`) }}
        />
      </Section>
    </Stack>,
  );
}

export async function sendOwnProof(c: AppContext): Promise<Response> {
  const milestone = await loadOwn(c);
  const owner = { type: MILESTONE_OWNER, id: milestone.id };
  const proof = await findAttachment(c.var.deps.db, milestone.region, { owner, id: idParam(c, 'paper') });
  return sendAttachment(c, proof ?? refuseCommon('not-found'));
}

async function loadOwn(c: AppContext): Promise<Milestone> {
  const region = regionOf(c);
  const id = idParam(c);
  if (regionParam(c) !== region) refuseCommon('not-found');
  const milestone = await findMilestone(c.var.deps.db, region, id);
  return milestone?.personId === c.var.actor.personId && milestone ? milestone : refuseCommon('not-found');
}
