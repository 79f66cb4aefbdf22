import { shanghaiDate } from '../../../../platform/dates.ts';
import { idParam } from '../../../../platform/http/address.ts';
import { DateField } from '../../../../ui/form/date-field.tsx';
import { Select } from '../../../../ui/form/select.tsx';
import { TextArea } from '../../../../ui/form/text-area.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { addInspector, removeInspector } from '../../visits/add-inspectors.ts';
import { cancelVisit, reopenVisit } from '../../visits/cancel-visit.ts';
import { changeVisit } from '../../visits/change-visit.ts';
import { finishVisit } from '../../visits/finish-visit.ts';
import { startVisit } from '../../visits/start-visit.ts';
import { ChecklistChoice } from './checklist-choice.tsx';
import { chosenClerk, listClerks } from './choose-clerk.ts';
import { changeForm, finishForm, inspectorForm, reasonForm, startForm } from './visit-form.ts';
import { visitFormRoutes } from './visit-form-door.tsx';

const changing = visitFormRoutes({
  slug: 'change',
  word: 'replan',
  title: '修改安排',
  submit: '保存安排',
  schema: () => changeForm,
  extra: (c) => listClerks(c),
  start: ({ visit, checklists }) => ({
    plannedOn: visit.plannedOn,
    clerkId: visit.clerk.id,
    place: visit.place,
    checklistKeys: checklists.map((list) => list.key),
  }),
  fields: ({ form, extra = [], c }) => (
    <>
      <DateField name="plannedOn" label="计划日期" form={form} required />
      <TextField name="place" label="检查地点" form={form} />
      <Select
        name="clerkId"
        label="工会经办人"
        form={form}
        required
        options={extra.map((one) => ({ value: one.id, label: one.name }))}
      />
      <ChecklistChoice form={form} today={shanghaiDate(c.var.now)} />
    </>
  ),
  run: async (tx, act, { view, value, c }) => {
    const clerk = await chosenClerk(c, value.clerkId);
    await changeVisit(tx, act, { ...value, visitId: view.visit.id, clerk });
  },
  done: '安排已修改。',
});

const starting = visitFormRoutes({
  slug: 'start',
  word: 'start',
  title: '开始检查',
  submit: '开始检查',
  hint: '检查人员不少于 2 人，先出示证件（劳动保障监察条例第十六条）。',
  schema: () => startForm,
  start: ({ visit }, c) => ({
    visitedOn: shanghaiDate(c.var.now),
    receivedBy: visit.receivedBy,
    place: visit.place,
  }),
  fields: ({ form }) => (
    <>
      <DateField name="visitedOn" label="检查日期" form={form} required />
      <TextField name="receivedBy" label="受检单位接待人" form={form} hint="姓名和职务" />
      <TextField name="place" label="检查地点" form={form} />
    </>
  ),
  run: (tx, act, { view, value }) => startVisit(tx, act, { ...value, visitId: view.visit.id }),
  done: '检查已开始，请逐份填写检查表。',
});

const finishing = visitFormRoutes({
  slug: 'finish',
  word: 'finish',
  title: '完成检查',
  submit: '完成检查',
  hint: '完成以后检查结论即固定，可据此起草提示函；需要更正的由部门负责人重新打开。',
  schema: () => finishForm,
  start: ({ visit }) => ({ summary: visit.summary }),
  fields: ({ form }) => <TextArea name="summary" label="检查情况小结" form={form} />,
  run: (tx, act, { view, value }) => finishVisit(tx, act, { ...value, visitId: view.visit.id }),
  done: '检查已完成。',
});

const cancelling = visitFormRoutes({
  slug: 'cancel',
  word: 'cancel',
  title: '取消检查',
  submit: '取消检查',
  tone: 'danger',
  schema: () => reasonForm,
  fields: ({ form }) => <TextArea name="reason" label="取消原因" form={form} required />,
  run: (tx, act, { view, value }) => cancelVisit(tx, act, { ...value, visitId: view.visit.id }),
  done: '检查已取消。',
});

const reopening = visitFormRoutes({
  slug: 'reopen',
  word: 'reopen',
  title: '重新打开',
  submit: '重新打开',
  hint: '用于更正结论。已经发出的函件不会跟着改变。',
  schema: () => reasonForm,
  fields: ({ form }) => <TextArea name="reason" label="重新打开的原因" form={form} required />,
  run: (tx, act, { view, value }) => reopenVisit(tx, act, { ...value, visitId: view.visit.id }),
  done: '检查已重新打开。',
});

const addingInspector = visitFormRoutes({
  slug: 'inspectors/new',
  word: 'set-inspectors',
  title: '登记检查人员',
  submit: '登记',
  hint: '逐人登记，不少于 2 人。',
  schema: () => inspectorForm,
  start: ({ visit }) => ({ bodyName: visit.ownerBody.name }),
  fields: ({ form, view }) => (
    <>
      <TextField name="name" label="姓名" form={form} required size="medium" />
      <TextField
        name="bodyName"
        label="所在单位"
        form={form}
        required
        suggestions={[view.visit.ownerBody.name, ...view.bodies.map((body) => body.name)]}
      />
      <TextField name="certificateNumber" label="证件号码" form={form} required size="medium" />
    </>
  ),
  run: (tx, act, { view, value }) => addInspector(tx, act, { visitId: view.visit.id, inspector: value }),
  done: '检查人员已登记。',
});

const removingInspector = visitFormRoutes({
  slug: 'inspectors/:inspector/remove',
  word: 'set-inspectors',
  title: '移去检查人员',
  submit: '移去',
  tone: 'danger',
  schema: () => inspectorForm.pick({}),
  fields: ({ view, c }) => {
    const one = view.inspectors.find((inspector) => inspector.id === c.req.param('inspector'));
    return <p>{one ? `${one.name}（${one.bodyName}，${one.certificateNumber}）` : '此人已不在名单里。'}</p>;
  },
  run: (tx, act, { view, c }) =>
    removeInspector(tx, act, { visitId: view.visit.id, inspectorId: idParam(c, 'inspector') }),
  done: '已移去。',
});

/** Acts that move a visit along its life, and its team. */
export const handlingRoutes = [
  ...changing,
  ...starting,
  ...finishing,
  ...cancelling,
  ...reopening,
  ...addingInspector,
  ...removingInspector,
];
