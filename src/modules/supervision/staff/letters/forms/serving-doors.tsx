import { RadioGroup } from '../../../../../ui/form/choice-group.tsx';
import { DateField } from '../../../../../ui/form/date-field.tsx';
import { FileField } from '../../../../../ui/form/file-field.tsx';
import { HiddenFields } from '../../../../../ui/form/hidden-fields.tsx';
import { TextArea } from '../../../../../ui/form/text-area.tsx';
import { TextField } from '../../../../../ui/form/text-field.tsx';
import { acceptedFiles } from '../../../../documents/index.ts';
import { recordAnswer } from '../../../letters/answers/answer-letter.ts';
import { answerDelay } from '../../../letters/answers/ask-delay.ts';
import { servingNames } from '../../../letters/letter.ts';
import { delayAnswerForm, paperAnswerForm, recordedWays, serveForm } from '../../../letters/letter-form.ts';
import { serveLetter } from '../../../letters/service/serve-letter.ts';
import { letterFormRoutes } from './letter-form-door.tsx';
import { PromiseFields, promiseValues } from './promise-fields.tsx';

const wayHints: Partial<Record<keyof typeof servingNames, string>> = {
  'in-person': '对方在送达回证上签字盖章，上传回证照片',
  post: '以签收日为送达日，填邮件编号',
  email: '对方事先同意用邮件接收，上传发送截图',
  left: '对方拒收时，请两名见证人签字，留置在其住所并拍照',
};

const serving = letterFormRoutes({
  slug: 'serve',
  word: 'serve',
  title: '登记送达',
  submit: '登记送达',
  hint: '从送达次日起计算答复期限。',
  upload: true,
  schema: () => serveForm,
  start: ({ today }) => ({ on: today, how: 'in-person' }),
  fields: ({ form }) => (
    <>
      <RadioGroup
        name="how"
        label="送达方式"
        form={form}
        required
        options={recordedWays.map((way) => ({ value: way, label: servingNames[way], hint: wayHints[way] }))}
      />
      <DateField name="on" label="送达日期" form={form} required />
      <TextField name="to" label="签收人或见证人" form={form} size="medium" />
      <TextField name="trackingNumber" label="邮件编号" form={form} size="medium" />
      <FileField
        name="file"
        label="送达证明"
        form={form}
        accept={acceptedFiles}
        hint="送达回证、现场照片或截图；邮寄送达可以后补"
      />
    </>
  ),
  run: async (tx, act, { view, value, files, c }) => {
    const [file] = files;
    await serveLetter(tx, act, {
      letterId: view.letter.id,
      ...value,
      to: value.to,
      trackingNumber: value.trackingNumber,
      proof: file && { files: c.var.deps.files, file },
    });
    return undefined;
  },
  done: '送达已登记，答复期限开始计算。',
});

const answering = letterFormRoutes({
  slug: 'answer',
  word: 'record-answer',
  title: '登记书面答复',
  submit: '保存答复',
  hint: '照抄单位书面答复的内容；没有答复的项目留空。原件请在函件页“材料”中上传。',
  schema: ({ items }) => paperAnswerForm(items.map((item) => item.id)),
  start: (view) => ({ on: view.today, note: view.letter.reply?.note, ...promiseValues(view.items) }),
  fields: ({ view, form }) => (
    <>
      <DateField name="on" label="答复日期" form={form} required />
      <TextField name="by" label="答复人" form={form} size="medium" hint="签字人的姓名和职务" />
      <PromiseFields items={view.items} form={form} />
      <TextArea name="note" label="其他说明" form={form} rows={3} />
    </>
  ),
  run: async (tx, act, { view, value }) => {
    await recordAnswer(tx, act, { letterId: view.letter.id, ...value, by: value.by });
    return undefined;
  },
  done: '答复已登记。',
});

const delaying = letterFormRoutes({
  slug: 'delay',
  word: 'answer-delay',
  title: '答复延期申请',
  submit: '答复',
  schema: () => delayAnswerForm,
  start: ({ delays }) => ({ delayId: openDelay(delays)?.id }),
  fields: ({ view, form }) => {
    const delay = openDelay(view.delays);
    if (!delay) return <p>没有等待答复的延期申请。</p>;
    return (
      <>
        <p>
          {delay.askerName}申请将答复期限由 {view.letter.service?.replyDue} 延至 {delay.until}：{delay.reason}
        </p>
        <HiddenFields values={{ delayId: delay.id }} />
        <RadioGroup
          name="answer"
          label="答复"
          form={form}
          required
          options={[
            { value: 'granted', label: `同意延至 ${delay.until}` },
            { value: 'refused', label: '不同意，期限不变' },
          ]}
        />
        <TextArea name="note" label="说明" form={form} rows={2} />
      </>
    );
  },
  run: async (tx, act, { view, value }) => {
    await answerDelay(tx, act, { letterId: view.letter.id, ...value, note: value.note });
    return undefined;
  },
  done: '延期申请已答复。',
});

function openDelay<One extends { answer: unknown }>(delays: readonly One[]): One | undefined {
  return delays.find((delay) => delay.answer === undefined);
}

/** Service with proof, the answer on paper, and the answer to a request for more days. */
export const servingRoutes = [...serving, ...answering, ...delaying];
