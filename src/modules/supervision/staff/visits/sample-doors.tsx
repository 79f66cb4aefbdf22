import { idParam } from '../../../../platform/http/address.ts';
import type { AppContext } from '../../../../platform/http/context.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import { viewed } from '../../../../platform/http/route.ts';
import { newId } from '../../../../platform/id.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { RadioGroup } from '../../../../ui/form/choice-group.tsx';
import { DateField } from '../../../../ui/form/date-field.tsx';
import { Fieldset } from '../../../../ui/form/fieldset.tsx';
import { HiddenFields } from '../../../../ui/form/hidden-fields.tsx';
import { TextArea } from '../../../../ui/form/text-area.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import type { VisitView } from '../../visits/load-visit.ts';
import { drawSample } from '../../visits/sampling/draw-sample.ts';
import { fillSampledFindings } from '../../visits/sampling/fill-sampled-findings.ts';
import { answerNames, sampleAnswers, sampleQuestions, USUAL_SAMPLE } from '../../visits/sampling/sample.ts';
import { removeSample, writeSample } from '../../visits/sampling/write-sample.ts';
import { drawForm, sampleForm, sampleValues } from './sample-form.ts';
import { inspectorForm } from './visit-form.ts';
import { visitFormRoutes } from './visit-form-door.tsx';

const confidential = '姓名和谈话内容加密保存，不会出现在给单位的任何文书里；本人不愿留名的可以不填。';

const drawing = visitFormRoutes({
  slug: 'samples/draw',
  word: 'record',
  title: '随机抽取职工',
  submit: '抽取',
  hint: '把单位提供的名册粘贴进来，系统按种子排出顺序取前几名。种子、名册校验值和人数写入记录，任何人可以重新计算；名册本身不保存。',
  schema: () => drawForm,
  start: ({ visit }, c) => ({
    count: String(USUAL_SAMPLE),
    seed: `${visit.number}-${c.var.now.toISOString().slice(0, 19)}`,
  }),
  fields: ({ form }) => (
    <>
      <TextArea
        name="roster"
        label="职工名册"
        form={form}
        rows={10}
        required
        hint="一行一人，可从表格整块粘贴"
      />
      <TextField name="count" label="抽取人数" form={form} inputMode="numeric" required size="narrow" />
      <TextField name="seed" label="随机种子" form={form} required hint="可以改成双方当场商定的任何文字" />
    </>
  ),
  run: (tx, act, { view, value }) => drawSample(tx, act, { ...value, visitId: view.visit.id }),
  done: '已抽取，请逐人询问。',
});

const meeting = visitFormRoutes({
  slug: 'samples/new',
  word: 'record',
  title: '登记现场遇到的职工',
  submit: '保存',
  hint: confidential,
  schema: () => sampleForm,
  fields: ({ form }) => <SampleFields form={form} />,
  run: (tx, act, { view, value }) =>
    writeSample(tx, act, { ...value, visitId: view.visit.id, sampleId: newId(), seen: 0 }),
  done: '已登记一名职工的回答。',
});

const asking = visitFormRoutes({
  slug: 'samples/:sample',
  word: 'record',
  shown: viewed('visit.view'),
  title: '抽样询问',
  submit: '保存',
  hint: confidential,
  schema: () => sampleForm,
  start: (view, c) => sampleValues(sampleOf(view, c)),
  fields: ({ form }) => <SampleFields form={form} />,
  run: (tx, act, { view, value, c }) =>
    writeSample(tx, act, { ...value, visitId: view.visit.id, sampleId: idParam(c, 'sample') }),
  done: '已保存。',
});

const removing = visitFormRoutes({
  slug: 'samples/:sample/remove',
  word: 'record',
  shown: viewed('visit.view'),
  title: '移去抽样职工',
  submit: '移去',
  tone: 'danger',
  hint: '用于名册上有、现场没有遇到的人。移去后其回答不再计入。',
  schema: () => inspectorForm.pick({}),
  fields: ({ view, c }) => <p>{sampleOf(view, c).words.name || '未留名的职工'}</p>,
  run: (tx, act, { view, c }) =>
    removeSample(tx, act, { visitId: view.visit.id, sampleId: idParam(c, 'sample') }),
  done: '已移去。',
});

const summarising = visitFormRoutes({
  slug: 'samples/summary',
  word: 'record',
  title: '抽样结果写入检查表',
  submit: '写入检查表',
  hint: '只写人数，不写姓名。没有结论的项目记为“有问题”，已有结论的在情况后面补一句，结论由检查人员决定。',
  schema: () => inspectorForm.pick({}),
  fields: () => null,
  run: (tx, act, { view }) => fillSampledFindings(tx, act, { visitId: view.visit.id }),
  done: '抽样结果已写入检查表。',
});

function sampleOf(view: VisitView, c: AppContext) {
  return view.samples.find((sample) => sample.id === c.req.param('sample')) ?? refuseCommon('not-found');
}

function SampleFields({ form }: { form: FormState }) {
  const options = sampleAnswers.map((value) => ({ value, label: answerNames[value] }));
  return (
    <>
      <HiddenFields values={{ seen: String(form.values.seen ?? '0') }} />
      <Fieldset legend="职工" columns>
        <TextField name="name" label="姓名" form={form} size="medium" />
        <TextField name="trade" label="工种" form={form} size="medium" />
      </Fieldset>
      {sampleQuestions.map((question, index) => (
        <RadioGroup
          name={question.key}
          label={`${index + 1}. ${question.text}`}
          form={form}
          inline
          options={options}
        />
      ))}
      <Fieldset legend="最近一次工资" columns>
        <DateField name="lastPaidOn" label="发放日期" form={form} />
        <TextField name="lastPaidYuan" label="金额（元）" form={form} inputMode="decimal" size="narrow" />
      </Fieldset>
      <TextArea name="note" label="其他反映" form={form} rows={3} />
    </>
  );
}

/** 抽样: draw, meet, ask, remove, write into the checklist. Fixed words stand before `:sample`. */
export const sampleRoutes = [...drawing, ...meeting, ...summarising, ...asking, ...removing];
