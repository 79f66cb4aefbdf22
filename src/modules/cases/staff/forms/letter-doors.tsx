import { idParam } from '../../../../platform/http/address.ts';
import { DateField } from '../../../../ui/form/date-field.tsx';
import { TextArea } from '../../../../ui/form/text-area.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { letterAnswerForm, letterForm } from '../../case-form.ts';
import { recordLetterAnswer } from '../../letters/record-letter-answer.ts';
import { sendLetter } from '../../letters/send-letter.ts';
import { caseFormRoutes } from './case-form-door.tsx';
import { PapersField } from './papers-field.tsx';

const sending = caseFormRoutes({
  slug: 'letters',
  word: 'send-letter',
  title: '发督促支付函',
  submit: '编号并生成函件',
  hint: '工会发现拖欠工资，可以要求用人单位改正；拒不改正的，提请人民政府依法处理（条例第五十一条）。函件生成后打印盖章送达，答复期限开始计算。',
  schema: () => letterForm,
  start: (view) => ({
    addressee: view.payers[0]?.name,
    demand: '收到本函后立即核对并足额支付拖欠的工资，并将支付凭证和书面答复送我会。',
  }),
  fields: ({ view, form }) => (
    <>
      <TextField
        name="addressee"
        label="主送单位"
        form={form}
        required
        suggestions={view.payers.map((payer) => payer.name)}
        hint="函中只写人数和总额，不附申请人的材料"
      />
      <TextArea name="demand" label="要求" form={form} required />
    </>
  ),
  run: async (tx, act, { view, value }) => {
    await sendLetter(tx, act, { caseId: view.rightsCase.id, ...value });
  },
  done: '函件已编号，请打印送达。',
});

const answering = caseFormRoutes({
  slug: 'letters/:letter/answer',
  word: 'answer-letter',
  title: '登记单位答复',
  submit: '保存答复',
  schema: () => letterAnswerForm,
  fields: ({ form }) => (
    <>
      <DateField name="answeredOn" label="答复日期" form={form} required />
      <TextArea name="answer" label="答复内容" form={form} required hint="申请人能看到" />
      <PapersField form={form} hint="如：书面答复、承诺书" />
    </>
  ),
  run: (tx, act, { view, value, c }) =>
    recordLetterAnswer(tx, act, { caseId: view.rightsCase.id, letterId: idParam(c, 'letter'), ...value }),
  done: '答复已登记。',
});

/** The union's letter and its answer. */
export const letterRoutes = [...sending, ...answering];
