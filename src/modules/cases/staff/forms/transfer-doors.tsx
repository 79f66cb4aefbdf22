import type { Db, Transaction } from '../../../../platform/db/database.ts';
import { regionOf } from '../../../../platform/http/context.ts';
import { RadioGroup } from '../../../../ui/form/choice-group.tsx';
import { TextArea } from '../../../../ui/form/text-area.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { searchOrganisations } from '../../../orgs/index.ts';
import { findParameter } from '../../../parameters/index.ts';
import { answerForm, transferForm } from '../../case-form.ts';
import type { CaseAct } from '../../case-lifecycle.ts';
import { WAGE_BODY_PARAMETER } from '../../case-parameters.ts';
import { answerTransfers, workOnCases } from '../../case-permissions.ts';
import { answerTransfer } from '../../transfer/answer-transfer.ts';
import type { TransferAnswer } from '../../transfer/transfer.ts';
import { transferCase } from '../../transfer/transfer-case.ts';
import { type CaseForm, caseFormRoutes } from './case-form-door.tsx';
import { PapersField } from './papers-field.tsx';

/** The organisation on file with exactly this name; its liaison can then answer here. */
async function findReceiver(db: Db | Transaction, region: string, name: string) {
  const found = await searchOrganisations(db, region, { text: name, kind: 'agency', limit: 20 });
  return { id: found.find((one) => one.name === name)?.id, name };
}

const transferring = caseFormRoutes({
  slug: 'transfer',
  word: 'transfer',
  title: '转办',
  submit: '转办',
  hint: '编号不变。接收单位应在 5 个工作日内（以本县参数为准）接收，或者写明理由退回；转办原因和对方的答复申请人都能看到。',
  schema: () => transferForm,
  extra: async (c, view) => {
    const region = regionOf(c);
    const [body, agencies] = await Promise.all([
      findParameter(c.var.deps.db, { region, key: WAGE_BODY_PARAMETER, on: view.today }),
      searchOrganisations(c.var.deps.db, region, { text: '局', kind: 'agency', limit: 30 }),
    ]);
    const names = agencies.map((agency) => agency.name);
    return typeof body?.value === 'string' ? [body.value, ...names] : names;
  },
  fields: ({ form, extra }) => (
    <>
      <TextField name="receiverName" label="接收单位" form={form} required suggestions={extra} />
      <TextArea name="reason" label="转办原因" form={form} required rows={3} />
      <TextField
        name="papers"
        label="随件材料"
        form={form}
        required
        hint="逐项写明，如：登记表、欠条复印件、考勤表"
      />
    </>
  ),
  run: async (tx, act, { view, value }) => {
    const receiver = await findReceiver(tx, view.rightsCase.region, value.receiverName);
    await transferCase(tx, act, { caseId: view.rightsCase.id, ...value, receiver });
  },
  done: '已转办，申请人已收到通知。',
});

interface AnswerDoor {
  readonly answer: TransferAnswer;
  readonly slug: string;
  readonly word: CaseAct;
  readonly title: string;
  readonly done: string;
}

const answers: readonly AnswerDoor[] = [
  {
    answer: 'accepted',
    slug: 'accept-transfer',
    word: 'accept-transfer',
    title: '登记对方接收',
    done: '已登记接收，监察时限开始计算。',
  },
  {
    answer: 'returned',
    slug: 'return-transfer',
    word: 'return-transfer',
    title: '登记对方退回',
    done: '已登记退回，案件回到待受理。',
  },
  {
    answer: 'recalled',
    slug: 'recall-transfer',
    word: 'recall-transfer',
    title: '收回转办',
    done: '已收回，案件回到待受理。',
  },
];

function answering(door: AnswerDoor) {
  const form: CaseForm<ReturnType<typeof answerForm.parse>> = {
    slug: door.slug,
    word: door.word,
    title: door.title,
    submit: door.title,
    permission: door.answer === 'recalled' ? workOnCases : answerTransfers,
    schema: () => answerForm,
    start: () => ({ answer: door.answer }),
    fields: ({ form: state }) => (
      <>
        <RadioGroup
          name="answer"
          label="结果"
          form={state}
          required
          options={[{ value: door.answer, label: door.title }]}
        />
        <TextArea
          name="reason"
          label={door.answer === 'accepted' ? '说明' : '原因'}
          form={state}
          required={door.answer !== 'accepted'}
          rows={3}
        />
        <PapersField form={state} hint="如：回执、退件函" />
      </>
    ),
    run: (tx, act, { view, value }) =>
      answerTransfer(tx, act, { caseId: view.rightsCase.id, ...value, answer: door.answer }),
    done: door.done,
  };
  return caseFormRoutes(form);
}

/** Handing a case over, and what came back. */
export const transferRoutes = [...transferring, ...answers.flatMap(answering)];
