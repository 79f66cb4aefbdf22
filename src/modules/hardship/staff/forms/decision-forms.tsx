import { z } from 'zod';
import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { text } from '../../../../platform/http/form.ts';
import type { Permission } from '../../../../platform/http/route.ts';
import { plainYuan } from '../../../../platform/http/sheet-answer.ts';
import type { ButtonTone } from '../../../../ui/form/button.tsx';
import { MoneyField } from '../../../../ui/form/money-field.tsx';
import { TextArea } from '../../../../ui/form/text-area.tsx';
import { beginApproval, sendBackFile, signFile } from '../../approval/approve-file.ts';
import { money, reason, version } from '../../citizen/forms/field-kinds.ts';
import { type FileForm, fileFormRoutes } from '../../citizen/forms/file-form-door.tsx';
import type { FileAct } from '../../file/file-lifecycle.ts';
import { categoryNames } from '../../formula/formula-version.ts';
import { decideHardship, readHardship, signHardship, workOnHardship } from '../../hardship-permissions.ts';
import {
  acceptFile,
  addNote,
  cancelFile,
  exitFile,
  rejectFile,
  returnFile,
} from '../../steps/handle-file.ts';
import { publishFile, recheckFile } from '../../steps/publish-file.ts';
import { beginReview, finishReview, reassessFile } from '../../steps/review-file.ts';
import { staffDesk } from '../staff-desk.tsx';
import { statedIncome } from './check-forms.tsx';

type ReasonRun = (
  tx: Transaction,
  act: Act,
  input: { fileId: string; version: number; reason: string },
) => Promise<unknown>;

interface ReasonAct {
  readonly slug: string;
  readonly word: FileAct;
  readonly title: string;
  readonly label: string;
  readonly done: string;
  readonly permission: Permission;
  readonly tone?: ButtonTone;
  readonly hint?: string;
  readonly run: ReasonRun;
}

/** Acts that need nothing but a reason in the clerk's own words; the family reads it. */
const reasonActs: readonly ReasonAct[] = [
  {
    slug: 'return',
    word: 'return',
    title: '退回补正',
    label: '要补什么',
    done: '已退回，职工已收到通知。',
    permission: workOnHardship,
    run: returnFile,
  },
  {
    slug: 'reject',
    word: 'reject',
    title: '不予通过',
    label: '原因',
    done: '已登记，职工已收到原因。',
    permission: decideHardship,
    tone: 'danger',
    hint: '原因会告诉申请人；情况变化后可以重新申请。',
    run: rejectFile,
  },
  {
    slug: 'recheck',
    word: 'recheck',
    title: '退回核对',
    label: '原因',
    done: '已退回核对，公示已撤下。',
    permission: decideHardship,
    hint: '异议成立，或者需要重新核对时使用；公示随即撤下。',
    run: recheckFile,
  },
  {
    slug: 'send-back',
    word: 'send-back',
    title: '审批退回',
    label: '退回意见',
    done: '已退回核对。',
    permission: readHardship,
    run: sendBackFile,
  },
  {
    slug: 'exit',
    word: 'exit',
    title: '脱困退出',
    label: '脱困原因',
    done: '已脱困退出。',
    permission: decideHardship,
    run: exitFile,
  },
  {
    slug: 'cancel',
    word: 'cancel',
    title: '注销档案',
    label: '注销原因',
    done: '档案已注销。',
    permission: decideHardship,
    tone: 'danger',
    hint: '去世、迁出、本人要求、隐瞒收入等；草稿不需要时也用注销。',
    run: cancelFile,
  },
];

const reasonForms = reasonActs.map(
  (one): FileForm<{ version: number; reason: string }> => ({
    ...one,
    submit: one.title,
    schema: () => z.object({ version, reason: reason(one.label) }),
    fields: ({ form }) => <TextArea name="reason" label={one.label} form={form} required rows={4} />,
    run: (tx, act, { view, value }) => one.run(tx, act, { fileId: view.file.id, ...value }),
  }),
);

const acceptForm: FileForm<{ version: number }> = {
  slug: 'accept',
  word: 'accept',
  title: '初审通过',
  submit: '初审通过',
  schema: () => z.object({ version }),
  fields: ({ view }) => (
    <p>
      {view.packet.missing.length === 0
        ? '必需的材料已齐。'
        : `还缺：${view.packet.missing.join('、')}。可以先通过、上门时补齐，也可以退回补正。`}
    </p>
  ),
  run: (tx, act, { view, value }) => acceptFile(tx, act, { fileId: view.file.id, version: value.version }),
  done: '初审已通过，等待入户核查。',
};

const publishForm: FileForm<{ version: number }> = {
  slug: 'publish',
  word: 'publish',
  title: '发布公示',
  submit: '发布公示',
  permission: decideHardship,
  hint: '公示只公开遮盖后的姓名、乡镇、单位和困难类别，期满自动撤下。',
  schema: () => z.object({ version }),
  fields: ({ view }) => (
    <p>拟建档类别：{view.file.category ? categoryNames[view.file.category] : '按现有材料不属于困难职工'}</p>
  ),
  run: (tx, act, { view, value }) => publishFile(tx, act, { fileId: view.file.id, version: value.version }),
  done: '公示已发布。',
};

const opinionSchema = z.object({ version, opinion: text('意见', 300) });
const beginForm: FileForm<{ version: number; opinion: string }> = {
  slug: 'begin-approval',
  word: 'begin-approval',
  title: '提交审批',
  submit: '签署并提交',
  permission: decideHardship,
  hint: '经办人签署意见后，依次由部门负责人、分管领导、主席审批；同一个人只能签一次。',
  schema: () => opinionSchema,
  start: () => ({ opinion: '材料齐全，经入户、核对、公示无异议，拟同意建档。' }),
  fields: ({ form }) => <TextArea name="opinion" label="经办人意见" form={form} required rows={3} />,
  run: (tx, act, { view, value }) => beginApproval(tx, act, { fileId: view.file.id, ...value }),
  done: '已提交审批。',
};
const signForm: FileForm<{ version: number; opinion: string }> = {
  ...beginForm,
  slug: 'sign',
  word: 'sign',
  title: '签署审批意见',
  submit: '签署意见',
  permission: signHardship,
  hint: undefined,
  start: () => ({ opinion: '同意。' }),
  fields: ({ form }) => <TextArea name="opinion" label="意见" form={form} required rows={3} />,
  run: (tx, act, { view, value }) => signFile(tx, act, { fileId: view.file.id, ...value }),
  done: '意见已签署。',
};

const beginReviewForm: FileForm<{ version: number }> = {
  slug: 'begin-review',
  word: 'begin-review',
  title: '开始复核',
  submit: '开始复核',
  permission: decideHardship,
  schema: () => z.object({ version }),
  fields: ({ view }) => <p>上次测算的类别：{view.file.category ? categoryNames[view.file.category] : '–'}</p>,
  run: (tx, act, { view, value }) => beginReview(tx, act, { fileId: view.file.id, version: value.version }),
  done: '已开始复核，职工已收到通知。',
};

const figuresSchema = z.object({ version, incomeFen: money('全家年收入'), reason: reason('变化情况') });
const finishReviewForm: FileForm<z.output<typeof figuresSchema>> = {
  slug: 'finish-review',
  word: 'finish-review',
  title: '登记复核结果',
  submit: '测算并保存',
  permission: decideHardship,
  hint: '按今天的办法和低保标准重新测算。已不属于困难职工的，请再办“脱困退出”：测算不会自动结束档案。',
  schema: () => figuresSchema,
  start: (view) => ({ incomeFen: plainYuan(view.assessments[0]?.incomeFen ?? statedIncome(view)) }),
  fields: ({ form }) => (
    <>
      <MoneyField name="incomeFen" label="全家年收入" form={form} required />
      <TextArea name="reason" label="变化情况" form={form} required rows={3} />
    </>
  ),
  run: (tx, act, { view, value }) => finishReview(tx, act, { fileId: view.file.id, ...value }),
  done: '复核结果已登记。',
};
const reassessForm: FileForm<z.output<typeof figuresSchema>> = {
  ...finishReviewForm,
  slug: 'reassess',
  word: 'reassess',
  title: '收入变化重新测算',
  run: (tx, act, { view, value }) => reassessFile(tx, act, { fileId: view.file.id, ...value }),
  done: '已重新测算。',
};

const noteForm: FileForm<{ version: number; body: string }> = {
  slug: 'note',
  word: 'add-note',
  title: '内部记录',
  submit: '保存记录',
  permission: readHardship,
  hint: '只有帮扶人员和领导能看到。不要写病情和收入。',
  schema: () => z.object({ version, body: text('记录', 1000) }),
  fields: ({ form }) => <TextArea name="body" label="记一条" form={form} required rows={4} />,
  run: (tx, act, { view, value }) => addNote(tx, act, { fileId: view.file.id, body: value.body }),
  done: '已记下。',
};

export const decisionRoutes = [
  ...reasonForms.flatMap((form) => fileFormRoutes(staffDesk, form)),
  ...fileFormRoutes(staffDesk, acceptForm),
  ...fileFormRoutes(staffDesk, publishForm),
  ...fileFormRoutes(staffDesk, beginForm),
  ...fileFormRoutes(staffDesk, signForm),
  ...fileFormRoutes(staffDesk, beginReviewForm),
  ...fileFormRoutes(staffDesk, finishReviewForm),
  ...fileFormRoutes(staffDesk, reassessForm),
  ...fileFormRoutes(staffDesk, noteForm),
];
