import { z } from 'zod';
import { choice, day, optionalText, text } from '../../../../platform/http/form.ts';
import { RadioGroup } from '../../../../ui/form/choice-group.tsx';
import { DateField } from '../../../../ui/form/date-field.tsx';
import { TextArea } from '../../../../ui/form/text-area.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { answerTransfers } from '../../case-permissions.ts';
import { applicantNames, applicants, applyRecognition } from '../../injury/apply-recognition.ts';
import { checkOrder } from '../../intakes/check-order.ts';
import { keepClosed } from '../../keep-closed.ts';
import { recuseHandler } from '../../recusals/recuse-handler.ts';
import { recordInspection } from '../../transfer/record-inspection.ts';
import { caseFormRoutes } from './case-form-door.tsx';
import { PapersField, ReasonField } from './papers-field.tsx';

const version = z.coerce.number().int().optional().catch(0);
const papers = optionalText('依据材料', 300);

const recusing = caseFormRoutes({
  slug: 'recuse',
  word: 'recuse',
  title: '经办人回避',
  submit: '确认回避',
  tone: 'danger',
  hint: '与申请人、用人单位有亲属或者利害关系的，应当回避（信访工作条例第二十八条）。确认后经办人不再办理也不能再查看本案，由负责人另行指派；原因只进审计记录，申请人看不到。',
  schema: () => z.object({ version, reason: text('回避原因', 500), papers }),
  fields: ({ view, form }) => (
    <>
      <p>回避的人：{view.rightsCase.handler?.name ?? '（没有经办人）'}</p>
      <ReasonField form={form} label="回避原因" hint="如：与用人单位负责人是近亲属" />
      <PapersField form={form} hint="如：回避申请书" />
    </>
  ),
  run: (tx, act, { view, value }) => recuseHandler(tx, act, { caseId: view.rightsCase.id, ...value }),
  done: '已回避，等负责人另行指派。',
});

const checking = caseFormRoutes({
  slug: 'order-check',
  word: 'check-order',
  title: '工单质检',
  submit: '质检通过',
  hint: '办结前核对：来电人接到回电了吗，说的事办了没有，答复和事实一致吗。',
  schema: () => z.object({ version, note: text('质检意见', 500) }),
  fields: ({ form }) => (
    <TextArea name="note" label="质检意见" form={form} required hint="何时回电、答复了什么、来电人怎么说" />
  ),
  run: (tx, act, { view, value }) => checkOrder(tx, act, { caseId: view.rightsCase.id, ...value }),
  done: '工单已质检，可以办结了。',
});

const inspecting = caseFormRoutes({
  slug: 'inspection',
  word: 'record-inspection',
  title: '登记监察立案',
  submit: '登记立案',
  permission: answerTransfers,
  hint: '符合条件的投诉应在 5 个工作日内立案；立案之日起 60 个工作日内办结，可以延长 30 个工作日（劳动保障监察条例第十七条）。',
  schema: () => z.object({ version, filedOn: day('立案日期'), papers }),
  start: (view) => ({ filedOn: view.today }),
  fields: ({ form }) => (
    <>
      <DateField name="filedOn" label="立案日期" form={form} required />
      <PapersField form={form} hint="如：立案审批表、立案通知" />
    </>
  ),
  run: (tx, act, { view, value }) => recordInspection(tx, act, { caseId: view.rightsCase.id, ...value }),
  done: '立案已登记，监察办结时限开始计算。',
});

const recognising = caseFormRoutes({
  slug: 'recognition',
  word: 'apply-recognition',
  title: '登记工伤认定申请',
  submit: '登记申请',
  hint: '单位应在事故发生之日起 30 日内申请；单位不申请的，职工、近亲属或者工会在 1 年内可以直接申请（工伤保险条例第十七条）。',
  schema: () =>
    z.object({
      version,
      applicant: choice('申请人', applicants),
      appliedOn: day('申请日期'),
      body: text('受理部门', 60),
      papers: text('随附材料', 300),
    }),
  start: (view) => ({ applicant: 'union', appliedOn: view.today }),
  fields: ({ form }) => (
    <>
      <RadioGroup
        name="applicant"
        label="谁来申请"
        form={form}
        required
        inline
        options={applicants.map((value) => ({ value, label: applicantNames[value] }))}
      />
      <DateField name="appliedOn" label="申请日期" form={form} required />
      <TextField name="body" label="受理部门" form={form} required hint="县社会保险行政部门（人社局）" />
      <TextField
        name="papers"
        label="随附材料"
        form={form}
        required
        hint="工伤认定申请表、劳动关系证明、诊断证明"
      />
    </>
  ),
  run: (tx, act, { view, value }) => applyRecognition(tx, act, { caseId: view.rightsCase.id, ...value }),
  done: '申请已登记，60 日认定时限开始计算。',
});

const keeping = caseFormRoutes({
  slug: 'keep-closed',
  word: 'keep-closed',
  title: '维持办结',
  submit: '维持办结',
  hint: '申请人不满意，由负责人决定：重新办理，或者写明理由维持办结。申请人能看到理由。',
  schema: () => z.object({ version, reason: text('理由', 500) }),
  fields: ({ form }) => <ReasonField form={form} label="理由" />,
  run: (tx, act, { view, value }) => keepClosed(tx, act, { caseId: view.rightsCase.id, ...value }),
  done: '已维持办结。',
});

/** Acts that not every case has. */
export const specialRoutes = [...recusing, ...checking, ...inspecting, ...recognising, ...keeping];
