import type { z } from 'zod';
import { open } from '../../../../platform/crypto.ts';
import { formatDate, formatDateTime } from '../../../../platform/dates.ts';
import { idParam } from '../../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm, withError } from '../../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../../platform/http/mutation.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { mayPass } from '../../../../platform/http/route.ts';
import { newId } from '../../../../platform/id.ts';
import { formatYuan } from '../../../../platform/money.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { Section } from '../../../../ui/card/card.tsx';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { ActionForm } from '../../../../ui/form/action-form.tsx';
import { SubmitButton } from '../../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { HiddenFields } from '../../../../ui/form/hidden-fields.tsx';
import { MoneyField } from '../../../../ui/form/money-field.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Muted, Stack } from '../../../../ui/layout/stack.tsx';
import { AttachmentList, findAttachment, listAttachments, sendAttachment } from '../../../documents/index.ts';
import { findPersonCard } from '../../../people/index.ts';
import { CONSOLE_MILESTONES as HOME } from '../../benefit-links.ts';
import { actOnBenefits, approveBenefits, keepBenefits } from '../../benefit-permissions.ts';
import { MILESTONE_OWNER, NOTE } from '../../milestones/apply-milestone.ts';
import { type Decision, decideMilestone } from '../../milestones/decide-milestone.ts';
import {
  type Milestone,
  milestoneNames,
  milestoneProofs,
  nextMilestoneStatus,
} from '../../milestones/milestone.ts';
import { milestoneLabels } from '../../milestones/milestone-form.ts';
import { findMilestone } from '../../milestones/milestone-store.ts';
import { MilestoneTag } from '../programme-tags.tsx';

interface Problem {
  readonly form: FormState;
  readonly status: 403 | 409 | 410 | 422;
}

/** One application: what happened, the proofs, and the next decision. */
export async function showMilestone(c: AppContext, problem?: Problem): Promise<Response> {
  const { db, keys } = c.var.deps;
  const milestone = await load(c);
  const card = await findPersonCard(db, milestone.region, milestone.personId, keys);
  const owner = { type: MILESTONE_OWNER, id: milestone.id };
  const proofs = await listAttachments(db, milestone.region, owner);
  const form = problem?.form ?? emptyForm;
  return consolePage(
    c,
    {
      title: `${milestoneNames[milestone.kind]}慰问 ${milestone.number}`,
      current: HOME,
      breadcrumbs: [{ href: HOME, label: '会员慰问' }, { label: milestone.number }],
      status: problem?.status ?? 200,
    },
    <Stack>
      <ErrorSummary errors={form.errors} labels={milestoneLabels} />
      <DescriptionList
        columns
        items={[
          { term: '状态', detail: <MilestoneTag status={milestone.status} /> },
          { term: '会员', detail: card?.name },
          { term: '证件号码', detail: card?.maskedIdentity },
          { term: '发生日期', detail: formatDate(milestone.eventOn) },
          { term: '亲属关系', detail: milestone.relation },
          { term: '领取人', detail: milestone.payeeName },
          { term: '说明', detail: milestone.noteSealed && open(keys, NOTE, milestone.noteSealed) },
          { term: '本县标准（最多）', detail: `${formatYuan(milestone.capFen)} 元` },
          { term: '金额', detail: milestone.amountFen ? `${formatYuan(milestone.amountFen)} 元` : undefined },
          { term: '申请时间', detail: formatDateTime(milestone.appliedAt) },
          { term: '原因', detail: milestone.reason },
          { term: '发放', detail: milestone.paidOn && `${formatDate(milestone.paidOn)}，${milestone.sheet}` },
        ]}
      />
      <Section title="证明材料">
        <Muted>应有：{milestoneProofs[milestone.kind]}</Muted>
        <AttachmentList
          attachments={proofs}
          links={{ download: (proof) => `${HOME}/${milestone.id}/proofs/${proof.id}` }}
        />
      </Section>
      <Decisions c={c} milestone={milestone} form={form} />
    </Stack>,
  );
}

function Decisions({ c, milestone, form }: { c: AppContext; milestone: Milestone; form: FormState }) {
  const action = (word: string) => `${HOME}/${milestone.id}/${word}`;
  const version = String(milestone.version);
  const opens = (word: Decision['word']) => nextMilestoneStatus(milestone.status, word) !== undefined;
  return (
    <>
      {opens('check') && mayPass(c.var.actor, keepBenefits) ? (
        <Form action={action('check')} requestId={newId()}>
          <HiddenFields values={{ version }} />
          <MoneyField
            name="amount"
            label="发放金额"
            form={form}
            required
            hint={`最多 ${formatYuan(milestone.capFen)} 元`}
          />
          <SubmitButton label="审核通过，报批" />
        </Form>
      ) : null}
      {opens('approve') && mayPass(c.var.actor, approveBenefits) ? (
        <ActionForm
          action={action('approve')}
          label="批准"
          tone="primary"
          values={{ version }}
          requestId={newId()}
        />
      ) : null}
      {opens('reject') && mayPass(c.var.actor, actOnBenefits) ? (
        <Form action={action('reject')} requestId={newId()}>
          <HiddenFields values={{ version }} />
          <TextField name="reason" label="不予发放的原因" form={form} required hint="申请人能看到" />
          <SubmitButton label="不予发放" tone="danger" />
        </Form>
      ) : null}
    </>
  );
}

type Typed = { version: number; amount?: bigint | undefined; reason?: string | undefined };

export async function postDecision(
  c: AppContext,
  door: { word: Decision['word']; schema: z.ZodType<Typed> },
): Promise<Response> {
  const { id } = await load(c);
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(door.schema, values);
  if (!parsed.ok) return showMilestone(c, { form: parsed.form, status: 422 });
  const { version, amount, reason } = parsed.value;
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await decideMilestone(tx, actOf(c), { id, version, word: door.word, amountFen: amount, reason });
        return `${HOME}/${id}`;
      }),
    (refusal) => {
      const { status, code, message } = refusal;
      if (status === 404 || status === 429 || status === 503) throw refusal;
      const field = code === 'milestone.over-cap' ? 'amount' : '';
      return showMilestone(c, { form: withError(parsed.form, field, message), status });
    },
  );
}

export async function sendProof(c: AppContext): Promise<Response> {
  const { region, id } = await load(c);
  const owner = { type: MILESTONE_OWNER, id };
  const proof = await findAttachment(c.var.deps.db, region, { owner, id: idParam(c, 'paper') });
  return sendAttachment(c, proof ?? refuseCommon('not-found'));
}

async function load(c: AppContext): Promise<Milestone> {
  return (await findMilestone(c.var.deps.db, regionOf(c), idParam(c))) ?? refuseCommon('not-found');
}
