import { regionOf } from '../../../../platform/http/context.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { RadioGroup } from '../../../../ui/form/choice-group.tsx';
import { Select } from '../../../../ui/form/select.tsx';
import { TextArea } from '../../../../ui/form/text-area.tsx';
import { listStaff } from '../../../accounts/index.ts';
import { assignCase } from '../../assign-case.ts';
import { outcomeNames, satisfactionNames, satisfactions } from '../../case.ts';
import {
  assignForm,
  closeForm,
  mediateForm,
  reopenForm,
  resubmitForm,
  returnForm,
  reviewForm,
} from '../../case-form.ts';
import { caseStaff } from '../../case-policy.ts';
import { closeCase } from '../../close-case.ts';
import { kindRule, trackOf } from '../../kinds/kind-rules.ts';
import { mediateCase } from '../../mediate-case.ts';
import { reopenCase } from '../../reopen-case.ts';
import { resubmitCase } from '../../resubmit-case.ts';
import { returnCase } from '../../return-case.ts';
import { reviewCase } from '../../review-case.ts';
import { caseFormRoutes } from './case-form-door.tsx';
import { PapersField, ReasonField } from './papers-field.tsx';

const returning = caseFormRoutes({
  slug: 'return',
  word: 'return',
  title: '退回',
  submit: '退回',
  tone: 'danger',
  hint: '申请人会看到退回原因，补充后可以用原编号重新提交。不属于工会办理的，请用“转办”。',
  schema: () => returnForm,
  fields: ({ form }) => <ReasonField form={form} label="退回原因" />,
  run: (tx, act, { view, value }) => returnCase(tx, act, { caseId: view.rightsCase.id, ...value }),
  done: '已退回，申请人已收到通知。',
});

const resubmitting = caseFormRoutes({
  slug: 'resubmit',
  word: 'resubmit',
  title: '补充后重新提交',
  submit: '重新提交',
  schema: () => resubmitForm,
  fields: ({ form }) => <TextArea name="supplement" label="补充说明" form={form} required />,
  run: (tx, act, { view, value }) => resubmitCase(tx, act, { caseId: view.rightsCase.id, ...value }),
  done: '已重新提交。',
});

const mediating = caseFormRoutes({
  slug: 'mediate',
  word: 'mediate',
  title: '开始调处',
  submit: '开始调处',
  hint: '15 日内达不成协议的，申请人可以申请劳动仲裁（调解仲裁法第十四条）。',
  schema: () => mediateForm,
  fields: ({ form }) => (
    <TextArea name="note" label="调处情况" form={form} hint="何时何地、与谁商谈；申请人能看到" />
  ),
  run: (tx, act, { view, value }) => mediateCase(tx, act, { caseId: view.rightsCase.id, ...value }),
  done: '已进入调处。',
});

const assigning = caseFormRoutes({
  slug: 'assign',
  word: 'assign',
  title: '变更经办人',
  submit: '变更经办人',
  schema: () => assignForm,
  extra: async (c) => {
    const staff = await listStaff(c.var.deps.db, regionOf(c));
    return staff.filter((one) => caseStaff.some((role) => one.roles.includes(role)));
  },
  start: (view) => ({ handlerId: view.rightsCase.handler?.id }),
  fields: ({ form, extra = [] }) => (
    <>
      <Select
        name="handlerId"
        label="新的经办人"
        form={form}
        required
        blank="请选择"
        options={extra.map((one) => ({ value: one.id, label: one.name }))}
      />
      <ReasonField form={form} label="变更原因" hint="如：轮岗、属地办理、需要回避" />
    </>
  ),
  run: async (tx, act, { view, value, c }) => {
    const staff = await listStaff(c.var.deps.db, regionOf(c));
    const handler = staff.find(
      (one) => one.id === value.handlerId && caseStaff.some((role) => one.roles.includes(role)),
    );
    if (!handler) return refuseCommon('not-found');
    const unionId = handler.roles.includes('township-clerk') ? handler.organisationId : undefined;
    await assignCase(tx, act, {
      caseId: view.rightsCase.id,
      version: value.version,
      handler,
      unionId,
      reason: value.reason,
    });
  },
  done: '经办人已变更。',
});

const closing = caseFormRoutes({
  slug: 'close',
  word: 'close',
  title: '办结',
  submit: '办结',
  hint: '“已答复”不等于办结：欠薪案件每名申请人的确认金额全部到账，才能按“全部清偿”办结；其他方式必须写明结果和依据。',
  schema: () => closeForm,
  start: (view) => ({
    outcome:
      trackOf(view.rightsCase.kind) === 'wages' &&
      view.ledger.total.isVerified &&
      view.ledger.total.balanceFen === 0n
        ? 'paid'
        : undefined,
  }),
  fields: ({ view, form }) => (
    <>
      <RadioGroup
        name="outcome"
        label="办结方式"
        form={form}
        required
        options={kindRule(view.rightsCase.kind).outcomes.map((value) => ({
          value,
          label: outcomeNames[value],
        }))}
      />
      <TextArea name="reason" label="原因" form={form} hint="没有“全部清偿”的必填；申请人能看到" />
      <PapersField form={form} />
    </>
  ),
  run: (tx, act, { view, value }) =>
    closeCase(tx, act, { caseId: view.rightsCase.id, ...value, reason: value.reason }),
  done: '已办结。申请人会收到结果，可以评价，也可以提出异议。',
});

const reopening = caseFormRoutes({
  slug: 'reopen',
  word: 'reopen',
  title: '重新办理',
  submit: '重新办理',
  schema: () => reopenForm,
  fields: ({ form }) => <ReasonField form={form} label="重新办理原因" />,
  run: (tx, act, { view, value }) => reopenCase(tx, act, { caseId: view.rightsCase.id, ...value }),
  done: '已重新办理。',
});

const reviewing = caseFormRoutes({
  slug: 'review',
  word: 'review',
  title: '回访',
  submit: '保存回访',
  schema: () => reviewForm,
  fields: ({ form }) => (
    <>
      <RadioGroup
        name="satisfaction"
        label="申请人的评价"
        form={form}
        required
        options={satisfactions.map((value) => ({ value, label: satisfactionNames[value] }))}
      />
      <TextArea name="note" label="回访记录" form={form} />
    </>
  ),
  run: (tx, act, { view, value }) => reviewCase(tx, act, { caseId: view.rightsCase.id, ...value }),
  done: '回访已保存。',
});

/** Acts that move a case along its life. */
export const handlingRoutes = [
  ...returning,
  ...resubmitting,
  ...mediating,
  ...assigning,
  ...closing,
  ...reopening,
  ...reviewing,
];
